package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.adept.analysis.stats.Require;

/**
 * A risk table that also knows who belongs together and how much each counts: what a robust variance needs.
 *
 * <p>Its units are clusters (all matches of a mentor, all rows of a person) or, where nobody belongs together, people of
 * their own weight. Weights are sampling weights, for instance one over the chance of being seen; counts of people who
 * are alike belong in {@link RiskTable}. People of their own weight who came and went alike are kept as one, with the
 * sums of their weights and squared weights.
 */
public final class RobustRiskTable {
    private final RiskTable people;
    private final Steps steps;
    private final boolean clustered;
    private final int[] ids;
    private final double[] squares;
    private final Moves moves;

    private RobustRiskTable(
            RiskTable people, boolean clustered, int[] ids, double[] sums, double[] squares, Moves moves) {
        this.people = people;
        this.clustered = clustered;
        this.ids = ids;
        this.squares = squares;
        this.moves = moves;
        this.steps = moves.steps(people, sums);
    }

    /**
     * From counts by cluster and time, everyone being there from the beginning. Rows come in any order; several of the
     * same cluster and time add up.
     *
     * @param clusters which cluster, by any number
     * @param times when they left
     * @param events how many had the event
     * @param censored how many were censored
     */
    public static RobustRiskTable clustered(int[] clusters, int[] times, long[] events, long[] censored) {
        return clustered(clusters, times, new long[times.length], events, censored);
    }

    /** The same with how many entered late; a cluster cannot lose more than it has. */
    public static RobustRiskTable clustered(
            int[] clusters, int[] times, long[] entered, long[] events, long[] censored) {
        Require.length("clusters", clusters.length, times.length);
        RiskTable people = RiskTable.ofChanges(times, entered, events, censored);
        int[] ids = IntStream.of(clusters).sorted().distinct().toArray();
        Moves.Builder moves = new Moves.Builder(people);
        for (int i = 0; i < times.length; i++) {
            moves.add(
                    Arrays.binarySearch(ids, clusters[i]),
                    times[i],
                    (double) entered[i],
                    (double) events[i],
                    (double) events[i] + censored[i]);
        }
        return new RobustRiskTable(people, true, ids, ones(ids.length), ones(ids.length), moves.build(ids.length));
    }

    /**
     * From one row per person with a weight, nobody belonging together.
     *
     * @param entered when each entered; 0 is from the beginning, any other lies before the time of leaving
     * @param times when each left
     * @param ended whether by the event
     * @param weights how many others each speaks for; positive
     */
    public static RobustRiskTable weighted(int[] entered, int[] times, boolean[] ended, double[] weights) {
        RiskTable people = RiskTable.ofRows(entered, times, ended);
        requireWeights(weights, times.length);
        TreeMap<Stay, double[]> alike = new TreeMap<>(Comparator.comparingInt(Stay::left)
                .thenComparingInt(Stay::entered)
                .thenComparing(Stay::ended));
        for (int i = 0; i < times.length; i++) {
            double[] both = alike.computeIfAbsent(new Stay(entered[i], times[i], ended[i]), none -> new double[2]);
            both[0] += weights[i];
            both[1] += weights[i] * weights[i];
        }
        Moves.Builder moves = new Moves.Builder(people);
        int unit = 0;
        for (Stay stay : alike.keySet()) {
            moves.addStay(unit++, stay, 1);
        }
        double[] sums = alike.values().stream().mapToDouble(both -> both[0]).toArray();
        double[] squares = alike.values().stream().mapToDouble(both -> both[1]).toArray();
        return new RobustRiskTable(people, false, new int[0], sums, squares, moves.build(unit));
    }

    /** From one row per person with a weight and a cluster; see {@link #weighted(int[], int[], boolean[], double[])}. */
    public static RobustRiskTable weighted(
            int[] clusters, int[] entered, int[] times, boolean[] ended, double[] weights) {
        Require.length("clusters", clusters.length, times.length);
        RiskTable people = RiskTable.ofRows(entered, times, ended);
        requireWeights(weights, times.length);
        int[] ids = IntStream.of(clusters).sorted().distinct().toArray();
        Moves.Builder moves = new Moves.Builder(people);
        for (int i = 0; i < times.length; i++) {
            moves.addStay(Arrays.binarySearch(ids, clusters[i]), new Stay(entered[i], times[i], ended[i]), weights[i]);
        }
        return new RobustRiskTable(people, true, ids, ones(ids.length), ones(ids.length), moves.build(ids.length));
    }

    /** Someone's coming and going. */
    record Stay(int entered, int left, boolean ended) {}

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void requireWeights(double[] weights, int length) {
        Require.length("weights", weights.length, length);
        for (double weight : weights) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights are positive, was " + weight);
            }
        }
    }

    /** The same people counted once each. */
    public RiskTable people() {
        return people;
    }

    /** How many clusters, or people where nobody belongs together, the variance rests on. */
    public int units() {
        return clustered ? ids.length : Math.toIntExact(people.total());
    }

    /** Weight at risk and ending. */
    Steps steps() {
        return steps;
    }

    Moves moves() {
        return moves;
    }

    /** Whether units are clusters, which may have parts in other tables too. */
    boolean isClustered() {
        return clustered;
    }

    /** The numbers of the clusters, rising; empty where units are people. */
    int[] ids() {
        return ids.clone();
    }

    /** The number of one cluster. */
    int id(int unit) {
        return ids[unit];
    }

    /** How often a squared influence of a unit counts: 1 for a cluster, squared weights for people who are alike. */
    double[] squares() {
        return squares.clone();
    }
}
