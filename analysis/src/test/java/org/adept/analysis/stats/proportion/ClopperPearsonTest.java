package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClopperPearsonTest {
    /** One of two: x² = 0.025 below, and 1 − (1 − x)² falls to 0.025 only where (1 − x)² does, mirrored above. */
    @Test
    void noneOneAndBothOfTwoAreAsWorkedByHand() {
        Estimate both = known(ClopperPearson.of(2, 2));
        Estimate one = known(ClopperPearson.of(1, 2));
        Estimate none = known(ClopperPearson.of(0, 2));

        assertClose(Math.sqrt(0.025), interval(both).lower(), 1e-15);
        assertEquals(1.0, interval(both).upper());
        assertClose(1 - Math.sqrt(0.975), interval(one).lower(), 1e-14);
        assertClose(Math.sqrt(0.975), interval(one).upper(), 1e-14);
        assertEquals(0.0, interval(none).lower());
        assertClose(1 - Math.sqrt(0.025), interval(none).upper(), 1e-14);
        assertEquals(Method.CLOPPER_PEARSON, one.method());
        assertEquals(0.5, one.value());
        assertClose(Math.sqrt(0.125), one.standardError().orElseThrow(), 1e-15);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("clopper-pearson");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        Interval interval =
                interval(known(ClopperPearson.of(row.whole("events"), row.whole("n"), row.number("confidence"))));

        // 1 − x leaves a rare share of a thousand million with eight digits
        double same = row.whole("n") > 1_000_000 ? 1e-7 : 1e-10;
        assertClose(row.number("lower"), interval.lower(), same);
        assertClose(row.number("upper"), interval.upper(), same);
    }

    /** Independently: the counts that neither one-sided binomial test at 2.5 % rejects. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 17, 40, 150})
    void coverageEqualsExactEnumerationOfTheTwoOneSidedTestsAndIsNeverTooLow(int n) {
        for (int i = 1; i < 100; i++) {
            double truth = i / 100.0 + 0.0001;
            BinomialDistribution counts = BinomialDistribution.of(n, truth);
            double byInterval = 0;
            double byTests = 0;
            for (int events = 0; events <= n; events++) {
                Interval interval = interval(known(ClopperPearson.of(events, n)));
                boolean held = interval.lower() <= truth && truth <= interval.upper();
                boolean kept =
                        counts.cumulativeProbability(events) > 0.025 && counts.survivalProbability(events - 1) > 0.025;
                byInterval += held ? counts.probability(events) : 0;
                byTests += kept ? counts.probability(events) : 0;
            }
            assertClose(byTests, byInterval, 1e-10, "n %d truth %s".formatted(n, truth));
            assertTrue(byInterval >= 0.95, "n %d truth %s coverage %s".formatted(n, truth, byInterval));
        }
    }

    @Test
    void endsMirrorRiseAndHoldTheShare() {
        for (int n = 1; n <= 40; n++) {
            for (int events = 0; events <= n; events++) {
                Estimate share = known(ClopperPearson.of(events, n));
                Interval mirrored = interval(known(ClopperPearson.of(n - events, n)));

                assertClose(1 - mirrored.upper(), interval(share).lower(), 1e-12);
                assertTrue(interval(share).lower() <= share.value()
                        && share.value() <= interval(share).upper());
                assertTrue(events == 0
                        || interval(share).lower()
                                > interval(known(ClopperPearson.of(events - 1, n)))
                                        .lower());
            }
        }
    }

    @Test
    void nobodyHasNoShareAndCountsThatCannotBeAreRefused() {
        assertEquals(new Reason.NoOne(), unknown(ClopperPearson.of(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(4, 3));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(0, 0, 1));
    }
}
