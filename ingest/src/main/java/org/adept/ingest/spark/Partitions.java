package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.adept.ingest.IngestSettings;

/** Into how many parts work is cut, and how. */
final class Partitions {
    /** Bytes of input for one partition of a shuffle, and for one reading task. */
    static final long BYTES = 16L << 20;

    private Partitions() {}

    static int of(AdeptSession session, long bytes, IngestSettings settings) {
        return settings.partitions() > 0 ? settings.partitions() : (int) Math.max(session.parallelism(), bytes / BYTES);
    }

    /** Things dealt into at most so many groups of about the same size: largest first, each to the least group. */
    static <T> List<List<T>> groups(List<T> things, int count, ToLongFunction<T> size) {
        List<T> bySize = new ArrayList<>(things);
        bySize.sort(Comparator.comparingLong(size).reversed());
        List<List<T>> groups = new ArrayList<>();
        long[] sizes = new long[count];
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        for (T thing : bySize) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = sizes[i] < sizes[least] ? i : least;
            }
            groups.get(least).add(thing);
            sizes[least] += size.applyAsLong(thing);
        }
        groups.removeIf(List::isEmpty);
        return groups;
    }
}
