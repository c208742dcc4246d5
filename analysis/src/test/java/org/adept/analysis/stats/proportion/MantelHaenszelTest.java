package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MantelHaenszelTest {
    /** 3/4 − 1/4 with weight 2 and 1/2 − 1/2 with weight 1: 1/3. Test: away 1 and 0, variances 4/7 and 1/3. */
    @Test
    void twoStrataAreAsWorkedByHand() {
        List<FourfoldTable> strata = List.of(new FourfoldTable(3, 4, 1, 4), new FourfoldTable(1, 2, 1, 2));
        Estimate difference = known(MantelHaenszel.difference(strata, 0.95));

        assertClose(1 / 3.0, difference.value(), 1e-15);
        assertEquals(12, difference.n());
        assertEquals(6, difference.events());
        assertEquals(Method.MANTEL_HAENSZEL, difference.method());
        assertClose(
                1 / (4 / 7.0 + 1 / 3.0),
                known(MantelHaenszel.test(strata, false)).statistic(),
                1e-14);
        assertClose(
                0.25 / (4 / 7.0 + 1 / 3.0),
                known(MantelHaenszel.test(strata, true)).statistic(),
                1e-14);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("mantel-haenszel");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrintsInAnyOrder(Oracle.Row row) {
        List<FourfoldTable> strata = new ArrayList<>();
        for (int i = 0; i < row.counts("n").length; i++) {
            strata.add(new FourfoldTable(
                    row.counts("events")[i],
                    row.counts("n")[i],
                    row.counts("reference_events")[i],
                    row.counts("reference_n")[i]));
        }
        strata.add(new FourfoldTable(1, 5, 0, 0)); // without a reference it takes no part
        for (int round = 0; round < 2; round++) {
            Estimate difference = known(MantelHaenszel.difference(strata, 0.95));
            assertClose(row.number("difference"), difference.value(), 1e-10);
            assertClose(row.number("standard_error"), difference.standardError().orElseThrow(), 1e-10);
            assertClose(row.number("lower"), interval(difference).lower(), 1e-10);
            assertClose(row.number("upper"), interval(difference).upper(), 1e-10);
            assertClose(
                    row.number("plain"),
                    known(MantelHaenszel.test(strata, false)).statistic(),
                    1e-10);
            assertClose(
                    row.number("plain_p"),
                    known(MantelHaenszel.test(strata, false)).p(),
                    1e-10);
            assertClose(
                    row.number("corrected"),
                    known(MantelHaenszel.test(strata, true)).statistic(),
                    1e-10);
            Collections.reverse(strata);
        }
    }

    @Test
    void nothingToCompareIsSaid() {
        List<FourfoldTable> all = List.of(new FourfoldTable(2, 2, 3, 3));

        assertEquals(new Reason.NoOne(), unknown(MantelHaenszel.difference(List.of(), 0.95)));
        assertEquals(new Reason.NoOne(), unknown(MantelHaenszel.test(List.of(), true)));
        assertEquals(new Reason.NoVariation("events"), unknown(MantelHaenszel.test(all, false)));
        assertTrue(known(MantelHaenszel.difference(all, 0.95)).value() == 0);
    }
}
