package org.adept.ingest.spark;

import org.apache.spark.Partitioner;
import org.jspecify.annotations.Nullable;

/** Keys are partitions. */
final class Targets extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int partitions;

    Targets(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return (Integer) key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Targets same && same.partitions == partitions;
    }

    @Override
    public int hashCode() {
        return partitions;
    }
}
