package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ten worked matches up to 9: heights 1 to 2, 8/10 to 4, 24/35 to 6, 96/175 to 9, so that
 * μ = 2 + 2·8/10 + 2·24/35 + 3·96/175 = (350 + 280 + 240 + 288)/175 = 1158/175.
 */
class RestrictedMeanTest {
    private static final double Z = 1.959963984540054;
    private static final RiskTable EMPTY = new RiskTable(new int[0], new long[0], new long[0]);
    private static final RiskTable UNENDED = new RiskTable(new int[] {12}, new long[] {0}, new long[] {10});
    private final RiskTable ten = Worked.TEN.anyCause();

    @Test
    void itIsTheAreaUnderTheCurve() {
        Estimate mean = known(RestrictedMean.of(ten, 9));

        assertClose(1158 / 175.0, mean.value(), 1e-15);
        assertEquals(10, mean.n());
        assertEquals(6, mean.events());
        assertEquals(Method.RESTRICTED_MEAN, mean.method());
    }

    /** Areas left after 2, 4, 6: 808/175, 528/175, 288/175; Greenwood's terms 2/(10·8), 1/(7·6), 1/(5·4). */
    @Test
    void itsVarianceWeighsGreenwoodsTermsByTheAreasLeft() {
        double variance = (808.0 * 808 / 40 + 528.0 * 528 / 42 + 288.0 * 288 / 20) / 175 / 175;

        Estimate mean = known(RestrictedMean.of(ten, 9));

        assertClose(Math.sqrt(variance), mean.standardError().orElseThrow(), 1e-14);
        assertClose(1158 / 175.0 - Z * Math.sqrt(variance), interval(mean).lower(), 1e-14);
        assertClose(
                Math.min(9, 1158 / 175.0 + Z * Math.sqrt(variance)),
                interval(mean).upper(),
                1e-14);
    }

    @Test
    void beforeTheFirstEndItIsTheHorizonWithAnExactLowerEnd() {
        Estimate mean = known(RestrictedMean.of(ten, 1));

        assertEquals(1, mean.value());
        assertClose(Math.pow(0.025, 0.1), interval(mean).lower(), 1e-14);
        assertEquals(1, interval(mean).upper());
    }

    @Test
    void aGroupWithoutEndsStillBringsItsDoubtIntoTheDifference() {
        Comparison comparison = known(RestrictedMean.compare(UNENDED, ten, 9));
        Estimate of = comparison.other();

        double down = 9 * (1 - Math.pow(0.025, 0.1));
        double up = Z * of.standardError().orElseThrow();
        assertClose(9 - 1158 / 175.0, comparison.difference().value(), 1e-14);
        assertClose(
                9 - 1158 / 175.0 - Math.hypot(down, up),
                interval(comparison.difference()).lower(),
                1e-13);
        assertClose(9 - 1158 / 175.0 + up, interval(comparison.difference()).upper(), 1e-13);
        assertClose(9 / (1158 / 175.0), known(comparison.ratio()).value(), 1e-14);
    }

    @Test
    void beyondWhatWasFollowedNothingIsKnownUnlessAllHaveEnded() {
        RiskTable allEnded = RiskTable.of(Map.of(2, new long[] {1, 0}, 6, new long[] {1, 0}));

        assertEquals(new Reason.NotFollowedSoLong(13, 12), unknown(RestrictedMean.of(ten, 13)));
        assertEquals(new Reason.NotFollowedSoLong(13, 12), unknown(RestrictedMean.compare(allEnded, ten, 13)));
        assertEquals(4, known(RestrictedMean.of(allEnded, 100)).value());
        assertEquals(new Reason.NoOne(), unknown(RestrictedMean.of(EMPTY, 1)));
        assertThrows(IllegalArgumentException.class, () -> RestrictedMean.of(ten, 0));
    }

    @Test
    void aMeanOfNothingHasNoRatio() {
        RiskTable atOnce = RiskTable.of(Map.of(0, new long[] {5, 0}));

        assertEquals(
                new Reason.TooFew("survivors", 0, 1),
                unknown(known(RestrictedMean.compare(ten, atOnce, 9)).ratio()));
    }

    @Test
    void oneClusterHasNoRobustError() {
        RobustRiskTable one =
                RobustRiskTable.clustered(new int[] {7, 7}, new int[] {1, 2}, new long[] {1, 0}, new long[] {0, 1});

        assertEquals(new Reason.TooFew("clusters", 1, 2), unknown(RestrictedMean.robust(one, 2, 0.95)));
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void withoutCensoringItIsThePlainMeanOfTimesCutAtTheHorizon(int seed) {
        Draw cohort = Draw.any(seed).followedToTheEnd();
        int horizon = Math.max(1, cohort.horizon() * 2 / 3);
        double[] cut = Arrays.stream(cohort.times())
                .mapToDouble(time -> Math.min(time, horizon))
                .toArray();
        double mean = Arrays.stream(cut).average().orElseThrow();
        double squares =
                Arrays.stream(cut).map(time -> (time - mean) * (time - mean)).sum();

        Estimate estimate = known(RestrictedMean.of(cohort.anyCause(), horizon));

        assertEquals(mean, estimate.value(), 1e-11);
        assertEquals(Math.sqrt(squares) / cut.length, estimate.standardError().orElseThrow(), 1e-11);
    }

    /** Steps of 4 % and 6 % a week: the areas up to week 26 differ by Σ 0.96^t − 0.94^t, t from 0 to 25. */
    @Test
    void aPlantedDifferenceIsHeldInNineteenOfTwentyStudies() {
        double truth = 0;
        for (int week = 0; week < 26; week++) {
            truth += Math.pow(0.96, week) - Math.pow(0.94, week);
        }
        int hits = 0;
        for (int seed = 1; seed <= 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RiskTable slow =
                    Draw.planted(random, 100, new double[] {0.04}, 0.01, 40).anyCause();
            RiskTable fast =
                    Draw.planted(random, 100, new double[] {0.06}, 0.01, 40).anyCause();
            Estimate difference = known(RestrictedMean.compare(slow, fast, 26)).difference();
            hits += interval(difference).lower() <= truth
                            && truth <= interval(difference).upper()
                    ? 1
                    : 0;
        }
        assertTrue(hits >= 366 && hits <= 393, "held in " + hits); // 99.9 % of what 95 % gives
    }
}
