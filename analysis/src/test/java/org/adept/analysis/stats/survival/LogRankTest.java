package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.adept.analysis.estimate.Reason;
import org.junit.jupiter.api.Test;

/**
 * Two groups of five, out of order, worked by hand; + is censored.
 *
 * <pre>
 * one 4 8+ 2 4+ 6, other 3 1 7+ 4 2
 * time  n (one, other)  d   expected in one   variance          S before
 *   1    10 (5, 5)      1   1/2               1/4               1
 *   2     9 (5, 4)      2   10/9              2·7/8·20/81       9/10
 *   3     7 (4, 3)      1   4/7               12/49             7/10
 *   4     6 (4, 2)      2   4/3               2·4/5·2/9         6/10
 *   6     3 (2, 1)      1   2/3               2/9               4/10
 * </pre>
 */
class LogRankTest {
    private static final RiskTable EMPTY = new RiskTable(new int[0], new long[0], new long[0]);
    private static final RiskTable ONE =
            RiskTable.ofRows(new int[] {4, 8, 2, 4, 6}, new boolean[] {true, false, true, false, true});
    private static final RiskTable OTHER =
            RiskTable.ofRows(new int[] {3, 1, 7, 4, 2}, new boolean[] {true, true, false, true, true});
    private static final double[] EXPECTED = {1 / 2.0, 10 / 9.0, 4 / 7.0, 4 / 3.0, 2 / 3.0};
    private static final double[] VARIANCE = {1 / 4.0, 7 / 4.0 * 20 / 81, 12 / 49.0, 8 / 5.0 * 2 / 9, 2 / 9.0};

    @Test
    void observedAgainstExpectedIsAsWorkedByHand() {
        LogRank.Result result = known(LogRank.of(List.of(ONE, OTHER)));

        double expected = sum(EXPECTED, new double[] {1, 1, 1, 1, 1});
        double variance = sum(VARIANCE, new double[] {1, 1, 1, 1, 1});
        assertArrayEquals(new double[] {3, 4}, result.observed());
        assertClose(expected, result.expected()[0], 1e-14);
        assertClose(7 - expected, result.expected()[1], 1e-14);
        assertClose((3 - expected) * (3 - expected) / variance, result.statistic(), 1e-13);
        assertEquals(1, result.degreesOfFreedom());
    }

    @Test
    void earlyTimesCountMoreWithRhoOne() {
        double[] weights = {1, 0.9, 0.7, 0.6, 0.4};
        double[] squares = {1, 0.81, 0.49, 0.36, 0.16};
        double observed = 0.9 + 0.6 + 0.4;

        LogRank.Result result = known(LogRank.of(List.of(ONE, OTHER), 1));

        double away = observed - sum(EXPECTED, weights);
        assertClose(observed, result.observed()[0], 1e-14);
        assertClose(away * away / sum(VARIANCE, squares), result.statistic(), 1e-13);
    }

    /** Two strata, the second being the first with the groups swapped: the differences cancel. */
    @Test
    void strataAddUpTheirDifferences() {
        LogRank.Result doubled = known(LogRank.stratified(List.of(List.of(ONE, OTHER), List.of(ONE, OTHER))));
        LogRank.Result cancelled = known(LogRank.stratified(List.of(List.of(ONE, OTHER), List.of(OTHER, ONE))));

        assertClose(2 * known(LogRank.of(List.of(ONE, OTHER))).statistic(), doubled.statistic(), 1e-13);
        assertEquals(0, cancelled.statistic(), 1e-25);
        assertEquals(1, cancelled.p(), 1e-12);
    }

    @Test
    void groupsThatNobodyOfIsAtRiskTakeNoPart() {
        RiskTable leftBefore = new RiskTable(new int[] {0}, new long[] {0}, new long[] {9});

        LogRank.Result result = known(LogRank.of(List.of(EMPTY, ONE, leftBefore, OTHER)));

        assertEquals(1, result.degreesOfFreedom());
        assertClose(known(LogRank.of(List.of(ONE, OTHER))).statistic(), result.statistic(), 1e-14);
        assertArrayEquals(new double[] {0, 3, 0, 4}, result.observed());
    }

    @Test
    void withoutVariationThereIsNoTest() {
        RiskTable unended = new RiskTable(new int[] {5}, new long[] {0}, new long[] {4});
        RiskTable allAtOnce = new RiskTable(new int[] {5}, new long[] {4}, new long[] {0});

        assertEquals(new Reason.NoVariation("groups"), unknown(LogRank.of(List.of(ONE))));
        assertEquals(new Reason.NoVariation("groups"), unknown(LogRank.of(List.of(ONE, EMPTY))));
        assertEquals(new Reason.NoVariation("groups"), unknown(LogRank.of(List.of(unended, unended))));
        assertEquals(new Reason.NoVariation("ends"), unknown(LogRank.of(List.of(allAtOnce, allAtOnce))));
    }

    @Test
    void nobodyAtAllIsNoOne() {
        assertEquals(new Reason.NoOne(), unknown(LogRank.of(List.of(EMPTY, EMPTY))));
        assertEquals(new Reason.NoOne(), unknown(LogRank.of(List.of())));
        assertEquals(new Reason.NoOne(), unknown(LogRank.stratified(List.of())));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LogRank.of(List.of(ONE, OTHER), -1));
        assertThrows(IllegalArgumentException.class, () -> LogRank.of(List.of(ONE, OTHER), Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> LogRank.stratified(List.of(List.of(ONE, OTHER), List.of(ONE))));
    }

    private static double sum(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }
}
