package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrayTestTest {
    private static final CompetingRisks NOBODY = new CompetingRisks(new int[0], new long[2][0], new long[0]);

    /**
     * Two people in each group, one of the first ends by the cause at 1, nobody else ends. R = Y = 2 of 4 in both, so
     * the first expects 1/2 and z = 1/2. At 1 the first group's effect on itself is a = 2·(1 − 2/4) = 1, that of the
     * second on it −1; c = a·1/4. After it S is 1/2 and 1, and 1 − F₀ = 3/4: a change counts t = 1 − (3/4)/(1/2) =
     * −1/2 through the first and 1 − 3/4 = 1/4 through the second, each with w = 1/(4·2) = 1/8.
     */
    @Test
    void varianceFollowsTheEndsThroughBothGroups() {
        CompetingRisks first = CompetingRisks.of(2, Map.of(1, new long[] {1, 0, 0}, 2, new long[] {0, 0, 1}));
        CompetingRisks second = CompetingRisks.of(2, Map.of(2, new long[] {0, 0, 2}));
        double throughFirst = 1 + 0.5 * 0.25;
        double throughSecond = -1 + 0.25 * 0.25;
        double atTheTime = (throughFirst * throughFirst + throughSecond * throughSecond) / 8;
        double later = 0.25 * 0.25 * (0.5 * 0.5 + 0.25 * 0.25) / 8;
        double both = 2 * (0.25 * throughFirst * -0.5 + -0.25 * throughSecond * 0.25) / 8;
        double statistic = 0.5 * 0.5 / (atTheTime + later + both);

        GrayTest.Result result = known(GrayTest.of(List.of(first, second), 0));
        assertClose(statistic, result.statistic(), 1e-14);
        assertEquals(1, result.degreesOfFreedom());
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void orderOfGroupsUnitOfTimeAndOneStratumDoNotMatter(int seed) {
        List<CompetingRisks> groups = List.of(planted(seed, 40), planted(seed + 1000, 30), planted(seed + 2000, 50));
        GrayTest.Result plain = known(GrayTest.of(groups, 0));

        assertClose(
                plain.statistic(),
                known(GrayTest.of(List.of(groups.get(2), groups.get(0), groups.get(1)), 0))
                        .statistic(),
                1e-9);
        assertEquals(
                plain,
                known(GrayTest.of(groups.stream().map(GrayTestTest::inDays).toList(), 0)));
        assertEquals(plain, known(GrayTest.stratified(List.of(groups, List.of(NOBODY, NOBODY, NOBODY)), 0, 0)));
        assertEquals(
                plain,
                known(GrayTest.of(List.of(groups.get(0), groups.get(1), groups.get(2), NOBODY), 0)),
                "a group of nobody takes no part");
    }

    @Test
    void groupsAlikeDoNotDiffer() {
        CompetingRisks group = planted(1, 60);

        assertClose(0, known(GrayTest.of(List.of(group, group), 0)).statistic(), 1e-20);
    }

    @Test
    void nobodyNoEndAndOneGroupHaveNoTest() {
        CompetingRisks without = CompetingRisks.of(2, Map.of(3, new long[] {0, 2, 4}));
        CompetingRisks atOnce = CompetingRisks.of(2, Map.of(3, new long[] {4, 0, 0}));

        assertEquals(new Reason.NoOne(), unknown(GrayTest.of(List.of(NOBODY, NOBODY), 0)));
        assertEquals(new Reason.NoOne(), unknown(GrayTest.stratified(List.of(), 0, 0)));
        assertEquals(new Reason.NoVariation("groups"), unknown(GrayTest.of(List.of(without, without), 0)));
        assertEquals(new Reason.NoVariation("groups"), unknown(GrayTest.of(List.of(planted(1, 9), NOBODY), 0)));
        assertEquals(new Reason.NoVariation("ends"), unknown(GrayTest.of(List.of(atOnce, atOnce), 0)));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        CompetingRisks group = planted(1, 9);

        assertThrows(IllegalArgumentException.class, () -> GrayTest.of(List.of(group, group), 2));
        assertThrows(IllegalArgumentException.class, () -> GrayTest.of(List.of(group, group), -1));
        assertThrows(IllegalArgumentException.class, () -> GrayTest.of(List.of(group, group), 0, Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> GrayTest.stratified(List.of(List.of(group, group), List.of(group)), 0, 0));
    }

    private static CompetingRisks planted(int seed, int people) {
        return Draw.planted(new java.util.SplittableRandom(seed), people, new double[] {0.1, 0.1}, 0.05, 12)
                .risks();
    }

    private static CompetingRisks inDays(CompetingRisks weeks) {
        int[] days = weeks.times();
        java.util.Arrays.setAll(days, i -> 7 * days[i]);
        return new CompetingRisks(days, weeks.eventsByCause(), weeks.censored());
    }
}
