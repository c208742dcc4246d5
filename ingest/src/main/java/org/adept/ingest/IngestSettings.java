package org.adept.ingest;

import java.util.OptionalLong;

/**
 * How ingest runs; none of it changes a byte of what comes out.
 *
 * @param master Spark's master, {@code local[*]} for this process
 * @param partitions partitions of each shuffle; 0 chooses by the size of the files
 * @param chunkBytes bytes after which a task's part of a file ends at the next record boundary
 * @param shuffleSeed deals files, partitions and rows out in another order, to show that order does not matter
 */
public record IngestSettings(String master, int partitions, int chunkBytes, OptionalLong shuffleSeed) {
    private static final int CHUNK = 1 << 23;

    public IngestSettings {
        if (partitions < 0) {
            throw new IllegalArgumentException("partitions is " + partitions + "; expected 0 or more");
        }
        if (chunkBytes < 1) {
            throw new IllegalArgumentException("chunkBytes is " + chunkBytes + "; expected 1 or more");
        }
    }

    public static IngestSettings withDefaults() {
        return new IngestSettings("local[*]", 0, CHUNK, OptionalLong.empty());
    }

    public IngestSettings withMaster(String other) {
        return new IngestSettings(other, partitions, chunkBytes, shuffleSeed);
    }

    public IngestSettings withPartitions(int other) {
        return new IngestSettings(master, other, chunkBytes, shuffleSeed);
    }

    public IngestSettings withChunkBytes(int other) {
        return new IngestSettings(master, partitions, other, shuffleSeed);
    }

    public IngestSettings withShuffleSeed(long seed) {
        return new IngestSettings(master, partitions, chunkBytes, OptionalLong.of(seed));
    }
}
