package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
import org.adept.ingest.check.Withdrawals;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.identity.AnonymityReport;
import org.adept.ingest.identity.ProgrammeKeys;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.identity.Verdict;
import org.adept.ingest.mapping.ExpressionBinder;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.mapping.Mappings;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.read.BrokenFile;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.reduce.Patterns;
import org.adept.ingest.reduce.Plan;
import org.adept.ingest.reduce.Population;
import org.adept.ingest.reduce.SmallTables;
import org.adept.ingest.rule.Setting;
import org.adept.ingest.store.Kept;
import org.adept.ingest.store.Kept.KeptPart;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.store.Store;
import org.adept.ingest.store.StoreNote;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.Origin;
import org.adept.ingest.study.QuasiIdentifiers;
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
    private final Occasion occasion;
    private final Stopwatch watch = new Stopwatch();

    /**
     * @param occasion when and by what a store is opened; of no effect without one
     */
    public Ingestion(StudyFile study, Path privateFolder, IngestSettings settings, Occasion occasion) {
        this.study = study;
        this.privateFolder = privateFolder;
        this.settings = settings;
        this.occasion = occasion;
    }

    /** Runs in a Spark of its own, which starts while the files are looked through. */
    public IngestSummary run() throws StudyProblems, IOException {
        AdeptSession.silence();
        PrivateFolder.make(privateFolder);
        CompletableFuture<AdeptSession> starting =
                CompletableFuture.supplyAsync(() -> AdeptSession.open(settings.master(), privateFolder));
        try {
            return run(starting::join);
        } finally {
            starting.thenAccept(AdeptSession::close)
                    .exceptionally(neverStarted -> null)
                    .join();
        }
    }

    /** Runs in a Spark that is there already. */
    public IngestSummary run(AdeptSession session) throws StudyProblems, IOException {
        PrivateFolder.make(privateFolder);
        return run(() -> session);
    }

    private IngestSummary run(Supplier<AdeptSession> session) throws StudyProblems, IOException {
        if (study.store().isEmpty()) {
            return run(session, prepare());
        }
        if (occasion.asOf().isPresent()) {
            try (Store store = Store.read(study, occasion)) {
                return count(session.get(), store, study.notes());
            }
        }
        try (Store store = Store.write(study, occasion)) {
            watch.lap("store");
            Prepared prepared = prepare();
            takeIn(session, prepared, store);
            InputsFile.write(privateFolder, prepared.scans(), prepared.bound().files());
            return count(session.get(), store, notes(prepared.scans()));
        }
    }

    private List<Note> notes(Scans scans) {
        return Stream.concat(study.notes().stream(), scans.notes().stream()).toList();
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
        List<Origin> origins = scans.files().stream()
                .map(scan -> Origin.of(definition.sources().get(scan.file().source())))
                .toList();
        Plan plan = Plan.of(definition, layouts, observedUntil(origins), origins, binder, problems);
        stopAt(Kind.DEFINITION, problems);
        stopAt(Kind.DATA, bound.data());
        watch.lap("bind");
        return new Prepared(scans.with(bound.outside()), bound, plan, layouts, Settings.of(definition, origins));
    }

    /** By source, the programme's key for pseudonyms. */
    private List<byte[]> keys() throws StudyProblems, IOException {
        List<Path> written = new ArrayList<>();
        written.add(Objects.requireNonNullElse(privateFolder.toAbsolutePath().getParent(), privateFolder));
        study.store().ifPresent(store -> written.add(study.resolve(store.place())));
        ProgrammeKeys keys = ProgrammeKeys.read(study, written);
        stopAt(Kind.DEFINITION, keys.problems());
        return keys.bySource();
    }

    private Work work(Prepared prepared, int partitions) {
        Mappings.Bound bound = prepared.bound();
        return new Work(
                bound.files(),
                bound.files().stream().map(FilePlan::file).toList(),
                bound.lookupNames(),
                new Severities(study.definition()),
                new RowChecks(prepared.setting(), prepared.plan()::slot),
                new DossierChecks(prepared.setting(), prepared.plan()::slot),
                new KeyCheck(prepared.layouts()),
                new Withdrawals(prepared.layouts()),
                prepared.plan(),
                partitions,
                settings.shuffleSeed());
    }

    private IngestSummary run(Supplier<AdeptSession> starting, Prepared prepared) throws StudyProblems, IOException {
        AdeptSession session = starting.get();
        watch.lap("session");
        Scans scans = prepared.scans();
        List<FilePlan> files = prepared.bound().files();
        Work work = work(prepared, partitions(session, scans.bytes()));
        List<Boolean> makesRows = files.stream().map(FilePlan::makesRows).toList();
        List<List<Chunk>> groups = scans.groups(makesRows, session.parallelism(), PARTITION_BYTES);
        Pass pass = Pass.overFiles(
                session.context(), work, work.dealt(groups), prepared.bound().lookups());
        try {
            pass.run();
        } catch (Exception failed) { // Spark throws checked ones that it does not declare
            throw broken(failed);
        }
        watch.lap("pass");
        stopAt(
                Kind.DATA,
                Verdict.problems(
                        pass.sightings().join(prepared.bound().lookedUp()),
                        prepared.bound().guarded()));
        files.stream()
                .filter(FilePlan::makesRows)
                .forEach(file -> mention(file.file(), names(file.tables()), pass.counts()));
        List<SourceFile> sources = files.stream().map(FilePlan::file).toList();
        InputsFile.write(privateFolder, scans, files);
        return write(pass, prepared.plan(), prepared.setting(), sources, scans.bytes(), scans.digest(), notes(scans));
    }

    /** Adds what is new to the store, after the guard has seen it; nothing when there is nothing new. */
    private void takeIn(Supplier<AdeptSession> starting, Prepared prepared, Store store)
            throws StudyProblems, IOException {
        Mappings.Bound bound = prepared.bound();
        Appending appending = Appending.of(study, prepared.scans(), store);
        if (appending.isNothingNew()) {
            return;
        }
        AdeptSession session = starting.get();
        watch.lap("session");
        boolean appended = false;
        try {
            Sightings sightings = append(appending, session, prepared);
            stopAt(Kind.DATA, Verdict.problems(sightings.join(bound.lookedUp()), bound.guarded()));
            watch.lap("append");
            appending.commit();
            appended = true;
            watch.lap("commit");
        } finally {
            if (!appended) {
                store.takeBack();
            }
        }
    }

    private Sightings append(Appending appending, AdeptSession session, Prepared prepared) throws StudyProblems {
        try {
            return appending.write(
                    session, work(prepared, 1), prepared.bound().lookups(), prepared.layouts(), PARTITION_BYTES);
        } catch (Exception failed) { // Spark throws checked ones that it does not declare
            throw broken(failed);
        }
    }

    /** A file that a task could not read to its end is the data's fault; everything else is thrown on. */
    private static StudyProblems broken(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenFile broken) {
                return new StudyProblems(Kind.DATA, List.of(new Problem(broken.file(), "the file", broken.told())));
            }
        }
        throw ValueFree.of(failed);
    }

    /** Counts what the store holds. */
    private IngestSummary count(AdeptSession session, Store store, List<Note> notes) throws StudyProblems, IOException {
        StudyDefinition definition = study.definition();
        Kept kept = store.kept();
        List<Note> told = new ArrayList<>(notes);
        told.addAll(told(store));
        StoredFiles files = new StoredFiles(kept);
        Map<String, TableLayout> layouts = Mappings.layouts(definition);
        List<Problem> problems = new ArrayList<>();
        List<Origin> origins = files.origins();
        Plan plan = Plan.of(definition, layouts, observedUntil(origins), origins, new ExpressionBinder(), problems);
        stopAt(Kind.DEFINITION, problems);
        Setting setting = Settings.of(definition, origins);
        List<SourceFile> sources = files.sources();
        int partitions = partitions(session, files.bytes());
        Work work = new Work(
                List.of(),
                sources,
                List.of(),
                new Severities(definition),
                new RowChecks(setting, plan::slot),
                new DossierChecks(setting, plan::slot),
                new KeyCheck(layouts, files.batches(), files.places()),
                new Withdrawals(layouts),
                plan,
                partitions,
                settings.shuffleSeed());
        List<List<KeptPart>> groups = files.groups(partitions);
        Pass pass = Pass.overStore(session.context(), work, layouts, work.dealt(groups));
        pass.run();
        watch.lap("pass");
        files.count(pass.counts());
        if (store.batches().size() > 1 && withdrawn(pass.counts()) > 0) {
            told.add(new Note(
                    "store",
                    withdrawn(pass.counts()) + " participants withdrew consent and are left out; what earlier batches"
                            + " hold of them stays until adept erase takes it out"));
        }
        for (SourceFile source : sources) {
            List<String> tables = kept.files().get(source.index()).file().tables();
            if (!tables.isEmpty()) {
                mention(source, tables, pass.counts());
            }
        }
        return write(pass, plan, setting, sources, files.bytes(), files.digest(), told);
    }

    private static long withdrawn(Map<String, long[]> counts) {
        return counts.entrySet().stream()
                .filter(count -> CountKey.table(count.getKey()) == SmallTable.ATTRITION)
                .filter(count -> CountKey.keys(count.getKey()).get(2).equals(Population.NO_CONSENT))
                .mapToLong(count -> count.getValue()[0])
                .sum();
    }

    /** What whoever counts a store's rows ought to know of the store. */
    private static List<Note> told(Store store) throws StudyProblems {
        List<Note> told = new ArrayList<>();
        if (!store.leftBy().isEmpty()) {
            told.add(new Note(
                    "store",
                    "was left by " + store.leftBy() + ", which is gone; what it had not finished was taken away"));
        }
        for (StoreNote.Erasure erasure : store.erasedSince()) {
            told.add(new Note(
                    "store",
                    "persons were erased at " + erasure.written() + ", after batch " + erasure.through()
                            + ": the numbers are without them, and not those of a report made before"));
        }
        return told;
    }

    private IngestSummary write(
            Pass pass, Plan plan, Setting setting, List<SourceFile> files, long bytes, String digest, List<Note> notes)
            throws IOException {
        Map<String, long[]> counts = pass.counts();
        List<Note> told = new ArrayList<>(notes);
        anonymity(Patterns.take(counts)).ifPresent(told::add);
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
        NotesFile.write(privateFolder, told);
        watch.lap("tables");
        return new IngestSummary(
                files.size(),
                bytes,
                total(counts, SmallTable.FILES, Ledger.Reading.READ.position()),
                unreadable,
                total(counts, SmallTable.PRODUCED, Ledger.Fate.ACCEPTED.position()),
                quarantined,
                total(counts, SmallTable.PRODUCED, Ledger.Fate.DUPLICATE.position()),
                participants,
                population(rows.getOrDefault(SmallTable.ATTRITION, List.of())),
                digest,
                told,
                watch.phases());
    }

    /** Writes the report on k-anonymity when the study declares quasi-identifiers, and says it in a sentence. */
    private Optional<Note> anonymity(Map<String, long[]> patterns) throws IOException {
        Optional<QuasiIdentifiers> declared = study.definition().quasiIdentifiers();
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        AnonymityReport report =
                new AnonymityReport(declared.get(), Patterns.of(patterns, true), Patterns.of(patterns, false));
        report.write(privateFolder);
        return Optional.of(report.note("quasi-identifiers"));
    }

    /** A file and a table of which nothing came stand in the bookkeeping with zeros. */
    private static void mention(SourceFile file, List<String> tables, Map<String, long[]> counts) {
        counts.computeIfAbsent(CountKey.of(SmallTable.FILES, file.sourceName(), file.name()), any -> new long[4]);
        for (String table : tables) {
            counts.computeIfAbsent(
                    CountKey.of(SmallTable.PRODUCED, file.sourceName(), file.name(), table), any -> new long[4]);
        }
    }

    private static List<String> names(List<Integer> tables) {
        return tables.stream().map(table -> Contract.TABLES.get(table).name()).toList();
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

    private int partitions(AdeptSession session, long bytes) {
        return settings.partitions() > 0
                ? settings.partitions()
                : (int) Math.max(session.parallelism(), bytes / PARTITION_BYTES);
    }

    private int[] observedUntil(List<Origin> origins) {
        int lastDay = Math.toIntExact(study.definition().observedUntil().toEpochDay());
        return origins.stream()
                .mapToInt(origin -> Math.min(origin.extractedOnDay(), lastDay))
                .toArray();
    }

    private static void stopAt(Kind kind, List<Problem> problems) throws StudyProblems {
        if (!problems.isEmpty()) {
            throw new StudyProblems(kind, problems.stream().distinct().toList());
        }
    }
}
