package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;

class PairwiseLogRankTest {
    private static final RiskTable EMPTY = new RiskTable(new int[0], new long[0], new long[0]);
    private final RiskTable slow = drawn(1, 0.05);
    private final RiskTable fast = drawn(2, 0.1);
    private final RiskTable usual = drawn(3, 0.05);

    private static double[] bonferroni(double[] found) {
        return Arrays.stream(found).map(p -> Math.min(1, p * found.length)).toArray();
    }

    private static RiskTable drawn(int seed, double hazard) {
        return Draw.planted(new SplittableRandom(seed), 60, new double[] {hazard}, 0.02, 20)
                .anyCause();
    }

    @Test
    void eachPairHasItsOwnTestAndAllAreAdjustedTogether() {
        List<PairwiseLogRank.Pair> pairs =
                PairwiseLogRank.stratified(List.of(List.of(slow, fast, usual)), 1, PairwiseLogRankTest::bonferroni);

        assertEquals(3, pairs.size());
        LogRank.Result second = known(LogRank.of(List.of(slow, usual), 1));
        assertEquals(0, pairs.get(1).first());
        assertEquals(2, pairs.get(1).other());
        assertEquals(second, known(pairs.get(1).result()));
        assertClose(Math.min(1, 3 * second.p()), pairs.get(1).adjusted().orElseThrow(), 1e-15);
    }

    @Test
    void pairsThatCannotBeTestedDoNotCount() {
        List<PairwiseLogRank.Pair> pairs =
                PairwiseLogRank.stratified(List.of(List.of(slow, EMPTY, fast)), 0, PairwiseLogRankTest::bonferroni);

        assertEquals(new Reason.NoVariation("groups"), unknown(pairs.get(0).result()));
        assertEquals(OptionalDouble.empty(), pairs.get(0).adjusted());
        assertEquals(known(pairs.get(1).result()).p(), pairs.get(1).adjusted().orElseThrow());
    }

    @Test
    void nobodyToCompareGivesNoPairs() {
        assertEquals(List.of(), PairwiseLogRank.stratified(List.of(), 0, PairwiseLogRankTest::bonferroni));
        assertThrows(
                IllegalArgumentException.class,
                () -> PairwiseLogRank.stratified(
                        List.of(List.of(slow, fast), List.of(slow)), 0, PairwiseLogRankTest::bonferroni));
    }

    /** One and other are only ever at risk together, and so are third and fourth: two questions, two degrees. */
    @Test
    void groupsNeverAtRiskTogetherAreNotCompared() {
        LogRank.Result both = known(LogRank.stratified(
                List.of(List.of(slow, fast, EMPTY, EMPTY), List.of(EMPTY, EMPTY, usual, drawn(4, 0.1)))));

        assertEquals(2, both.degreesOfFreedom());
        assertClose(
                known(LogRank.of(List.of(slow, fast))).statistic()
                        + known(LogRank.of(List.of(usual, drawn(4, 0.1)))).statistic(),
                both.statistic(),
                1e-12);
    }

    @Test
    void aRobustTestNeedsAsManyClustersAsGroups() {
        int[] times = {1, 2, 3, 4};
        long[] ones = {1, 1, 1, 1};
        RobustRiskTable of = RobustRiskTable.clustered(new int[] {1, 1, 1, 1}, times, ones, ones);

        assertEquals(new Reason.TooFew("clusters", 1, 2), unknown(LogRank.robust(List.of(of, of), 0)));
        assertEquals(new Reason.NoOne(), unknown(LogRank.robust(List.of(), 0)));
        assertEquals(new Reason.NoVariation("groups"), unknown(LogRank.robust(List.of(of), 0)));
        assertThrows(IllegalArgumentException.class, () -> LogRank.robust(List.of(of, of), -1));
    }
}
