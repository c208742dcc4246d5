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
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WilsonTest {
    private static final double Z = 1.959963984540054;

    /** 8 of 10 with z² = 3.8414588: middle (0.8 + 0.1920729)/1.3841459, half-width 1.96·√(0.016 + 0.0096036)/1.3841459. */
    @Test
    void eightOfTenIsAsWorkedByHand() {
        double middle = (0.8 + Z * Z / 20) / (1 + Z * Z / 10);
        double halfWidth = Z * Math.sqrt(0.8 * 0.2 / 10 + Z * Z / 400) / (1 + Z * Z / 10);

        Estimate share = known(Wilson.of(8, 10));

        assertEquals(0.8, share.value());
        assertClose(Math.sqrt(0.016), share.standardError().orElseThrow(), 1e-15);
        assertClose(middle - halfWidth, interval(share).lower(), 1e-14);
        assertClose(middle + halfWidth, interval(share).upper(), 1e-14);
        assertEquals(10, share.n());
        assertEquals(8, share.events());
        assertEquals(Method.WILSON, share.method());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("wilson");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        Estimate share = known(Wilson.of(row.whole("events"), row.whole("n"), row.number("confidence")));

        assertClose(row.number("share"), share.value(), 1e-15);
        // R subtracts two near numbers for the lower end of a rare event, which costs it digits that are kept here
        assertClose(row.number("lower"), interval(share).lower(), row.whole("n") > 100_000 ? 1e-8 : 1e-12);
        assertClose(row.number("upper"), interval(share).upper(), 1e-12);
        assertEquals(row.number("confidence"), interval(share).confidence());
    }

    @Test
    void nothingAndEverythingHaveExactEnds() {
        for (long n : new long[] {1, 2, 3, 7, 10, 51, 1000, 123_457, 4_000_000_000L}) {
            assertEquals(0.0, interval(known(Wilson.of(0, n))).lower());
            assertEquals(1.0, interval(known(Wilson.of(n, n))).upper());
            assertClose(Z * Z / (n + Z * Z), interval(known(Wilson.of(0, n))).upper(), 1e-13);
            assertClose(n / (n + Z * Z), interval(known(Wilson.of(n, n))).lower(), 1e-13);
        }
    }

    /** Both ends solve (p − x)² = z²·x(1 − x)/n, and a rare event keeps its digits. */
    @Test
    void bothEndsAreWhereTheScoreTestTurns() {
        long[][] cases = {{1, 4_000_000_000L}, {3, 7}, {50, 100}, {99, 100}, {6, 1_000_000}};
        for (long[] one : cases) {
            double share = (double) one[0] / one[1];
            Estimate estimate = known(Wilson.of(one[0], one[1]));
            for (double end :
                    new double[] {interval(estimate).lower(), interval(estimate).upper()}) {
                assertClose(Z * Math.sqrt(end * (1 - end) / one[1]), Math.abs(share - end), 1e-10);
            }
        }
    }

    @Test
    void nobodyHasNoShare() {
        assertEquals(new Reason.NoOne(), unknown(Wilson.of(0, 0)));
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(4, 3));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(1, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(1, 3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0, 95));
    }

    @Test
    void endsMirrorRiseAndNarrow() {
        for (int n = 1; n <= 60; n++) {
            for (int events = 0; events <= n; events++) {
                Estimate share = known(Wilson.of(events, n));
                Estimate mirrored = known(Wilson.of(n - events, n));
                Estimate tenfold = known(Wilson.of(10L * events, 10L * n));

                assertClose(1 - interval(mirrored).upper(), interval(share).lower(), 1e-13);
                assertTrue(interval(share).lower() <= share.value()
                        && share.value() <= interval(share).upper());
                assertTrue(width(tenfold) < width(share));
                if (events > 0) {
                    assertTrue(interval(share).lower()
                            > interval(known(Wilson.of(events - 1, n))).lower());
                }
            }
        }
    }

    private static double width(Estimate share) {
        return interval(share).upper() - interval(share).lower();
    }
}
