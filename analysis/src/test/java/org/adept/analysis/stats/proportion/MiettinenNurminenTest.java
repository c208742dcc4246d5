package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MiettinenNurminenTest {
    /** Table II of Newcombe (1998), method 6, to the four digits printed there. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0528, 0.3382",
        "9, 10, 3, 10, 0.1700, 0.8406",
        "6, 7, 2, 7, 0.0342, 0.8534",
        "5, 56, 0, 29, -0.0326, 0.1933",
        "0, 10, 0, 20, -0.1658, 0.2844",
        "0, 10, 0, 10, -0.2879, 0.2879",
        "10, 10, 0, 20, 0.7156, 1.0000",
        "10, 10, 0, 10, 0.6636, 1.0000"
    })
    void equalsThePublishedExamples(long events, long n, long reference, long referenceN, double lower, double upper) {
        Interval interval =
                interval(known(MiettinenNurminen.of(new FourfoldTable(events, n, reference, referenceN), 0.95)));

        assertEquals(lower, interval.lower(), 0.00006);
        assertEquals(upper, interval.upper(), 0.00006);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("miettinen-nurminen");
    }

    /** No package at hand has this interval, so the roots are found by a script of ours in R, on another path. */
    @ParameterizedTest
    @MethodSource("printed")
    void equalsTheRootsThatRFinds(Oracle.Row row) {
        FourfoldTable table = new FourfoldTable(
                row.whole("events"), row.whole("n"), row.whole("reference_events"), row.whole("reference_n"));
        Estimate difference = known(MiettinenNurminen.of(table, row.number("confidence")));

        assertClose(row.number("difference"), difference.value(), 1e-10);
        assertClose(row.number("lower"), interval(difference).lower(), 1e-10);
        assertClose(row.number("upper"), interval(difference).upper(), 1e-10);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void groupAndReferenceAndEventAndItsAbsenceChangedAboutMirror(int seed) {
        FourfoldTable table = KatzTest.any(seed);
        FourfoldTable absent = new FourfoldTable(
                table.n() - table.events(),
                table.n(),
                table.referenceN() - table.referenceEvents(),
                table.referenceN());
        Interval interval = interval(known(MiettinenNurminen.of(table, 0.9)));

        for (FourfoldTable mirrored : List.of(table.swapped(), absent)) {
            Interval other = interval(known(MiettinenNurminen.of(mirrored, 0.9)));
            assertEquals(-interval.lower(), other.upper(), 1e-12);
            assertEquals(-interval.upper(), other.lower(), 1e-12);
        }
        Interval wider = interval(known(MiettinenNurminen.of(table, 0.95)));
        assertTrue(wider.lower() < interval.lower() && interval.upper() < wider.upper());
    }

    /** 0.3 less 0.2 among 200 and 150. */
    @Test
    void aPlantedDifferenceIsHeldByThisAndNewcombesIntervalInNineteenOfTwentyStudies() {
        int hits = 0;
        int newcombe = 0;
        for (int seed = 1; seed <= 400; seed++) {
            FourfoldTable study = KatzTest.planted(seed);
            hits += holds(known(MiettinenNurminen.of(study, 0.95)), 0.1) ? 1 : 0;
            newcombe += holds(known(Newcombe.of(study)), 0.1) ? 1 : 0;
        }
        assertCovers(hits, 400, 0.95);
        assertCovers(newcombe, 400, 0.95);
    }

    /** Nobody of n in both: p̃₂ = 0 and p̃₁ = δ, so δ² = z²·δ(1−δ)/n·2n/(2n−1) and δ = w/(1 + w), w = z²·2/(2n−1). */
    @Test
    void noEventAtAllIsAsWorkedByHand() {
        for (long n : new long[] {10, 1000, 1_000_000_000L}) {
            Estimate difference = known(MiettinenNurminen.of(new FourfoldTable(0, n, 0, n), 0.95));
            double w = 3.8414588206941254 * 2 / (2.0 * n - 1);

            assertClose(w / (1 + w), interval(difference).upper(), 1e-10);
            assertClose(-w / (1 + w), interval(difference).lower(), 1e-10);
            assertEquals(Method.MIETTINEN_NURMINEN, difference.method());
        }
    }

    @Test
    void coverageOverAllTablesIsNearNineteenOfTwenty() {
        double sum = 0;
        int truths = 0;
        for (double first = 0.1; first < 0.95; first += 0.2) {
            for (double second = 0.15; second < 0.95; second += 0.2) {
                sum += coverage(12, first, 10, second);
                truths++;
            }
        }
        assertEquals(0.95, sum / truths, 0.01);
    }

    private static double coverage(int n, double share, int referenceN, double reference) {
        BinomialDistribution counts = BinomialDistribution.of(n, share);
        BinomialDistribution others = BinomialDistribution.of(referenceN, reference);
        double coverage = 0;
        for (int x = 0; x <= n; x++) {
            for (int y = 0; y <= referenceN; y++) {
                Interval interval = interval(known(MiettinenNurminen.of(new FourfoldTable(x, n, y, referenceN), 0.95)));
                boolean held = interval.lower() <= share - reference && share - reference <= interval.upper();
                coverage += held ? counts.probability(x) * others.probability(y) : 0;
            }
        }
        return coverage;
    }

    @Test
    void largeCountsKeepTheirDigitsAndEmptyGroupsHaveNoDifference() {
        FourfoldTable large = new FourfoldTable(300_000_000, 1_000_000_000, 299_900_000, 1_000_000_000);
        Interval interval = interval(known(MiettinenNurminen.of(large, 0.95)));
        double wald = 1.959963984540054 * Math.sqrt(large.differenceVariance());

        assertClose(0.0001 - wald, interval.lower(), 1e-6);
        assertClose(0.0001 + wald, interval.upper(), 1e-6);
        assertEquals(new Reason.NoOne(), unknown(MiettinenNurminen.of(new FourfoldTable(0, 0, 1, 2), 0.95)));
        assertTrue(interval.lower() > 0);
    }
}
