package org.adept.analysis.stats.proportion;

import org.adept.analysis.stats.Require;

/**
 * What a share over clusters (mentors, groups, programmes) rests on: six whole sums, which add up over parts of the data
 * in any order. Clusters with nobody in them are left out.
 *
 * @param clusters with someone in them
 * @param n people, matches or answers in all of them
 * @param events how many had the event
 * @param sizesSquared sum of the squared cluster sizes
 * @param eventsSquared sum of the squared events by cluster
 * @param eventsTimesSizes sum of events by size
 */
public record ClusterSums(
        long clusters, long n, long events, long sizesSquared, long eventsSquared, long eventsTimesSizes) {
    public ClusterSums {
        Require.part(events, n);
        if (clusters < 0 || clusters > n) {
            throw new IllegalArgumentException("clusters lie between 0 and n, were %d of %d".formatted(clusters, n));
        }
        if (sizesSquared < eventsTimesSizes || eventsTimesSizes < eventsSquared || eventsSquared < events) {
            throw new IllegalArgumentException("sums of squares out of order: %d, %d, %d"
                    .formatted(sizesSquared, eventsTimesSizes, eventsSquared));
        }
    }

    /** Nothing yet. */
    public static ClusterSums none() {
        return new ClusterSums(0, 0, 0, 0, 0, 0);
    }

    /** The sums of clusters one by one. */
    public static ClusterSums of(long[] events, long[] sizes) {
        Require.counts("sizes", sizes, events.length);
        ClusterSums sums = none();
        for (int i = 0; i < sizes.length; i++) {
            sums = sums.plus(alike(events[i], sizes[i], 1));
        }
        return sums;
    }

    /**
     * The sums of a frequency table of clusters.
     *
     * @param events how many had the event in each cluster of the row
     * @param sizes how many are in each cluster of the row
     * @param clusters how many clusters are so
     */
    public static ClusterSums of(long[] events, long[] sizes, long[] clusters) {
        Require.counts("sizes", sizes, events.length);
        Require.counts("clusters", clusters, events.length);
        ClusterSums sums = none();
        for (int i = 0; i < sizes.length; i++) {
            sums = sums.plus(alike(events[i], sizes[i], clusters[i]));
        }
        return sums;
    }

    /** The sums of so many clusters that are all alike. */
    public static ClusterSums alike(long events, long size, long clusters) {
        Require.part(events, size);
        Require.notNegative("clusters", clusters);
        return new ClusterSums(
                size == 0 ? 0 : clusters,
                Math.multiplyExact(clusters, size),
                Math.multiplyExact(clusters, events),
                Math.multiplyExact(clusters, Math.multiplyExact(size, size)),
                Math.multiplyExact(clusters, Math.multiplyExact(events, events)),
                Math.multiplyExact(clusters, Math.multiplyExact(events, size)));
    }

    /** The sums of both, which share no cluster. */
    public ClusterSums plus(ClusterSums other) {
        return new ClusterSums(
                Math.addExact(clusters, other.clusters),
                Math.addExact(n, other.n),
                Math.addExact(events, other.events),
                Math.addExact(sizesSquared, other.sizesSquared),
                Math.addExact(eventsSquared, other.eventsSquared),
                Math.addExact(eventsTimesSizes, other.eventsTimesSizes));
    }
}
