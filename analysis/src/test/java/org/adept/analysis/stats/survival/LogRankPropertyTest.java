package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every test of four groups, on a hundred seeded cohorts. */
class LogRankPropertyTest {

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void theOrderOfGroupsAndTheUnitOfTimeDoNotMatter(int seed) {
        List<RiskTable> groups = groups(seed);
        List<RiskTable> turned = List.of(groups.get(2), groups.get(0), groups.get(3), groups.get(1));
        for (double rho : new double[] {0, 1}) {
            LogRank.Result result = known(LogRank.of(groups, rho));
            LogRank.Result other = known(LogRank.of(turned, rho));
            LogRank.Result inDays = known(
                    LogRank.of(groups.stream().map(LogRankPropertyTest::inDays).toList(), rho));

            assertClose(result.statistic(), other.statistic(), 1e-11);
            assertEquals(result.observed()[0], other.observed()[1]);
            assertEquals(result, inDays);
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void asManyAreExpectedAsObservedInAll(int seed) {
        for (double rho : new double[] {0, 0.5, 1}) {
            LogRank.Result result = known(LogRank.of(groups(seed), rho));

            assertClose(
                    Arrays.stream(result.observed()).sum(),
                    Arrays.stream(result.expected()).sum(),
                    1e-13);
            assertTrue(result.statistic() >= 0 && result.p() > 0 && result.p() <= 1);
            assertEquals(3, result.degreesOfFreedom());
        }
    }

    /** With two groups the test is the squared sum of differences over its variance, time by time from the rows. */
    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void countsGiveWhatPeopleOneByOneGive(int seed) {
        Draw cohort = planted(seed);
        LogRank.Result result = known(
                LogRank.of(List.of(cohort.half(0).anyCause(), cohort.half(1).anyCause())));

        assertClose(rowByRow(cohort), result.statistic(), 1e-11);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void groupsThatEndAlikeDoNotDiffer(int seed) {
        RiskTable group = planted(seed).anyCause();

        LogRank.Result result = known(LogRank.of(List.of(group, group, group)));

        assertEquals(0, result.statistic(), 1e-20);
        assertEquals(2, result.degreesOfFreedom());
    }

    private static Draw planted(int seed) {
        return Draw.planted(new SplittableRandom(seed), 60, new double[] {0.1}, 0.05, 20);
    }

    private static List<RiskTable> groups(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.rangeClosed(1, 4)
                .mapToObj(group -> Draw.planted(random, 20 * group, new double[] {0.05 * group}, 0.05, 20)
                        .anyCause())
                .toList();
    }

    private static RiskTable inDays(RiskTable weeks) {
        int[] days = Arrays.stream(weeks.times()).map(week -> 7 * week).toArray();
        return new RiskTable(days, weeks.events(), weeks.censored());
    }

    private static double rowByRow(Draw cohort) {
        double away = 0;
        double variance = 0;
        for (int time = 0; time <= cohort.horizon(); time++) {
            double present = 0;
            double presentFirst = 0;
            double ended = 0;
            for (int i = 0; i < cohort.people(); i++) {
                boolean here = cohort.times()[i] >= time;
                boolean ends = cohort.times()[i] == time && cohort.causes()[i] > 0;
                present += here ? 1 : 0;
                presentFirst += here && i % 2 == 0 ? 1 : 0;
                ended += ends ? 1 : 0;
                away += ends && i % 2 == 0 ? 1 : 0;
            }
            if (present > 1) {
                double share = presentFirst / present;
                away -= ended * share;
                variance += ended * (present - ended) / (present - 1) * share * (1 - share);
            } else if (present == 1) {
                away -= ended * presentFirst;
            }
        }
        return away * away / variance;
    }
}
