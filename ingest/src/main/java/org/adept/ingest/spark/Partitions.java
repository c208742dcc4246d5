package org.adept.ingest.spark;

import org.adept.ingest.IngestSettings;

/** Into how many parts work is cut. */
final class Partitions {
    /** Bytes of input for one partition of a shuffle, and for one reading task. */
    static final long BYTES = 16L << 20;

    private Partitions() {}

    static int of(AdeptSession session, long bytes, IngestSettings settings) {
        return settings.partitions() > 0
                ? settings.partitions()
                : (int) Math.max(session.parallelism(), bytes / BYTES);
    }
}
