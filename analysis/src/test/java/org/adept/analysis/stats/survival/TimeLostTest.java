package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeLostTest {
    private static final double Z = 1.959963984540054;

    /** Before 7: early 5 weeks of 1/10 and 3 of 4/35, as agreed 5 of 1/10 and 1 of 24/35·1/5. */
    @Test
    void timeLostIsWhatWasLeftToTheHorizonAtEachEnd() {
        TimeLost lost = TimeLost.of(Worked.TEN.risks());
        double lasting = 2 + 2 * 0.8 + 2 * 24 / 35.0 + 96 / 175.0;

        assertClose(0.5 + 12 / 35.0, known(lost.before(0, 7)).value(), 1e-14);
        assertClose(0.5 + 24 / 175.0, known(lost.before(1, 7)).value(), 1e-14);
        assertEquals(2, known(lost.before(0, 7)).events());
        assertClose(
                7,
                lasting
                        + known(lost.before(0, 7)).value()
                        + known(lost.before(1, 7)).value(),
                1e-14);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void withoutCensoringItIsAPlainMean(int seed) {
        Draw cohort = Draw.any(seed).followedToTheEnd();
        int horizon = cohort.horizon() + 1;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < cohort.people(); i++) {
            double lost = cohort.causes()[i] == 1 ? horizon - cohort.times()[i] : 0;
            sum += lost;
            squares += lost * lost;
        }
        double mean = sum / cohort.people();
        double error = Math.sqrt((squares / cohort.people() - mean * mean) / cohort.people());

        Outcome<Estimate> found = TimeLost.of(cohort.risks()).before(0, horizon);
        if (sum > 0) {
            assertClose(mean, known(found).value(), 1e-12);
            assertEquals(error, known(found).standardError().orElseThrow(), 1e-7);
        } else {
            assertEquals(new Reason.TooFew("events", 0, 1), unknown(found));
        }
    }

    @Test
    void intervalIsNormalAndKeptWithinTheHorizon() {
        Estimate usual = known(TimeLost.of(Draw.planted(new SplittableRandom(1), 100, new double[] {0.1, 0.1}, 0.02, 20)
                        .risks())
                .before(0, 10));
        Estimate rare = known(TimeLost.of(CompetingRisks.of(1, Map.of(1, new long[] {1, 0}, 9, new long[] {0, 3})))
                .before(0, 9));
        Estimate nearlyAll = known(TimeLost.of(CompetingRisks.of(1, Map.of(0, new long[] {9, 0}, 8, new long[] {1, 0})))
                .before(0, 9));

        double half = Z * usual.standardError().orElseThrow();
        assertClose(usual.value() - half, interval(usual).lower(), 1e-12);
        assertClose(usual.value() + half, interval(usual).upper(), 1e-12);
        assertEquals(0, interval(rare).lower());
        assertEquals(9, interval(nearlyAll).upper());
    }

    @Test
    void nobodyTooLateNoEndAndOneClusterHaveNoAnswer() {
        CompetingRisks three = CompetingRisks.of(2, Map.of(2, new long[] {1, 0, 0}, 5, new long[] {0, 1, 1}));
        CompetingSpells one = CompetingSpells.of(three).withClusters(new int[6]);

        assertEquals(
                new Reason.NoOne(),
                unknown(TimeLost.of(new CompetingRisks(new int[0], new long[1][0], new long[0]))
                        .before(0, 3)));
        assertEquals(
                new Reason.NotFollowedSoLong(6, 5), unknown(TimeLost.of(three).before(0, 6)));
        assertEquals(
                new Reason.TooFew("events", 0, 1), unknown(TimeLost.of(three).before(1, 5)));
        assertEquals(
                new Reason.TooFew("clusters", 1, 2), unknown(TimeLost.of(one).before(0, 5)));
        assertThrows(IllegalArgumentException.class, () -> TimeLost.of(three).before(2, 5));
        assertThrows(IllegalArgumentException.class, () -> TimeLost.of(three).before(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> TimeLost.of(three).before(0, 0));
    }
}
