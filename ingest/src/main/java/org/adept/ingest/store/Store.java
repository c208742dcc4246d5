package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.adept.ingest.store.BatchFile.FileRef;
import org.adept.ingest.study.StoreDefinition;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a study took in over the years, batch by batch.
 *
 * <pre>
 * store/                       for its owner only
 *   store.json                 study, protection, generation, erasures
 *   lock                       who writes
 *   generation-1/batches/      00000001.json, ...: a batch is there when its manifest is
 *   generation-1/tables/       one Delta table for each raw table
 * </pre>
 *
 * A batch's data files are written first, then added to the Delta logs, then the manifest appears in one step: whoever
 * reads takes batches that have a manifest and nothing else. What a writer that was stopped left behind, in folders and
 * in Delta logs, is taken away by the next one.
 */
public final class Store implements AutoCloseable {
    private final Path folder;
    private final StoreContent content;
    private final StoreNote note;
    private final List<Batch> batches;
    private final Occasion occasion;
    private final @Nullable StoreLock lock;
    private final @Nullable Path aside; // where a rehearsal's batch is written

    private Store(
            Path folder, StoreContent content, Occasion occasion, @Nullable StoreLock lock, @Nullable Path aside) {
        this.folder = folder;
        this.content = content;
        this.note = content.note();
        this.batches = new ArrayList<>(content.batches());
        this.occasion = occasion;
        this.lock = lock;
        this.aside = aside;
    }

    /** Opens a study's store to read from it; an empty one when there is none yet. */
    public static Store read(StudyFile study, Occasion occasion) throws StudyProblems, IOException {
        StoreDefinition definition = definition(study);
        Path folder = study.resolve(definition.place());
        Admission.requireKept(definition, occasion);
        return open(folder, study, definition, occasion, null, null);
    }

    /**
     * Opens a study's store to rehearse taking in: what would be its next batch is written elsewhere, and neither the
     * store nor its lock is touched.
     *
     * @param aside a folder for the rows of that batch
     */
    public static Store rehearse(StudyFile study, Occasion occasion, Path aside) throws StudyProblems, IOException {
        StoreDefinition definition = definition(study);
        Admission.requireKept(definition, occasion);
        Path folder = study.resolve(definition.place());
        Admission.requireOurs(folder, definition);
        return open(folder, study, definition, occasion, null, aside);
    }

    /**
     * Opens a study's store to write into it: makes it when it is not there, takes its lock, and takes away what a
     * writer that was stopped left behind.
     *
     * @throws StudyProblems somebody else is writing, its time is over, or it is another study's
     */
    public static Store write(StudyFile study, Occasion occasion) throws StudyProblems, IOException {
        StoreDefinition definition = definition(study);
        Admission.requireKept(definition, occasion);
        Path folder = study.resolve(definition.place());
        Admission.requireOurs(folder, definition);
        StoreFiles.makeFolder(folder);
        return opened(study, definition, folder, occasion);
    }

    /**
     * Opens a store to erase from it, also after the day until which it may be kept.
     *
     * @throws StudyProblems there is no store, somebody else is writing, or it is another study's
     */
    static Store toErase(StudyFile study, Occasion occasion) throws StudyProblems, IOException {
        StoreDefinition definition = definition(study);
        Path folder = study.resolve(definition.place());
        if (!Files.exists(StoreContent.note(folder))) {
            throw problem(
                    definition.place(),
                    "store",
                    "found no store there; expected one from which to erase. Look at store: in the study.");
        }
        return opened(study, definition, folder, occasion);
    }

    private static Store opened(StudyFile study, StoreDefinition definition, Path folder, Occasion occasion)
            throws StudyProblems, IOException {
        StoreLock lock = lock(folder, definition, occasion);
        try {
            Store store = open(folder, study, definition, occasion, lock, null);
            store.prepare(study, definition);
            return store;
        } catch (IOException | StudyProblems | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static StoreDefinition definition(StudyFile study) {
        return study.store().orElseThrow(() -> new IllegalArgumentException("the study has no store"));
    }

    private static StoreLock lock(Path folder, StoreDefinition definition, Occasion occasion)
            throws StudyProblems, IOException {
        try {
            return StoreLock.take(folder.resolve("lock"), occasion);
        } catch (StoreLock.Held held) {
            throw problem(
                    definition.place(),
                    "lock",
                    "found that " + held.by() + " is writing; expected one writer at a time. Wait until it is done.");
        }
    }

    private static Store open(
            Path folder,
            StudyFile study,
            StoreDefinition definition,
            Occasion occasion,
            @Nullable StoreLock lock,
            @Nullable Path aside)
            throws StudyProblems, IOException {
        try {
            StoreContent content = StoreContent.read(folder, study.definition().study(), protection(definition));
            Admission.requireStudys(content.note(), study.definition().study(), definition.place());
            return new Store(folder, content, occasion, lock, aside);
        } catch (StoreFiles.Damaged damaged) {
            throw problem(
                    damaged.file(),
                    "the store",
                    "found a file that is not as Adept wrote it; expected it untouched. Bring it back from your copy of"
                            + " the store.");
        }
    }

    /**
     * Stops when persons were erased since the store was opened: what was read is then not whole, or no longer to be
     * told.
     */
    public void requireUnchanged() throws StudyProblems, IOException {
        if (lock == null && !content.stillStands(folder)) {
            throw problem(
                    folder.toString(),
                    "the store",
                    "found that persons were erased from it while it was read; expected nobody to. Nothing was written."
                            + " Run the same once more.");
        }
    }

    private static Map<String, String> protection(StoreDefinition definition) {
        Map<String, String> protection = new LinkedHashMap<>();
        protection.put("controller", definition.controller());
        protection.put("basis", definition.basis());
        protection.put("purpose", definition.purpose());
        protection.put("keep-until", definition.keepUntil().toString());
        return protection;
    }

    private void prepare(StudyFile study, StoreDefinition definition) throws IOException {
        StoreFiles.makeFolder(generation().resolve("batches"));
        StoreFiles.makeFolder(tables());
        StoreNote current = new StoreNote(
                StoreNote.FORMAT,
                study.definition().study(),
                protection(definition),
                note.generation(),
                note.erasures());
        if (!Files.exists(StoreContent.note(folder)) || !current.equals(note)) {
            StoreFiles.write(StoreContent.note(folder), current);
        }
        Leftovers.sweep(folder, generation(), batches);
    }

    private Path generation() {
        return StoreContent.generation(folder, note);
    }

    Path folder() {
        return folder;
    }

    NextGeneration nextGeneration() throws IOException {
        return new NextGeneration(folder, note);
    }

    /** Everything but the lock, which is held; first of all the store is turned away from what is being deleted. */
    void deleteContent() throws IOException {
        StoreFiles.write(
                StoreContent.note(folder),
                new StoreNote(note.format(), note.study(), note.protection(), note.generation() + 1, note.erasures()));
        StoreFiles.delete(generation());
        Leftovers.sweep(folder, StoreContent.generation(folder, note), List.of());
        Files.delete(StoreContent.note(folder));
    }

    /** Who wrote last and was stopped before the end, in words; empty when nobody was. */
    public String leftBy() {
        return lock == null ? "" : lock.leftBy();
    }

    /** Folder of the stored tables. */
    Path tables() {
        return generation().resolve("tables");
    }

    private Path tables(Batch batch) {
        return aside != null && batch.tables().stream().anyMatch(part -> part.version() == TablePart.REHEARSED)
                ? aside
                : tables();
    }

    /** Folder of the tables into which the next batch is written. */
    public Path tablesOfNext() {
        return aside == null ? tables() : aside;
    }

    public StoreNote note() {
        return note;
    }

    /** Every batch, in order. */
    public List<Batch> batches() {
        return List.copyOf(batches);
    }

    /** The number the next batch will have. */
    public int nextBatch() {
        return batches.size() + 1;
    }

    /** Whether the very same bytes were taken in and read the same way. */
    public boolean has(String programme, String sha256, String reading) {
        return files().anyMatch(file -> file.programme().equals(programme)
                && file.sha256().equals(sha256)
                && file.reading().equals(reading));
    }

    /** The latest file of the same bytes, which another reading of them replaces. */
    public @Nullable FileRef sameBytes(String programme, String sha256) {
        return latest(
                file -> file.programme().equals(programme) && file.sha256().equals(sha256));
    }

    private @Nullable FileRef latest(Predicate<BatchFile> asked) {
        FileRef found = null;
        for (Batch batch : batches) {
            for (BatchFile file : batch.files()) {
                found = asked.test(file) ? new FileRef(batch.number(), file.position()) : found;
            }
        }
        return found;
    }

    private Stream<BatchFile> files() {
        return batches.stream().flatMap(batch -> batch.files().stream());
    }

    /** What the store holds as of the occasion. */
    public Kept kept() throws StudyProblems {
        return Kept.of(batches.subList(0, asOf()), this::tables);
    }

    /** Batches read: all, or those up to the number or the day that was asked for. */
    public int asOf() throws StudyProblems {
        Optional<String> asked = occasion.asOf();
        return asked.isEmpty() ? batches.size() : AsOf.batches(asked.get(), batches);
    }

    /** Whether an earlier state was asked for. */
    public boolean isAsOf() {
        return occasion.asOf().isPresent();
    }

    /** The erasures after which what was asked for can no longer be recomputed as it was. */
    public List<StoreNote.Erasure> erasedSince() throws StudyProblems {
        int asOf = asOf();
        return occasion.asOf().isEmpty()
                ? List.of()
                : note.erasures().stream()
                        .filter(erasure -> erasure.through() >= asOf)
                        .toList();
    }

    /**
     * Adds a batch: its data files lie in the folders of their tables already.
     *
     * @param data by table, what was written
     * @param withdrawn participants who withdrew consent in it
     */
    public void append(
            String studyHash,
            List<BatchFile> files,
            Map<String, List<DataFile>> data,
            List<OutsideFile> outside,
            int withdrawn)
            throws IOException {
        int number = nextBatch();
        List<TablePart> parts = aside == null ? logged(number, data) : rehearsed(data);
        Batch batch = new Batch(
                number, occasion.now().toString(), studyHash, occasion.adept(), files, parts, outside, withdrawn, null);
        if (aside == null) {
            StoreFiles.write(StoreContent.manifest(generation(), number), batch);
        }
        batches.add(batch);
    }

    private List<TablePart> logged(int number, Map<String, List<DataFile>> data) throws IOException {
        requireLock();
        DeltaLog log = new DeltaLog();
        List<TablePart> parts = new ArrayList<>();
        for (StoredTable table : StoredTable.ALL) {
            List<DataFile> added = data.getOrDefault(table.name(), List.of());
            if (!added.isEmpty()) {
                long version = log.append(tables().resolve(table.name()), table, number, added);
                parts.add(new TablePart(table.name(), version, added));
            }
        }
        return parts;
    }

    private static List<TablePart> rehearsed(Map<String, List<DataFile>> data) {
        return data.entrySet().stream()
                .map(table -> new TablePart(table.getKey(), TablePart.REHEARSED, table.getValue()))
                .toList();
    }

    /** Has the manifest of the last batch say what was counted. */
    public void remember(BatchCounts counts) throws IOException {
        Batch last = batches.get(batches.size() - 1);
        if (aside == null && !counts.equals(last.counts())) {
            requireLock();
            Batch counted = last.with(counts);
            StoreFiles.write(StoreContent.manifest(generation(), last.number()), counted);
            batches.set(batches.size() - 1, counted);
        }
    }

    private void requireLock() {
        if (lock == null) {
            throw new IllegalStateException("the store was opened to be read");
        }
    }

    /** Takes away what was written for a batch that will not be appended. */
    public void takeBack() throws IOException {
        if (aside == null) {
            Leftovers.sweep(folder, generation(), batches);
        } else {
            StoreFiles.delete(aside);
        }
    }

    static StudyProblems problem(String file, String where, String message) {
        return new StudyProblems(Kind.DEFINITION, List.of(new Problem(file, where, message)));
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
        if (aside != null) {
            StoreFiles.delete(aside);
        }
    }
}
