package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.TestResult;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KoopmanTest {
    private static final double Z_SQUARED = 3.8414588206941245;

    /** Koopman's own example to the digits that Nam (1995) prints, and one that the R package PropCIs prints. */
    @ParameterizedTest
    @CsvSource({"36, 40, 16, 80, 2.940, 7.152, 0.0005", "7, 34, 1, 34, 1.220853, 42.575718, 0.0000006"})
    void equalsThePublishedExamples(
            long events, long n, long reference, long referenceN, double lower, double upper, double digits) {
        Interval interval = interval(known(Koopman.of(new FourfoldTable(events, n, reference, referenceN), 0.95)));

        assertEquals(lower, interval.lower(), digits);
        assertEquals(upper, interval.upper(), digits);
    }

    /** All of n and all of m: below 1, p̃₂ = 1 and p̃₁ = φ, so (1 − φ)² = z²·φ(1 − φ)/n; above 1 the other way about. */
    @Test
    void nothingButEventsIsAsWorkedByHand() {
        for (long n : new long[] {10, 1000, 1_000_000}) {
            Estimate ratio = known(Koopman.of(new FourfoldTable(n, n, 7, 7), 0.95));

            assertEquals(1.0, ratio.value());
            assertEquals(0.0, ratio.standardError().orElseThrow());
            assertClose(n / (n + Z_SQUARED), interval(ratio).lower(), 1e-10);
            assertClose((7 + Z_SQUARED) / 7, interval(ratio).upper(), 1e-10);
            assertEquals(Method.KOOPMAN, ratio.method());
            assertEquals(n + 7, ratio.n());
            assertEquals(n + 7, ratio.events());
        }
    }

    /** None of 12 and all of 9: p̃₂ = 1 and p̃₁ = φ while φ is at most 9/21, so φ² = z²·φ(1 − φ)/12. */
    @Test
    void noneOverAllIsAsWorkedByHand() {
        Estimate ratio = known(Koopman.of(new FourfoldTable(0, 12, 9, 9), 0.95));

        assertEquals(0.0, ratio.value());
        assertEquals(0.0, interval(ratio).lower());
        assertClose(Z_SQUARED / (12 + Z_SQUARED), interval(ratio).upper(), 1e-12);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("risk-ratio");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsTheRootsThatRFinds(Oracle.Row row) {
        FourfoldTable table = new FourfoldTable(
                row.whole("events"), row.whole("n"), row.whole("reference_events"), row.whole("reference_n"));
        Estimate ratio = known(Koopman.of(table, row.number("confidence")));

        assertClose(row.number("ratio"), ratio.value(), 1e-10);
        assertClose(row.number("lower"), interval(ratio).lower(), 1e-10);
        assertClose(row.number("upper"), interval(ratio).upper(), 1e-10);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void groupAndReferenceChangedAboutTurnTheRatioOver(int seed) {
        FourfoldTable table = KatzTest.any(seed);
        Interval ratio = interval(known(Koopman.of(table, 0.9)));
        Interval inverse = interval(known(Koopman.of(table.swapped(), 0.9)));

        assertClose(1 / ratio.lower(), inverse.upper(), 1e-14);
        assertClose(1 / ratio.upper(), inverse.lower(), 1e-14);
    }

    /** Every table of seven and nine: 1 is left out exactly where Pearson's test says so. */
    @Test
    void leavesOutOneExactlyWhenPearsonsTestFindsADifference() {
        for (int x = 0; x <= 7; x++) {
            for (int y = 1; y <= 9; y++) {
                double p = PearsonChiSquared.of(new long[] {x, y}, new long[] {7, 9})
                        .match(TestResult::p, nobodyOrAll -> 1.0);

                assertEquals(
                        p >= 0.05, holds(known(Koopman.of(new FourfoldTable(x, 7, y, 9), 0.95)), 1), x + " and " + y);
            }
        }
    }

    @Test
    void largeGroupsHaveKatzsInterval() {
        FourfoldTable large = new FourfoldTable(300_000_000, 1_000_000_000, 200_000_000, 1_000_000_000);
        Interval score = interval(known(Koopman.of(large, 0.95)));
        Interval logarithm = interval(known(Katz.of(large, 0.95)));

        assertClose(logarithm.lower(), score.lower(), 1e-7);
        assertClose(logarithm.upper(), score.upper(), 1e-7);
    }

    /** A rare event keeps its digits: ends of the ratio of two Poisson numbers by the score test. */
    @Test
    void rareEventsKeepTheirDigits() {
        Interval interval = interval(known(Koopman.of(new FourfoldTable(4, 1_000_000_000, 2, 1_000_000_000), 0.95)));
        // of six events in all, four are the group's: Wilson's ends as odds
        Interval share = Wilson.interval(4 / 6.0, 6, 0.95);

        assertClose(share.lower() / (1 - share.lower()), interval.lower(), 1e-6);
        assertClose(share.upper() / (1 - share.upper()), interval.upper(), 1e-6);
    }

    @Test
    void aPlantedRatioIsHeldInNineteenOfTwentyStudies() {
        int hits = 0;
        for (int seed = 1; seed <= 400; seed++) {
            hits += holds(known(Koopman.of(KatzTest.planted(seed), 0.95)), 1.5) ? 1 : 0;
        }
        assertCovers(hits, 400, 0.95);
    }

    @Test
    void whatHasNoRatioIsSaid() {
        assertEquals(new Reason.NoOne(), unknown(Koopman.of(new FourfoldTable(0, 0, 1, 2), 0.95)));
        assertEquals(new Reason.TooFew("events", 0, 1), unknown(Koopman.of(new FourfoldTable(0, 5, 0, 2), 0.95)));
        assertEquals(
                new Reason.Separated("group", Double.POSITIVE_INFINITY, 0),
                unknown(Koopman.of(new FourfoldTable(1, 5, 0, 2), 0.95)));
        assertThrows(IllegalArgumentException.class, () -> Koopman.of(new FourfoldTable(1, 2, 1, 2), 0));
    }
}
