package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.TestResult;
import org.adept.analysis.stats.testing.Close;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pearson's test and the trend, on counts and over clusters. */
class SeveralGroupsTest {
    private static final long[] EVENTS = {1, 2, 3};
    private static final long[] SIZES = {4, 4, 4};

    /** 1, 2 and 3 of 4: p = 1/2, away −1, 0, 1; (1 + 0 + 1)/(4·1/4) = 2. */
    @Test
    void chiSquaredIsAsWorkedByHand() {
        TestResult test = known(PearsonChiSquared.of(EVENTS, SIZES));

        assertClose(2, test.statistic(), 1e-15);
        assertEquals(2, test.degreesOfFreedom());
        assertClose(Math.exp(-1), test.p(), 1e-14); // chi-squared on two degrees of freedom is exponential
    }

    /** Scores 0, 1, 2: T = 2 over Σn(s − 1)² = 8, slope 1/4; 2²/(1/4·8) = 2, on one degree of freedom. */
    @Test
    void trendIsAsWorkedByHand() {
        CochranArmitage.Trend trend = known(CochranArmitage.of(EVENTS, SIZES, new double[] {0, 1, 2}, 0.95));

        assertClose(0.25, trend.slope().value(), 1e-15);
        assertClose(Math.sqrt(0.25 / 8), trend.slope().standardError().orElseThrow(), 1e-15);
        assertClose(2, trend.test().statistic(), 1e-15);
        assertEquals(1, trend.test().degreesOfFreedom());
        assertEquals(12, trend.slope().n());
        assertEquals(6, trend.slope().events());
        assertEquals(Method.COCHRAN_ARMITAGE, trend.slope().method());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("trend");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        long[] events = row.counts("events");
        long[] n = row.counts("n");
        CochranArmitage.Trend trend = known(CochranArmitage.of(events, n, row.numbers("scores"), 0.95));
        TestResult equal = known(PearsonChiSquared.of(events, n));
        double same = row.text("sample").equals("large") ? 1e-7 : 1e-10; // R adds up 10⁸ people with fewer digits left

        assertClose(row.number("trend"), trend.test().statistic(), same);
        assertClose(row.number("trend_p"), trend.test().p(), same);
        assertClose(row.number("slope"), trend.slope().value(), same);
        assertClose(row.number("standard_error"), trend.slope().standardError().orElseThrow(), same);
        assertClose(row.number("lower"), interval(trend.slope()).lower(), same);
        assertClose(row.number("upper"), interval(trend.slope()).upper(), same);
        assertClose(row.number("statistic"), equal.statistic(), same);
        assertEquals(row.whole("df"), equal.degreesOfFreedom());
        assertClose(row.number("p"), equal.p(), same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weil", "mentors", "even", "few", "unvaried"})
    void overClustersEqualsWhatRPrints(String sample) {
        List<ClusterSums> groups = Oracle.rows("wilson-clustered", sample).stream()
                .map(row -> ClusterSums.of(row.counts("events"), row.counts("n")))
                .toList();
        Oracle.Row row = Oracle.rows("rao-scott", sample).get(0);
        double[] scores = new double[groups.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i;
        }
        TestResult equal = known(PearsonChiSquared.of(groups));
        TestResult trend = known(CochranArmitage.of(groups, scores, 0.95)).test();
        DesignEffect pooled = known(DesignEffect.pooled(groups));

        assertClose(row.number("pooled"), pooled.value(), 1e-10);
        assertEquals(row.whole("residual_df"), pooled.degreesOfFreedom());
        assertClose(row.number("statistic"), equal.statistic(), 1e-10);
        assertEquals(row.whole("df"), equal.degreesOfFreedom());
        assertClose(row.number("p"), equal.p(), 1e-10);
        assertClose(row.number("trend"), trend.statistic(), 1e-8); // near 0, where R's fit loses digits
        assertClose(row.number("trend_p"), trend.p(), 1e-10);
    }

    @Test
    void orderUnitAndEmptyGroupsDoNotMatter() {
        Estimate slope = known(CochranArmitage.of(EVENTS, SIZES, new double[] {0, 1, 2}, 0.95))
                .slope();
        CochranArmitage.Trend other = known(CochranArmitage.of(
                new long[] {3, 0, 1, 2}, new long[] {4, 0, 4, 4}, new double[] {2030, 7, 2010, 2020}, 0.95));

        assertClose(slope.value() / 10, other.slope().value(), 1e-13);
        assertClose(interval(slope).upper() / 10, interval(other.slope()).upper(), 1e-13);
        assertClose(2, other.test().statistic(), 1e-12);
        assertClose(
                2,
                known(PearsonChiSquared.of(new long[] {3, 0, 1, 2}, new long[] {4, 0, 4, 4}))
                        .statistic(),
                1e-15);
    }

    @Test
    void withTwoGroupsTheTrendIsTheDifference() {
        TestResult equal = known(PearsonChiSquared.of(new long[] {5, 9}, new long[] {17, 23}));
        CochranArmitage.Trend trend =
                known(CochranArmitage.of(new long[] {5, 9}, new long[] {17, 23}, new double[] {3, 4}, 0.95));

        assertClose(equal.statistic(), trend.test().statistic(), 1e-13);
        assertClose(9 / 23.0 - 5 / 17.0, trend.slope().value(), 1e-14);
    }

    @Test
    void nothingToCompareIsSaid() {
        double[] scores = {1, 2};
        assertEquals(new Reason.NoOne(), unknown(PearsonChiSquared.of(new long[2], new long[2])));
        assertEquals(new Reason.NoOne(), unknown(CochranArmitage.of(new long[2], new long[2], scores, 0.95)));
        assertEquals(
                new Reason.NoVariation("events"), unknown(PearsonChiSquared.of(new long[] {2, 3}, new long[] {2, 3})));
        assertEquals(
                new Reason.NoVariation("groups"), unknown(PearsonChiSquared.of(new long[] {1, 0}, new long[] {2, 0})));
        assertEquals(
                new Reason.NoVariation("events"),
                unknown(CochranArmitage.of(new long[] {0, 0}, new long[] {2, 3}, scores, 0.95)));
        assertEquals(
                new Reason.NoVariation("scores"),
                unknown(CochranArmitage.of(new long[] {1, 0}, new long[] {2, 0}, scores, 0.95)));
        assertEquals(
                new Reason.NoVariation("scores"),
                unknown(CochranArmitage.of(
                        new long[] {1, 0, 1}, new long[] {3, 7, 5}, new double[] {0.1, 0.1, 0.1}, 0.95)));
        ClusterSums one = ClusterSums.alike(1, 2, 1);
        assertEquals(new Reason.TooFew("clusters", 1, 2), unknown(PearsonChiSquared.of(List.of(one, one))));
        assertEquals(new Reason.NoOne(), unknown(PearsonChiSquared.of(List.of(ClusterSums.none()))));
    }

    @Test
    void scoresThatCannotBeAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CochranArmitage.of(EVENTS, SIZES, new double[] {1, Double.NaN, 2}, 0.95));
        assertThrows(
                IllegalArgumentException.class, () -> CochranArmitage.of(EVENTS, SIZES, new double[] {1, 2}, 0.95));
        assertThrows(IllegalArgumentException.class, () -> PearsonChiSquared.of(EVENTS, new long[] {4, 4}));
        assertThrows(IllegalArgumentException.class, () -> new TestResult(Double.NaN, 1, 0.5));
    }

    /** Mentors differ, groups do not. One in twenty false alarms over clusters; far more without heeding them. */
    @Test
    void clustersThatAreAlikeOnAverageRaiseFewFalseAlarms() {
        int alarms = 0;
        int naive = 0;
        int trends = 0;
        for (int seed = 1; seed <= 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<ClusterSums> groups = new ArrayList<>();
            for (int group = 0; group < 3; group++) {
                groups.add(mentors(random, 25));
            }
            alarms += known(PearsonChiSquared.of(groups)).p() < 0.05 ? 1 : 0;
            trends += known(CochranArmitage.of(groups, new double[] {1, 2, 3}, 0.95))
                                    .test()
                                    .p()
                            < 0.05
                    ? 1
                    : 0;
            long[] events = groups.stream().mapToLong(ClusterSums::events).toArray();
            long[] n = groups.stream().mapToLong(ClusterSums::n).toArray();
            naive += known(PearsonChiSquared.of(events, n)).p() < 0.05 ? 1 : 0;
        }
        Close.assertCovers(400 - alarms, 400, 0.95);
        Close.assertCovers(400 - trends, 400, 0.95);
        assertTrue(naive > 80, "without design effect " + naive);
    }

    private static ClusterSums mentors(SplittableRandom random, int mentors) {
        ClusterSums sums = ClusterSums.none();
        for (int i = 0; i < mentors; i++) {
            double chance = random.nextDouble();
            int size = 2 + random.nextInt(6);
            int events = 0;
            for (int j = 0; j < size; j++) {
                events += random.nextDouble() < chance ? 1 : 0;
            }
            sums = sums.plus(ClusterSums.alike(events, size, 1));
        }
        return sums;
    }
}
