package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.check.CheckList;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.check.DossierChecks;
import org.adept.ingest.check.KeyCheck;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.Reconciliation;
import org.adept.ingest.check.RowChecks;
import org.adept.ingest.check.Settings;
import org.adept.ingest.check.Severities;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.identity.AnonymityReport;
import org.adept.ingest.identity.ProgrammeKeys;
import org.adept.ingest.identity.Verdict;
import org.adept.ingest.mapping.ExpressionBinder;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.mapping.Mappings;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.reduce.Patterns;
import org.adept.ingest.reduce.Plan;
import org.adept.ingest.reduce.SmallTables;
import org.adept.ingest.rule.Setting;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;

/** Ingest from end to end: look through the files, bind the definitions, one pass, tables. */
public final class Ingestion {
    /** Bytes of input for one partition of a shuffle, and for one reading task. */
    private static final long PARTITION_BYTES = 16L << 20;

    private final StudyFile study;
    private final Path privateFolder;
    private final IngestSettings settings;
    private final Stopwatch watch = new Stopwatch();

    public Ingestion(StudyFile study, Path privateFolder, IngestSettings settings) {
        this.study = study;
        this.privateFolder = privateFolder;
        this.settings = settings;
    }

    /** Runs in a Spark of its own, which starts while the files are looked through. */
    public IngestSummary run() throws StudyProblems, IOException {
        AdeptSession.silence();
        PrivateFolder.make(privateFolder);
        CompletableFuture<AdeptSession> starting =
                CompletableFuture.supplyAsync(() -> AdeptSession.open(settings.master(), privateFolder));
        try {
            Prepared prepared = prepare();
            watch.lap("bind");
            AdeptSession session = starting.join();
            watch.lap("session");
            return run(session, prepared);
        } finally {
            starting.thenAccept(AdeptSession::close)
                    .exceptionally(neverStarted -> null)
                    .join();
        }
    }

    /** Runs in a Spark that is there already. */
    public IngestSummary run(AdeptSession session) throws StudyProblems, IOException {
        PrivateFolder.make(privateFolder);
        return run(session, prepare());
    }

    /** What is known before Spark is needed. */
    private record Prepared(
            Scans scans, Mappings.Bound bound, Plan plan, Map<String, TableLayout> layouts, Setting setting) {}

    private Prepared prepare() throws StudyProblems, IOException {
        StudyDefinition definition = study.definition();
        stopAt(Kind.DEFINITION, Mappings.refusedExpressions(definition));
        watch.lap("expressions");
        Scans scans = Scans.of(study, settings.chunkBytes());
        watch.lap("scan");
        ExpressionBinder binder = new ExpressionBinder();
        Mappings.Bound bound = Mappings.bind(study, scans.files(), binder, keys());
        stopAt(Kind.DATA, Verdict.ofHeaders(bound.guarded()));
        Map<String, TableLayout> layouts = Mappings.layouts(definition);
        List<Problem> problems = new ArrayList<>(bound.definition());
        Plan plan = Plan.of(definition, layouts, observedUntil(scans), binder, problems);
        stopAt(Kind.DEFINITION, problems);
        stopAt(Kind.DATA, bound.data());
        int[] sources =
                scans.files().stream().mapToInt(scan -> scan.file().source()).toArray();
        return new Prepared(scans, bound, plan, layouts, Settings.of(definition, sources));
    }

    /** By source, the programme's key for pseudonyms. */
    private List<byte[]> keys() throws StudyProblems, IOException {
        List<Path> written = new ArrayList<>();
        written.add(Objects.requireNonNullElse(privateFolder.toAbsolutePath().getParent(), privateFolder));
        ProgrammeKeys keys = ProgrammeKeys.read(study, written);
        stopAt(Kind.DEFINITION, keys.problems());
        return keys.bySource();
    }

    private IngestSummary run(AdeptSession session, Prepared prepared) throws StudyProblems, IOException {
        Scans scans = prepared.scans();
        Mappings.Bound bound = prepared.bound();
        Work work = new Work(
                bound.files(),
                bound.lookupNames(),
                new Severities(study.definition()),
                new RowChecks(prepared.setting(), prepared.plan()::slot),
                new DossierChecks(prepared.setting(), prepared.plan()::slot),
                new KeyCheck(prepared.layouts()),
                prepared.plan(),
                partitions(session, scans),
                settings.shuffleSeed());
        List<Boolean> makesRows =
                bound.files().stream().map(FilePlan::makesRows).toList();
        List<List<Chunk>> groups = scans.groups(makesRows, session.parallelism(), PARTITION_BYTES);
        Pass pass = new Pass(session.context(), work, work.dealt(groups), bound.lookups());
        try {
            pass.run();
        } catch (Exception failed) { // Spark throws checked ones that it does not declare
            throw ValueFree.of(failed);
        }
        watch.lap("pass");
        stopAt(Kind.DATA, Verdict.problems(pass.sightings().join(bound.lookedUp()), bound.guarded()));
        return write(pass, prepared.plan(), prepared.setting(), bound.files(), scans);
    }

    private IngestSummary write(Pass pass, Plan plan, Setting setting, List<FilePlan> files, Scans scans)
            throws IOException {
        Map<String, long[]> counts = pass.counts();
        Map<String, long[]> patterns = Patterns.take(counts);
        files.stream().filter(FilePlan::makesRows).forEach(file -> mention(file, counts));
        Reconciliation.holds(counts);
        CheckList.complete(study.definition(), setting, counts);
        long quarantined = total(counts, SmallTable.PRODUCED, Ledger.Fate.QUARANTINED.position());
        long unreadable = total(counts, SmallTable.FILES, Ledger.Reading.UNREADABLE.position());
        long participants = participants(counts);
        Quarantine.write(privateFolder.resolve("quarantine.csv"), files, pass.setAside());
        watch.lap("quarantine");
        Map<SmallTable, List<SmallTableRow>> rows = SmallTables.of(plan, counts);
        Path tables = privateFolder.resolve("tables");
        for (SmallTable table : SmallTable.values()) {
            SmallTableFile.write(tables, table, rows.getOrDefault(table, List.of()));
        }
        ResolvedStudy.of(study.definition()).write(privateFolder);
        List<Note> notes =
                new ArrayList<>(Stream.concat(study.notes().stream(), scans.notes().stream()).toList());
        if (study.definition().quasiIdentifiers().isPresent()) {
            AnonymityReport report = new AnonymityReport(
                    study.definition().quasiIdentifiers().get(),
                    Patterns.of(patterns, true),
                    Patterns.of(patterns, false));
            report.write(privateFolder);
            notes.add(report.note("quasi-identifiers"));
        }
        NotesFile.write(privateFolder, notes);
        watch.lap("tables");
        return new IngestSummary(
                scans.files().size(),
                scans.bytes(),
                total(counts, SmallTable.FILES, Ledger.Reading.READ.position()),
                unreadable,
                total(counts, SmallTable.PRODUCED, Ledger.Fate.ACCEPTED.position()),
                quarantined,
                total(counts, SmallTable.PRODUCED, Ledger.Fate.DUPLICATE.position()),
                participants,
                population(rows.getOrDefault(SmallTable.ATTRITION, List.of())),
                scans.digest(),
                notes,
                watch.phases());
    }

    /** A file and a table of which nothing came stand in the bookkeeping with zeros. */
    private static void mention(FilePlan file, Map<String, long[]> counts) {
        String source = file.file().sourceName();
        String name = file.file().name();
        counts.computeIfAbsent(CountKey.of(SmallTable.FILES, source, name), any -> new long[4]);
        for (int table : file.tables()) {
            String of = Contract.TABLES.get(table).name();
            counts.computeIfAbsent(CountKey.of(SmallTable.PRODUCED, source, name, of), any -> new long[4]);
        }
    }

    private static long total(Map<String, long[]> counts, SmallTable table, int position) {
        return Reconciliation.total(counts, table, position);
    }

    private static long participants(Map<String, long[]> counts) {
        return counts.entrySet().stream()
                .filter(count -> CountKey.table(count.getKey()) == SmallTable.PRODUCED
                        && CountKey.keys(count.getKey()).get(2).equals("participants"))
                .mapToLong(count -> count.getValue()[Ledger.Fate.ACCEPTED.position()])
                .sum();
    }

    private static long population(List<SmallTableRow> attrition) {
        return attrition.stream()
                .filter(row -> row.keys().get(0).equals("population"))
                .mapToLong(row -> row.counts().get(1))
                .min()
                .orElse(0);
    }

    private int partitions(AdeptSession session, Scans scans) {
        return settings.partitions() > 0
                ? settings.partitions()
                : (int) Math.max(session.parallelism(), scans.bytes() / PARTITION_BYTES);
    }

    private int[] extractedOn(Scans scans) {
        return scans.files().stream()
                .mapToInt(scan -> Math.toIntExact(study.definition()
                        .sources()
                        .get(scan.file().source())
                        .extractedOn()
                        .toEpochDay()))
                .toArray();
    }

    private int[] observedUntil(Scans scans) {
        int lastDay = Math.toIntExact(study.definition().observedUntil().toEpochDay());
        int[] until = extractedOn(scans);
        for (int file = 0; file < until.length; file++) {
            until[file] = Math.min(until[file], lastDay);
        }
        return until;
    }

    private static void stopAt(Kind kind, List<Problem> problems) throws StudyProblems {
        if (!problems.isEmpty()) {
            throw new StudyProblems(kind, problems.stream().distinct().toList());
        }
    }
}
