package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.adept.analysis.stats.Require;

/**
 * Who was there from when to when and how each ended, one row per person or per number of people alike.
 *
 * <p>A row is at risk at the times after its entry, up to and including its exit; within a time all ends precede
 * censorings. How many a row stands for (frequency) and how much each of them counts (sampling weight) are two things:
 * ten people alike are ten independent ones, one person who counts ten times is not. People of one cluster are not
 * independent; without clusters everyone is her own.
 *
 * <p>Rows may come in any order. {@link CompetingRisks} is the smaller form for people who all start at 0, count alike
 * and are independent.
 */
public final class CompetingSpells {
    /** The entry of those who are at risk from the first time on, time 0 included. */
    public static final int FROM_THE_START = -1;

    private final int kinds;
    private final int[] entries;
    private final int[] times;
    private final int[] causes;
    private final long[] counts;
    private final double[] weights;
    private final int[] clusters;

    private CompetingSpells(
            int kinds, int[] entries, int[] times, int[] causes, long[] counts, double[] weights, int[] clusters) {
        this.kinds = kinds;
        this.entries = entries;
        this.times = times;
        this.causes = causes;
        this.counts = counts;
        this.weights = weights;
        this.clusters = clusters;
    }

    /**
     * One row per person, all from the start.
     *
     * @param kinds how many causes there are, at least 1
     * @param times when each left, in whole units, not negative
     * @param causes how each left: a cause from 1 to {@code kinds}, or 0 for censored
     */
    public static CompetingSpells of(int kinds, int[] times, int[] causes) {
        if (kinds < 1) {
            throw new IllegalArgumentException("There is at least one cause, were " + kinds);
        }
        requireLength("causes", causes.length, times.length);
        for (int i = 0; i < times.length; i++) {
            Require.notNegative("times", times[i]);
            if (causes[i] < 0 || causes[i] > kinds) {
                throw new IllegalArgumentException("causes are from 0 to %d, was %d".formatted(kinds, causes[i]));
            }
        }
        int[] entries = new int[times.length];
        Arrays.fill(entries, FROM_THE_START);
        long[] counts = new long[times.length];
        Arrays.fill(counts, 1);
        double[] weights = new double[times.length];
        Arrays.fill(weights, 1);
        return new CompetingSpells(kinds, entries, times.clone(), causes.clone(), counts, weights, new int[0]);
    }

    /** The people of a table, a row for each time and way of leaving. */
    public static CompetingSpells of(CompetingRisks risks) {
        int[] grid = risks.times();
        int kinds = risks.causes();
        int[] times = new int[grid.length * (kinds + 1)];
        int[] causes = new int[times.length];
        long[] counts = new long[times.length];
        long[][] events = risks.eventsByCause();
        long[] censored = risks.censored();
        for (int row = 0; row < times.length; row++) {
            int cause = row % (kinds + 1);
            times[row] = grid[row / (kinds + 1)];
            causes[row] = cause;
            counts[row] = cause == 0 ? censored[row / (kinds + 1)] : events[cause - 1][row / (kinds + 1)];
        }
        return of(kinds, times, causes).withCounts(counts);
    }

    /** Each row stands for so many people alike; 0 for none. */
    public CompetingSpells withCounts(long[] counts) {
        Require.counts("counts", counts, times.length);
        return new CompetingSpells(kinds, entries, times, causes, counts.clone(), weights, clusters);
    }

    /** Each row is at risk only after its entry, which lies before its exit; {@link #FROM_THE_START} for always. */
    public CompetingSpells withEntries(int[] entries) {
        requireLength("entries", entries.length, times.length);
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] < FROM_THE_START || entries[i] >= times[i]) {
                throw new IllegalArgumentException(
                        "entries lie before the exit, was %d with exit %d".formatted(entries[i], times[i]));
            }
        }
        return new CompetingSpells(kinds, entries.clone(), times, causes, counts, weights, clusters);
    }

    /** Each person of a row counts so much, for example one over her chance of being seen; above 0 and finite. */
    public CompetingSpells withWeights(double[] weights) {
        requireLength("weights", weights.length, times.length);
        for (double weight : weights) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights are above 0 and finite, was " + weight);
            }
        }
        return new CompetingSpells(kinds, entries, times, causes, counts, weights.clone(), clusters);
    }

    /** Everyone of a row belongs to this cluster, numbered from 0; a number without rows is no cluster. */
    public CompetingSpells withClusters(int[] clusters) {
        requireLength("clusters", clusters.length, times.length);
        for (int cluster : clusters) {
            Require.notNegative("clusters", cluster);
        }
        return new CompetingSpells(kinds, entries, times, causes, counts, weights, clusters.clone());
    }

    private static void requireLength(String name, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "%s has %d entries where %d are expected".formatted(name, found, expected));
        }
    }

    /** The same people, each independent of all others. */
    CompetingSpells withoutClusters() {
        return new CompetingSpells(kinds, entries, times, causes, counts, weights, new int[0]);
    }

    boolean isClustered() {
        return clusters.length > 0;
    }

    /** How many clusters have anyone; without clusters how many people there are. */
    long units() {
        if (!isClustered()) {
            return total();
        }
        return IntStream.range(0, rows())
                .filter(row -> counts[row] > 0)
                .map(row -> clusters[row])
                .distinct()
                .count();
    }

    int causes() {
        return kinds;
    }

    int rows() {
        return times.length;
    }

    long total() {
        return Exits.sum(counts);
    }

    int entry(int row) {
        return entries[row];
    }

    int time(int row) {
        return times[row];
    }

    int cause(int row) {
        return causes[row];
    }

    long count(int row) {
        return counts[row];
    }

    double weight(int row) {
        return weights[row];
    }

    /** The cluster of a row; without clusters the row itself, whose people are alike and independent. */
    int unit(int row) {
        return isClustered() ? clusters[row] : row;
    }

    /** One more than the highest unit. */
    int unitBound() {
        return isClustered() ? Arrays.stream(clusters).max().orElse(-1) + 1 : rows();
    }

    /** How many independent ones a unit stands for: the people of a row, or the one cluster. */
    long multiplicity(int row) {
        return isClustered() ? 1 : counts[row];
    }

    /** What a row adds to its unit: all its people to their cluster, or each to herself. */
    double weightInUnit(int row) {
        return isClustered() ? weights[row] * counts[row] : weights[row];
    }
}
