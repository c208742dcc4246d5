package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.store.Occasion;
import org.adept.ingest.store.Store;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;

/** Ingest from end to end: look through the files, bind the definitions, one pass, tables. */
public final class Ingestion {
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
        boolean hasKeys = study.definition().sources().stream()
                .anyMatch(source -> source.key().isPresent());
        CompletableFuture<AdeptSession> starting =
                CompletableFuture.supplyAsync(() -> AdeptSession.open(settings.master(), privateFolder, hasKeys));
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

    private IngestSummary run(Supplier<AdeptSession> starting) throws StudyProblems, IOException {
        if (study.store().isEmpty()) {
            return write(count(bindFiles(), starting));
        }
        // a store stays open until all is written, since rows set aside may be read from it once more
        try (Store store = open()) {
            watch.lap("store");
            IngestSummary summary = run(store, starting);
            store.requireUnchanged();
            return summary;
        }
    }

    private Store open() throws StudyProblems, IOException {
        if (occasion.asOf().isPresent()) {
            return Store.read(study, occasion);
        }
        return occasion.isRehearsal()
                ? Store.rehearse(
                        study,
                        occasion,
                        privateFolder.resolve(AdeptSession.TEMPORARY).resolve("next-batch"))
                : Store.write(study, occasion);
    }

    private IngestSummary run(Store store, Supplier<AdeptSession> starting) throws StudyProblems, IOException {
        StoreIngestion through = new StoreIngestion(study, settings, store, watch);
        try {
            List<Note> notes = study.notes();
            if (!store.isAsOf()) {
                BoundFiles files = bindFiles();
                notes = files.notes();
                through.takeIn(files, starting);
            }
            InputsFile.write(privateFolder, store.kept());
            IngestSummary summary = write(through.count(starting.get(), notes));
            if (!store.isAsOf()) {
                through.remember(privateFolder);
            }
            return summary;
        } catch (IOException | RuntimeException failed) {
            store.requireUnchanged(); // an erasure while it was read is told as that
            throw failed;
        }
    }

    private IngestSummary write(Counted counted) throws IOException {
        return counted.write(privateFolder, watch);
    }

    private BoundFiles bindFiles() throws StudyProblems, IOException {
        return BoundFiles.of(study, privateFolder, settings, watch);
    }

    /** Counts the rows of the files, without a store. */
    private Counted count(BoundFiles files, Supplier<AdeptSession> starting) throws StudyProblems, IOException {
        AdeptSession session = starting.get();
        watch.lap("session");
        Scans scans = files.scans();
        Work work = files.work(settings, Partitions.of(session, scans.bytes(), settings));
        List<Boolean> makesRows =
                files.plans().stream().map(FilePlan::makesRows).toList();
        List<List<Chunk>> groups = scans.groups(makesRows, session.parallelism(), Partitions.BYTES);
        Pass pass = Pass.overFiles(
                session.context(), work, work.dealt(groups), files.bound().lookups());
        try {
            pass.run();
        } catch (Exception failed) { // Spark throws checked ones that it does not declare
            throw ValueFree.broken(failed);
        }
        watch.lap("pass");
        files.stopAtPersons(pass.sightings());
        files.plans().stream()
                .filter(FilePlan::makesRows)
                .forEach(file -> Counted.mention(file.file(), names(file.tables()), pass.counts()));
        InputsFile.write(privateFolder, scans, files.plans());
        List<SourceFile> sources = files.plans().stream().map(FilePlan::file).toList();
        return new Counted(
                files.asked(), pass, sources, scans.bytes(), scans.digest(), files.notes(), Optional.empty());
    }

    private static List<String> names(List<Integer> tables) {
        return tables.stream().map(table -> Contract.TABLES.get(table).name()).toList();
    }
}
