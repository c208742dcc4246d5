package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Observed and expected by group, and what each cluster adds to their differences, summed over times and strata.
 *
 * <p>At each time with d ending of Y at risk, a unit of group g with e ending of y adds (δ_gk − Y_k/Y)·(e − y·d/Y) to the
 * difference of group k. Between two of its own moves only y·d/Y goes on, so that sums over time serve all units.
 */
final class RobustLogRankSums {
    private final double[] observed;
    private final double[] expected;
    private final double[][] covariance;
    private final Map<Integer, double[]> clusters = new TreeMap<>();
    private long loners;

    RobustLogRankSums(int groups) {
        observed = new double[groups];
        expected = new double[groups];
        covariance = new double[groups][groups];
    }

    /** Adds one stratum. */
    void add(List<RobustRiskTable> groups, double rho) {
        Stratum stratum = new Stratum(groups, rho);
        for (int group = 0; group < groups.size(); group++) {
            RobustRiskTable table = groups.get(group);
            double[][] scores = stratum.scores(table, group);
            double[] squares = table.squares();
            for (int unit = 0; unit < scores.length; unit++) {
                if (table.isClustered()) {
                    addTo(clusters.computeIfAbsent(table.id(unit), id -> new double[observed.length]), scores[unit]);
                } else {
                    addSquare(scores[unit], squares[unit]);
                }
            }
            loners += table.isClustered() ? 0 : table.units();
            for (int i = 0; i < stratum.times.length; i++) {
                observed[group] += stratum.weights[i] * stratum.events[group][i];
                expected[group] += stratum.hazards[i] * stratum.atRisk[group][i];
            }
        }
    }

    private static void addTo(double[] sums, double[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private void addSquare(double[] score, double weight) {
        for (int row = 0; row < score.length; row++) {
            for (int column = 0; column < score.length; column++) {
                covariance[row][column] += weight * score[row] * score[column];
            }
        }
    }

    /** How many clusters, or people by themselves, there are. */
    long units() {
        return clusters.size() + loners;
    }

    int[] takingPart() {
        return IntStream.range(0, expected.length)
                .filter(group -> expected[group] > 0)
                .toArray();
    }

    double[] observed() {
        return observed.clone();
    }

    double[] expected() {
        return expected.clone();
    }

    /** To be asked once, after the last stratum. */
    ScoreTest test(int[] taking) {
        clusters.values().forEach(score -> addSquare(score, 1));
        double[] differences = new double[observed.length];
        Arrays.setAll(differences, group -> observed[group] - expected[group]);
        return ScoreTest.of(differences, covariance, taking);
    }

    /** The groups of one stratum on the times of all. */
    private static final class Stratum {
        private final int[] times;
        private final double[][] atRisk;
        private final double[][] events;
        /** S(t−)^ρ. */
        private final double[] weights;
        /** S(t−)^ρ·d/Y. */
        private final double[] hazards;

        private Stratum(List<RobustRiskTable> groups, double rho) {
            times = groups.stream()
                    .flatMapToInt(group -> IntStream.of(group.people().times()))
                    .sorted()
                    .distinct()
                    .toArray();
            atRisk = groups.stream().map(this::atRisk).toArray(double[][]::new);
            events = groups.stream().map(this::events).toArray(double[][]::new);
            weights = new double[times.length];
            hazards = new double[times.length];
            double survival = 1;
            for (int i = 0; i < times.length; i++) {
                double ended = sum(events, i);
                weights[i] = StrictMath.pow(survival, rho);
                hazards[i] = ended == 0 ? 0 : weights[i] * ended / sum(atRisk, i);
                survival *= ended == 0 ? 1 : StrictMath.max(0, 1 - ended / sum(atRisk, i));
            }
        }

        private double[] atRisk(RobustRiskTable group) {
            int[] own = group.people().times();
            return IntStream.of(times)
                    .map(time -> Exits.firstNotBefore(own, time))
                    .mapToDouble(next -> next == own.length ? 0 : group.steps().atRisk()[next])
                    .toArray();
        }

        private double[] events(RobustRiskTable group) {
            int[] own = group.people().times();
            double[] spread = new double[times.length];
            for (int i = 0; i < own.length; i++) {
                spread[Exits.firstNotBefore(times, own[i])] = group.steps().events()[i];
            }
            return spread;
        }

        private static double sum(double[][] values, int i) {
            double sum = 0;
            for (double[] ofGroup : values) {
                sum += ofGroup[i];
            }
            return sum;
        }

        /** What each unit of a group's table adds to each group's difference. */
        private double[][] scores(RobustRiskTable table, int group) {
            Moves moves = table.moves();
            int[] own = table.people().times();
            double[][] scores = new double[moves.first().length][atRisk.length];
            for (int other = 0; other < atRisk.length; other++) {
                double same = other == group ? 1 : 0;
                double[] drift = new double[times.length];
                double sum = 0;
                for (int i = 0; i < times.length; i++) {
                    sum += hazards[i] == 0 ? 0 : hazards[i] * (same - share(other, i));
                    drift[i] = sum;
                }
                for (int row = 0; row < moves.size(); row++) {
                    int at = Exits.firstNotBefore(times, own[moves.at()[row]]);
                    double jump =
                            moves.ended()[row] == 0 ? 0 : weights[at] * moves.ended()[row] * (same - share(other, at));
                    scores[moves.units()[row]][other] += jump + drift[at] * (moves.entered()[row] - moves.left()[row]);
                }
            }
            return scores;
        }

        private double share(int group, int i) {
            return atRisk[group][i] / sum(atRisk, i);
        }
    }
}
