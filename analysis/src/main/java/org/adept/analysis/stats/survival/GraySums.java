package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gray's differences and their covariance, summed over times and strata.
 *
 * <p>In a group with Y at risk, S still lasting and F ended by the cause just before a time, R = Y/S stands for those
 * who have not ended by the cause, as if those ended otherwise could still do so. With n ends by the cause in all
 * groups, each group expects n·R(1 − F)/ΣR(1 − F) of them. The covariance follows the two martingales of each group,
 * that of the cause and that of the other ends, through the difference at the time itself and through what they change
 * in S and F later; ties are taken as draws without putting back. It keeps for each group k the running sums
 *
 * <pre>
 * v = Σ t²·w        the variance of what a change in k does later
 * x = Σ u·t·w       its covariance with what is already in the differences
 * c = Σ a·n/(ΣR·(1 − F₀))   how a later change weighs, F₀ pooled under the hypothesis
 * </pre>
 */
final class GraySums {
    private final int groups;
    private final double[] differences;
    private final double[][] covariance;
    private final boolean[] takesPart;

    GraySums(int groups) {
        this.groups = groups;
        differences = new double[groups];
        covariance = new double[groups][groups];
        takesPart = new boolean[groups];
    }

    /** The groups of which somebody was at risk when the cause occurred. */
    int[] takingPart() {
        return IntStream.range(0, groups).filter(group -> takesPart[group]).toArray();
    }

    /** Chi-squared of the differences of all taking part; NaN where their covariance has no inverse. */
    double statistic(int[] taking) {
        return QuadraticForm.of(differences, covariance, taking);
    }

    /** Adds one stratum. */
    void add(List<CompetingRisks> stratum, int cause, double rho) {
        Stratum sums = new Stratum(rho);
        for (Ends ends : Ends.of(stratum, cause)) {
            sums.pass(ends);
        }
        sums.close();
    }

    /** Who is at risk at a time and ends by the cause or otherwise, by group. */
    private record Ends(long[] atRisk, long[] byCause, long[] otherwise) {

        /** The times of all groups at which somebody ends. */
        static List<Ends> of(List<CompetingRisks> groups, int cause) {
            int[] times = groups.stream()
                    .flatMapToInt(group -> IntStream.of(group.times()))
                    .sorted()
                    .distinct()
                    .toArray();
            List<Ends> all = IntStream.range(0, times.length)
                    .mapToObj(i -> new Ends(new long[groups.size()], new long[groups.size()], new long[groups.size()]))
                    .toList();
            for (int group = 0; group < groups.size(); group++) {
                fill(all, times, groups.get(group), group, cause);
            }
            return all.stream()
                    .filter(ends -> Exits.sum(ends.byCause) + Exits.sum(ends.otherwise) > 0)
                    .toList();
        }

        private static void fill(List<Ends> all, int[] times, CompetingRisks risks, int group, int cause) {
            int[] own = risks.times();
            long[] byCause = risks.eventsByCause()[cause];
            long[] any = risks.anyCause().events();
            long[] censored = risks.censored();
            long present = 0;
            int next = own.length - 1;
            for (int i = times.length - 1; i >= 0; i--) {
                if (next >= 0 && own[next] == times[i]) {
                    present += any[next] + censored[next];
                    all.get(i).byCause[group] = byCause[next];
                    all.get(i).otherwise[group] = any[next] - byCause[next];
                    next--;
                }
                all.get(i).atRisk[group] = present;
            }
        }
    }

    /** One stratum on the way through its times. */
    private final class Stratum {
        private final double rho;
        private final double[] lasting = new double[groups];
        private final double[] incidence = new double[groups];
        private final double[] later = new double[groups];
        private final double[][] crossed = new double[groups][groups];
        private final double[][] weight = new double[groups][groups];
        private final double[][] effect = new double[groups][groups];
        private double pooled;

        Stratum(double rho) {
            this.rho = rho;
            Arrays.fill(lasting, 1);
        }

        void pass(Ends ends) {
            double[] standing = new double[groups];
            double all = 0;
            double without = 0;
            for (int group = 0; group < groups; group++) {
                standing[group] = ends.atRisk[group] == 0 ? 0 : ends.atRisk[group] / lasting[group];
                all += standing[group];
                without += standing[group] * (1 - incidence[group]);
            }
            long occurring = Exits.sum(ends.byCause);
            double early = StrictMath.pow(1 - pooled, rho);
            if (occurring > 0) {
                weigh(ends, standing, all, without, occurring, early);
            }
            double pooledAfter = pooled + occurring / all;
            for (int group = 0; group < groups; group++) {
                if (ends.atRisk[group] > 0) {
                    long left = ends.atRisk[group] - ends.byCause[group] - ends.otherwise[group];
                    double after = lasting[group] * ((double) left / ends.atRisk[group]);
                    causeEnds(ends, group, occurring, all, after, pooledAfter);
                    otherEnds(ends, group, after, pooledAfter);
                    incidence[group] += lasting[group] * ends.byCause[group] / ends.atRisk[group];
                    lasting[group] = after;
                }
            }
            pooled = pooledAfter;
        }

        private void weigh(Ends ends, double[] standing, double all, double without, long occurring, double early) {
            double pace = occurring / (all * (1 - pooled));
            for (int group = 0; group < groups; group++) {
                if (ends.atRisk[group] > 0) {
                    takesPart[group] = true;
                    double share = standing[group] * (1 - incidence[group]) / without;
                    differences[group] += early * (ends.byCause[group] - occurring * share);
                }
                for (int other = 0; other < groups; other++) {
                    double rest = (group == other ? 1 : 0) - standing[other] / all;
                    effect[group][other] = early * standing[group] * rest;
                    weight[group][other] += effect[group][other] * pace;
                }
            }
        }

        /** What the ends by the cause add through one group: {@code occurring} in all groups, as the hypothesis has it. */
        private void causeEnds(Ends ends, int group, long occurring, double all, double after, double pooledAfter) {
            if (occurring == 0) {
                return;
            }
            double change = after > 0 ? 1 - (1 - pooledAfter) / after : 1;
            double ties = occurring == 1 ? 1 : 1 - (occurring - 1) / (all * lasting[group] - 1);
            double spread = ties * lasting[group] * occurring / (all * ends.atRisk[group]);
            double[] now = new double[groups];
            for (int i = 0; i < groups; i++) {
                now[i] = effect[i][group] - change * weight[i][group];
            }
            add(group, now, change, spread);
        }

        private void otherEnds(Ends ends, int group, double after, double pooledAfter) {
            long others = ends.otherwise[group];
            if (others == 0 || after == 0) {
                return;
            }
            double atRisk = ends.atRisk[group];
            double change = (1 - pooledAfter) / after;
            double ties = others == 1 ? 1 : 1 - (others - 1) / (atRisk - 1);
            double spread = ties * (lasting[group] / atRisk) * (lasting[group] / atRisk) * others;
            double[] now = new double[groups];
            for (int i = 0; i < groups; i++) {
                now[i] = -change * weight[i][group];
            }
            add(group, now, change, spread);
        }

        private void add(int group, double[] now, double change, double spread) {
            later[group] += change * change * spread;
            for (int i = 0; i < groups; i++) {
                crossed[i][group] += now[i] * change * spread;
                for (int j = 0; j < groups; j++) {
                    covariance[i][j] += now[i] * now[j] * spread;
                }
            }
        }

        /** Adds what the changes of each group did by the end. */
        void close() {
            for (int group = 0; group < groups; group++) {
                for (int i = 0; i < groups; i++) {
                    for (int j = 0; j < groups; j++) {
                        covariance[i][j] += weight[i][group] * weight[j][group] * later[group]
                                + weight[i][group] * crossed[j][group]
                                + weight[j][group] * crossed[i][group];
                    }
                }
            }
        }
    }
}
