package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.StoreAccount;
import org.adept.ingest.check.CheckList;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.check.Ledger.Fate;
import org.adept.ingest.check.Ledger.Reading;
import org.adept.ingest.check.Reconciliation;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.identity.AnonymityReport;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.reduce.Patterns;
import org.adept.ingest.reduce.SmallTables;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.QuasiIdentifiers;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition.Instrument;

/**
 * What a pass counted, to be written into the private folder and summed up.
 *
 * @param files those that rows came from, by position
 * @param bytes their size
 * @param digest SHA-256 over names and bytes
 * @param notes what was found out about the files
 * @param store what there is to say of the store they came from
 */
record Counted(
        Asked asked,
        Pass pass,
        List<SourceFile> files,
        long bytes,
        String digest,
        List<Note> notes,
        Optional<StoreAccount> store) {

    /** A file and a table of which nothing came stand in the bookkeeping with zeros. */
    static void mention(SourceFile file, List<String> tables, Map<String, long[]> counts) {
        counts.computeIfAbsent(CountKey.of(SmallTable.FILES, file.sourceName(), file.name()), any -> new long[4]);
        for (String table : tables) {
            counts.computeIfAbsent(
                    CountKey.of(SmallTable.PRODUCED, file.sourceName(), file.name(), table), any -> new long[4]);
        }
    }

    /** Writes small tables, quarantine, notes and the resolved study, once the rows are seen to reconcile. */
    IngestSummary write(Path privateFolder, Stopwatch watch) throws IOException {
        Map<String, long[]> counts = pass.counts();
        List<Note> told = new ArrayList<>(notes);
        anonymity(privateFolder, Patterns.take(counts)).ifPresent(told::add);
        undeclared(counts).ifPresent(told::add);
        Reconciliation.holds(counts);
        CheckList.complete(asked.study(), asked.setting(), counts);
        Quarantine.write(privateFolder.resolve("quarantine.csv"), files, pass.setAside());
        watch.lap("quarantine");
        Map<SmallTable, List<SmallTableRow>> rows = SmallTables.of(asked.plan(), pass.notes(), counts);
        Path tables = privateFolder.resolve("tables");
        SmallTableFile.writeAll(tables, rows);
        ResolvedStudy.of(asked.study()).write(privateFolder);
        NotesFile.write(privateFolder, told);
        watch.lap("tables");
        return new IngestSummary(
                files.size(),
                bytes,
                total(SmallTable.FILES, Reading.READ.position()),
                total(SmallTable.FILES, Reading.UNREADABLE.position()),
                total(SmallTable.PRODUCED, Fate.ACCEPTED.position()),
                total(SmallTable.PRODUCED, Fate.QUARANTINED.position()),
                total(SmallTable.PRODUCED, Fate.DUPLICATE.position()),
                participants(counts),
                population(rows.getOrDefault(SmallTable.ATTRITION, List.of())),
                digest,
                told,
                store,
                watch.phases());
    }

    /** Writes the report on k-anonymity when the study declares quasi-identifiers, and says it in a sentence. */
    private Optional<Note> anonymity(Path privateFolder, Map<String, long[]> patterns) throws IOException {
        Optional<QuasiIdentifiers> declared = asked.study().quasiIdentifiers();
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        AnonymityReport report =
                new AnonymityReport(declared.get(), Patterns.of(patterns, true), Patterns.of(patterns, false));
        report.write(privateFolder);
        return Optional.of(report.note("quasi-identifiers"));
    }

    /** Answers that no page will show; instruments are told by their number, since a cell may have named them. */
    private Optional<Note> undeclared(Map<String, long[]> counts) {
        Set<String> declared =
                asked.study().instruments().stream().map(Instrument::name).collect(Collectors.toSet());
        long undeclared = counts.keySet().stream()
                .filter(key -> CountKey.table(key) == SmallTable.ITEMS)
                .map(key -> CountKey.keys(key).get(0))
                .distinct()
                .filter(instrument -> !declared.contains(instrument))
                .count();
        return undeclared == 0
                ? Optional.empty()
                : Optional.of(new Note(
                        "instruments",
                        "found answers to " + (undeclared == 1 ? "1 instrument" : undeclared + " instruments")
                                + " that the study does not declare: they are counted, no page shows them, and no scale"
                                + " is held against them. Name each under instruments, with its scale and items."));
    }

    private long total(SmallTable table, int position) {
        return Reconciliation.total(pass.counts(), table, position);
    }

    private static long participants(Map<String, long[]> counts) {
        return counts.entrySet().stream()
                .filter(count -> CountKey.table(count.getKey()) == SmallTable.PRODUCED
                        && CountKey.keys(count.getKey()).get(2).equals("participants"))
                .mapToLong(count -> count.getValue()[Fate.ACCEPTED.position()])
                .sum();
    }

    private static long population(List<SmallTableRow> attrition) {
        return attrition.stream()
                .filter(row -> row.keys().get(0).equals("population"))
                .mapToLong(row -> row.counts().get(1))
                .min()
                .orElse(0);
    }
}
