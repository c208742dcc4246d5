package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Observed, expected and their covariance, summed over times and strata. */
final class LogRankSums {
    private final double[] observed;
    private final double[] expected;
    private final double[][] covariance;

    LogRankSums(int groups) {
        observed = new double[groups];
        expected = new double[groups];
        covariance = new double[groups][groups];
    }

    /** Adds one stratum. */
    void add(List<RiskTable> groups, double rho) {
        int[] times = groups.stream()
                .flatMapToInt(group -> IntStream.of(group.times()))
                .sorted()
                .distinct()
                .toArray();
        long[][] events = onto(times, groups, RiskTable::events);
        long[][] atRisk = atRisk(times, groups);
        double survival = 1;
        for (int i = 0; i < times.length; i++) {
            long ended = 0;
            long present = 0;
            for (int group = 0; group < events.length; group++) {
                ended += events[group][i];
                present += atRisk[group][i];
            }
            if (ended > 0) {
                addTime(i, events, atRisk, ended, present, StrictMath.pow(survival, rho));
                survival *= (double) (present - ended) / present;
            }
        }
    }

    private void addTime(int i, long[][] events, long[][] atRisk, long ended, long present, double weight) {
        double spread = present == 1 ? 0 : weight * weight * ended * ((double) (present - ended) / (present - 1));
        for (int group = 0; group < events.length; group++) {
            double share = (double) atRisk[group][i] / present;
            observed[group] += weight * events[group][i];
            expected[group] += weight * ended * share;
            for (int other = 0; other < events.length; other++) {
                double ofOther = (double) atRisk[other][i] / present;
                // 1 − share as a fraction of counts: no loss where one group is nearly everyone
                double rest = group == other ? (double) (present - atRisk[group][i]) / present : -ofOther;
                covariance[group][other] += spread * share * rest;
            }
        }
    }

    private interface Counts {
        long[] of(RiskTable table);
    }

    /** Each group's counts on the times of all groups. */
    private static long[][] onto(int[] times, List<RiskTable> groups, Counts counts) {
        return groups.stream()
                .map(group -> {
                    long[] spread = new long[times.length];
                    int[] own = group.times();
                    long[] values = counts.of(group);
                    for (int i = 0; i < own.length; i++) {
                        spread[Exits.firstNotBefore(times, own[i])] = values[i];
                    }
                    return spread;
                })
                .toArray(long[][]::new);
    }

    private static long[][] atRisk(int[] times, List<RiskTable> groups) {
        return groups.stream()
                .map(group -> IntStream.of(times).mapToLong(group::atRiskBefore).toArray())
                .toArray(long[][]::new);
    }

    /** The groups of which somebody was at risk when something happened. */
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

    ScoreTest test(int[] taking) {
        double[] differences = new double[observed.length];
        Arrays.setAll(differences, group -> observed[group] - expected[group]);
        return ScoreTest.of(differences, covariance, taking);
    }
}
