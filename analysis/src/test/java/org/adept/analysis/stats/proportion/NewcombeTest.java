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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewcombeTest {
    /** Table II of the paper, method 10, to the four digits printed there. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void equalsThePublishedExamples(long events, long n, long reference, long referenceN, double lower, double upper) {
        Interval interval = interval(known(Newcombe.of(new FourfoldTable(events, n, reference, referenceN))));

        assertEquals(lower, interval.lower(), 0.00005);
        assertEquals(upper, interval.upper(), 0.00005);
    }

    /** Nobody of ten in either group: Wilson's upper end z²/(10 + z²) faces the other's 0, and no more. */
    @Test
    void noEventAtAllStillHasAWidth() {
        Estimate difference = known(Newcombe.of(new FourfoldTable(0, 10, 0, 10)));

        assertEquals(0.0, difference.value());
        assertEquals(0.0, difference.standardError().orElseThrow());
        assertClose(
                3.8414588206941254 / (10 + 3.8414588206941254),
                interval(difference).upper(),
                1e-13);
        assertEquals(-interval(difference).upper(), interval(difference).lower());
        assertEquals(20, difference.n());
        assertEquals(0, difference.events());
        assertEquals(Method.NEWCOMBE, difference.method());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("newcombe");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        FourfoldTable table = new FourfoldTable(
                row.whole("events"), row.whole("n"), row.whole("reference_events"), row.whole("reference_n"));
        Estimate difference = known(Newcombe.of(table, row.number("confidence")));

        assertClose(row.number("difference"), difference.value(), 1e-14);
        assertClose(row.number("standard_error"), difference.standardError().orElseThrow(), 1e-14);
        assertClose(row.number("lower"), interval(difference).lower(), 1e-10);
        assertClose(row.number("upper"), interval(difference).upper(), 1e-10);
    }

    @Test
    void groupAndReferenceChangedAboutMirrorTheInterval() {
        FourfoldTable table = new FourfoldTable(5, 17, 9, 23);
        Interval one = interval(known(Newcombe.of(table)));
        Interval other = interval(known(Newcombe.of(table.swapped())));

        assertClose(-one.lower(), other.upper(), 1e-14);
        assertClose(-one.upper(), other.lower(), 1e-14);
    }

    /** Every pair of counts there can be, each with its chance. */
    @Test
    void coverageOverAllTablesIsNearNineteenOfTwenty() {
        double sum = 0;
        double worst = 1;
        int truths = 0;
        for (double first = 0.1; first < 0.95; first += 0.2) {
            for (double second = 0.15; second < 0.95; second += 0.2) {
                double coverage = coverage(30, first, 25, second);
                worst = Math.min(worst, coverage);
                sum += coverage;
                truths++;
            }
        }
        assertEquals(0.95, sum / truths, 0.01);
        assertTrue(worst > 0.92, "worst " + worst);
    }

    private static double coverage(int n, double share, int referenceN, double reference) {
        BinomialDistribution counts = BinomialDistribution.of(n, share);
        BinomialDistribution others = BinomialDistribution.of(referenceN, reference);
        double coverage = 0;
        for (int x = 0; x <= n; x++) {
            for (int y = 0; y <= referenceN; y++) {
                Interval interval = interval(known(Newcombe.of(new FourfoldTable(x, n, y, referenceN))));
                boolean held = interval.lower() <= share - reference && share - reference <= interval.upper();
                coverage += held ? counts.probability(x) * others.probability(y) : 0;
            }
        }
        return coverage;
    }

    @Test
    void clustersWidenTheDifferenceOfSharesThatTheyDoNotChange() {
        ClusterSums group = ClusterSums.of(new long[] {4, 0, 3}, new long[] {4, 4, 4});
        ClusterSums reference = ClusterSums.of(new long[] {1, 1, 4}, new long[] {4, 5, 4});
        Estimate clustered = known(Newcombe.of(group, reference, 0.95));
        Estimate plain = known(Newcombe.of(new FourfoldTable(7, 12, 6, 13)));

        assertEquals(plain.value(), clustered.value());
        assertTrue(interval(clustered).lower() < interval(plain).lower());
        assertTrue(interval(clustered).upper() > interval(plain).upper());
    }

    @Test
    void anEmptyGroupCannotBeCompared() {
        assertEquals(new Reason.NoOne(), unknown(Newcombe.of(new FourfoldTable(0, 0, 1, 2))));
        assertEquals(new Reason.NoOne(), unknown(Newcombe.of(new FourfoldTable(1, 2, 0, 0))));
        assertThrows(IllegalArgumentException.class, () -> new FourfoldTable(3, 2, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new FourfoldTable(1, 2, -1, 0));
    }
}
