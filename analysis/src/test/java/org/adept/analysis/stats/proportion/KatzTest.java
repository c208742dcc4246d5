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
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KatzTest {
    /** 2 of 4 over 1 of 4: twice as often; on the logarithm 1/2·1/2 + 3/4·1 = 1. */
    @Test
    void twiceAsOftenIsAsWorkedByHand() {
        Estimate ratio = known(Katz.of(new FourfoldTable(2, 4, 1, 4), 0.95));

        assertEquals(2.0, ratio.value());
        assertClose(2.0, ratio.standardError().orElseThrow(), 1e-15);
        assertClose(2 * Math.exp(-1.959963984540054), interval(ratio).lower(), 1e-14);
        assertClose(2 * Math.exp(1.959963984540054), interval(ratio).upper(), 1e-14);
        assertEquals(8, ratio.n());
        assertEquals(3, ratio.events());
        assertEquals(Method.KATZ, ratio.method());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("risk-ratio").stream()
                .filter(row -> !row.isEmpty("katz_lower"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        FourfoldTable table = new FourfoldTable(
                row.whole("events"), row.whole("n"), row.whole("reference_events"), row.whole("reference_n"));
        Estimate ratio = known(Katz.of(table, row.number("confidence")));

        assertClose(row.number("ratio"), ratio.value(), 1e-10);
        assertClose(row.number("katz_lower"), interval(ratio).lower(), 1e-7); // a fit with steps
        assertClose(row.number("katz_upper"), interval(ratio).upper(), 1e-7);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void groupAndReferenceChangedAboutTurnTheRatioOver(int seed) {
        FourfoldTable table = any(seed);
        Estimate ratio = known(Katz.of(table, 0.9));
        Estimate inverse = known(Katz.of(table.swapped(), 0.9));

        assertClose(1 / ratio.value(), inverse.value(), 1e-14);
        assertClose(1 / interval(ratio).lower(), interval(inverse).upper(), 1e-14);
        assertClose(1 / interval(ratio).upper(), interval(inverse).lower(), 1e-14);
    }

    static FourfoldTable any(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(60);
        int referenceN = 2 + random.nextInt(60);
        return new FourfoldTable(1 + random.nextInt(n - 1), n, 1 + random.nextInt(referenceN - 1), referenceN);
    }

    /** 0.3 over 0.2 among 200 and 150. */
    @Test
    void aPlantedRatioIsHeldInNineteenOfTwentyStudies() {
        assertCovers(hits(0.95), 400, 0.95);
    }

    @Test
    void narrowerIntervalsWouldBeFound() {
        int hits = hits(0.8);

        assertThrows(AssertionError.class, () -> assertCovers(hits, 400, 0.95));
    }

    private static int hits(double confidence) {
        int hits = 0;
        for (int seed = 1; seed <= 400; seed++) {
            hits += holds(known(Katz.of(planted(seed), confidence)), 1.5) ? 1 : 0;
        }
        return hits;
    }

    static FourfoldTable planted(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long events = random.doubles(200).filter(chance -> chance < 0.3).count();
        long reference = random.doubles(150).filter(chance -> chance < 0.2).count();
        return new FourfoldTable(events, 200, reference, 150);
    }

    @Test
    void whatHasNoRatioIsSaid() {
        assertEquals(new Reason.NoOne(), unknown(Katz.of(new FourfoldTable(0, 0, 1, 2), 0.95)));
        assertEquals(new Reason.NoOne(), unknown(Katz.of(new FourfoldTable(1, 2, 0, 0), 0.95)));
        assertEquals(new Reason.TooFew("events", 0, 1), unknown(Katz.of(new FourfoldTable(0, 5, 0, 2), 0.95)));
        assertEquals(
                new Reason.Separated("group", Double.POSITIVE_INFINITY, 0),
                unknown(Katz.of(new FourfoldTable(1, 5, 0, 2), 0.95)));
        assertEquals(
                new Reason.Separated("group", Double.NEGATIVE_INFINITY, 0),
                unknown(Katz.of(new FourfoldTable(0, 5, 1, 2), 0.95)));
        assertEquals(new Reason.NoVariation("events"), unknown(Katz.of(new FourfoldTable(5, 5, 2, 2), 0.95)));
        assertThrows(IllegalArgumentException.class, () -> Katz.of(new FourfoldTable(1, 2, 1, 2), 1));
    }
}
