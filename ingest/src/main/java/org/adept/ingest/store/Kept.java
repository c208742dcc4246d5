package org.adept.ingest.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.adept.ingest.store.BatchFile.FileRef;

/**
 * What a store holds as of a batch: its files, counted through all batches, and the data files that hold their rows.
 * A file that was later read again through another mapping is not among them.
 */
public final class Kept {
    private final List<KeptFile> files = new ArrayList<>();
    private final List<KeptPart> parts = new ArrayList<>();
    private final List<OutsideFile> outside = new ArrayList<>();
    private final boolean mayHaveWithdrawn;

    /**
     * A file and its batch.
     *
     * @param label the file's name; with its batch when that is not the first
     */
    public record KeptFile(int batch, BatchFile file, String label) {}

    /**
     * One data file.
     *
     * @param table position of its table in the contract, -1 for records that could not be read
     * @param files by position in the batch, the file's position among all; -1 for a file that no longer counts
     */
    public record KeptPart(String path, int table, long bytes, int[] files) implements java.io.Serializable {
        public KeptPart {
            files = files.clone();
        }

        @Override
        public int[] files() {
            return files.clone();
        }
    }

    private Kept(boolean mayHaveWithdrawn) {
        this.mayHaveWithdrawn = mayHaveWithdrawn;
    }

    static Kept of(List<Batch> batches, Function<Batch, Path> tables) {
        Set<FileRef> replaced = new HashSet<>();
        batches.forEach(batch -> batch.files().forEach(file -> {
            FileRef old = file.replaces();
            if (old != null) {
                replaced.add(old);
            }
        }));
        Kept kept = new Kept(batches.stream().anyMatch(Batch::mayHaveWithdrawn));
        for (Batch batch : batches) {
            kept.outside.addAll(batch.outside());
            int[] positions = new int[batch.files().size()];
            for (BatchFile file : batch.files()) {
                boolean counts = !replaced.contains(new FileRef(batch.number(), file.position()));
                positions[file.position()] = counts ? kept.files.size() : -1;
                if (counts) {
                    kept.files.add(new KeptFile(batch.number(), file, label(batch, file)));
                }
            }
            for (TablePart part : batch.tables()) {
                Path folder = tables.apply(batch).resolve(part.table());
                int table = StoredTable.named(part.table()).position();
                part.files()
                        .forEach(data -> kept.parts.add(
                                new KeptPart(folder.resolve(data.path()).toString(), table, data.bytes(), positions)));
            }
        }
        return kept;
    }

    private static String label(Batch batch, BatchFile file) {
        return batch.number() == 1 ? file.name() : file.name() + " (batch " + batch.number() + ")";
    }

    /** Files in the order in which they were taken in. */
    public List<KeptFile> files() {
        return List.copyOf(files);
    }

    /** Files that were looked into beside them. */
    public List<OutsideFile> outside() {
        return List.copyOf(outside);
    }

    public List<KeptPart> parts() {
        return List.copyOf(parts);
    }

    /** By file, the number of its batch. */
    public int[] batches() {
        return files.stream().mapToInt(KeptFile::batch).toArray();
    }

    /** Whether a row of any batch may withdraw consent. */
    public boolean mayHaveWithdrawn() {
        return mayHaveWithdrawn;
    }
}
