package org.adept.analysis.stats.cox;

import java.util.Arrays;

/** Counts by rank whose sums over all lower ranks are had in as many steps as the ranks have binary digits. */
final class Fenwick {
    private final long[] sums;
    private long total;

    Fenwick(int ranks) {
        sums = new long[ranks + 1];
    }

    void clear() {
        Arrays.fill(sums, 0);
        total = 0;
    }

    /** Adds a count, which may be negative, at a rank from 0. */
    void add(int rank, long count) {
        total += count;
        for (int i = rank + 1; i < sums.length; i += i & -i) {
            sums[i] += count;
        }
    }

    /** The counts of all ranks below. */
    long below(int rank) {
        long sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += sums[i];
        }
        return sum;
    }

    /** The counts of all ranks above. */
    long above(int rank) {
        return total - below(rank + 1);
    }

    /** The count at the rank. */
    long at(int rank) {
        return below(rank + 1) - below(rank);
    }
}
