package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.adept.ingest.study.SheetName;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;

/**
 * Takes persons out of a store: writes all batches anew without their rows, as the next generation with logs of its
 * own, turns the store to it in one step, and deletes the one before wholly, its logs and checkpoints included.
 */
public final class Eraser {
    private Eraser() {}

    /**
     * What came of an erasure.
     *
     * @param found identifiers that stood in the store
     * @param notFound how many of those asked for did not
     * @param rows rows taken out, by table
     * @param identifiers every identifier erased, those asked for and those they led to; for a search, never to be told
     */
    public record Erased(int found, int notFound, Map<String, Long> rows, Set<String> identifiers) {}

    /**
     * Erases persons.
     *
     * @param identifiers of participants or of persons, as the store has them
     */
    public static Erased erase(StudyFile study, Occasion occasion, Set<String> identifiers)
            throws StudyProblems, IOException {
        try (Store store = Store.toErase(study, occasion)) {
            Trace trace = new Trace(identifiers);
            look(store, "participants", trace::participant);
            look(store, "matches", trace::match);
            look(store, "sessions", trace::session);
            NextGeneration next = store.nextGeneration();
            boolean turned = false;
            try {
                for (Batch batch : store.batches()) {
                    next.add(rewritten(batch, store, next, trace));
                }
                int found = trace.found().size();
                next.turn(new StoreNote.Erasure(
                        occasion.now().toString(), store.batches().size(), found, trace.removed()));
                turned = true;
                int missing = (int) identifiers.stream()
                        .filter(asked -> !trace.found().contains(asked))
                        .count();
                return new Erased(found, missing, trace.removed(), Set.copyOf(trace.identifiers()));
            } finally {
                if (!turned) {
                    store.takeBack();
                }
            }
        }
    }

    /** Deletes a store with everything in it. */
    public static void eraseAll(StudyFile study, Occasion occasion) throws StudyProblems, IOException {
        Path folder;
        try (Store store = Store.toErase(study, occasion)) {
            folder = store.folder();
            store.deleteContent();
        }
        StoreFiles.delete(folder);
    }

    private static void look(Store store, String table, RowFileCopy.Visitor visitor) throws IOException {
        for (Batch batch : store.batches()) {
            for (TablePart part : batch.tables()) {
                if (part.table().equals(table)) {
                    for (DataFile file : part.files()) {
                        RowFileCopy.read(store.tables().resolve(table).resolve(file.path()), visitor);
                    }
                }
            }
        }
    }

    private static Batch rewritten(Batch batch, Store store, NextGeneration next, Trace trace) throws IOException {
        List<TablePart> parts = new ArrayList<>();
        for (TablePart part : batch.tables()) {
            List<DataFile> files = new ArrayList<>();
            Path from = store.tables().resolve(part.table());
            Path to = next.tables().resolve(part.table());
            for (DataFile file : part.files()) {
                RowFileCopy.write(from.resolve(file.path()), to, file.path(), trace.keeping(part.table()))
                        .ifPresent(files::add);
            }
            if (!files.isEmpty()) {
                parts.add(new TablePart(part.table(), next.log(part.table(), batch.number(), files), files));
            }
        }
        return batch.with(parts);
    }

    /** Files of a store that still hold one of the identifiers, as plain bytes or as a value of a row. */
    public static List<Path> stillIn(StudyFile study, Occasion occasion, Set<String> identifiers)
            throws StudyProblems, IOException {
        List<Path> holding = new ArrayList<>();
        try (Store store = Store.toErase(study, occasion)) {
            ByteSearch search = new ByteSearch(identifiers);
            for (Path file : StoreFiles.all(store.folder())) {
                if (!search.linesIn(file).isEmpty()) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    /** Files that were ever taken in, by their names in the study; what else they stand in nobody knows. */
    public static Set<String> takenIn(StudyFile study, Occasion occasion) throws StudyProblems, IOException {
        Set<String> names = new TreeSet<>();
        try (Store store = Store.toErase(study, occasion)) {
            for (Batch batch : store.batches()) {
                batch.files().forEach(file -> names.add(SheetName.workbook(file.name())));
                batch.outside().forEach(file -> names.add(SheetName.workbook(file.name())));
            }
        }
        return names;
    }
}
