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
import org.adept.analysis.stats.testing.SharedSets;
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

    /** ad/N is 9/8 and 1/4, bc/N 1/8 and 1/4: 11/3. (a+d)/N is 3/4 and 1/2, (b+c)/N 1/4 and 1/2. */
    @Test
    void theOddsRatioOfTwoStrataIsAsWorkedByHand() {
        List<FourfoldTable> strata = List.of(new FourfoldTable(3, 4, 1, 4), new FourfoldTable(1, 2, 1, 2));
        Estimate ratio = known(MantelHaenszel.oddsRatio(strata, 0.95));
        double agreeing = 11 / 8.0;
        double crossing = 3 / 8.0;
        double onLogarithm = Math.sqrt((27 / 32.0 + 1 / 8.0) / (2 * agreeing * agreeing)
                + (3 / 32.0 + 1 / 8.0 + 9 / 32.0 + 1 / 8.0) / (2 * agreeing * crossing)
                + (1 / 32.0 + 1 / 8.0) / (2 * crossing * crossing));

        assertClose(11 / 3.0, ratio.value(), 1e-15);
        assertClose(11 / 3.0 * onLogarithm, ratio.standardError().orElseThrow(), 1e-14);
        assertClose(
                11 / 3.0 * Math.exp(-1.959963984540054 * onLogarithm),
                interval(ratio).lower(),
                1e-14);
        assertClose(
                11 / 3.0 * Math.exp(1.959963984540054 * onLogarithm),
                interval(ratio).upper(),
                1e-14);
        assertEquals(12, ratio.n());
        assertEquals(6, ratio.events());
        assertEquals(Method.MANTEL_HAENSZEL_ODDS_RATIO, ratio.method());
    }

    /** Pairs of one and one: 7 in which only the one had it, 2 in which only the other: 7/2, variance 1/7 + 1/2. */
    @Test
    void pairsLeaveTheRatioOfThoseThatDisagree() {
        List<FourfoldTable> pairs = new ArrayList<>(Collections.nCopies(7, new FourfoldTable(1, 1, 0, 1)));
        pairs.addAll(Collections.nCopies(2, new FourfoldTable(0, 1, 1, 1)));
        pairs.addAll(Collections.nCopies(5, new FourfoldTable(1, 1, 1, 1)));
        pairs.addAll(Collections.nCopies(9, new FourfoldTable(0, 1, 0, 1)));
        Estimate ratio = known(MantelHaenszel.oddsRatio(pairs, 0.95));

        assertClose(3.5, ratio.value(), 1e-15);
        assertClose(3.5 * Math.sqrt(1 / 7.0 + 1 / 2.0), ratio.standardError().orElseThrow(), 1e-14);
        // McNemar's test: the square of 7 − 2 over 7 + 2
        assertClose(25 / 9.0, known(MantelHaenszel.test(pairs, false)).statistic(), 1e-14);
    }

    /**
     * Berkeley 1973 as R ships it: men have the higher odds of being admitted in all, women within departments. The
     * reference's digits are men over women in all, but women over men within departments.
     */
    @Test
    void admissionsTurnWithinDepartments() {
        List<Oracle.Row> cells = SharedSets.rows("recruitment_funnel/UCBAdmissions.csv");
        List<FourfoldTable> departments = cells.stream()
                .map(row -> row.text("Dept"))
                .distinct()
                .map(department -> new FourfoldTable(
                        people(cells, department, "Male", "Admitted"),
                        people(cells, department, "Male", "Admitted") + people(cells, department, "Male", "Rejected"),
                        people(cells, department, "Female", "Admitted"),
                        people(cells, department, "Female", "Admitted")
                                + people(cells, department, "Female", "Rejected")))
                .toList();
        List<FourfoldTable> womenFirst =
                departments.stream().map(FourfoldTable::swapped).toList();
        Estimate women = known(MantelHaenszel.oddsRatio(womenFirst, 0.95));

        assertClose(1.84108003718129, crude(departments), 1e-12);
        assertClose(1.10534266150222, women.value(), 1e-12);
        assertClose(0.943102828516081, interval(women).lower(), 1e-12);
        assertClose(1.29549224368164, interval(women).upper(), 1e-12);
        assertClose(
                1.52460666044344, known(MantelHaenszel.test(departments, false)).statistic(), 1e-12);
        assertClose(
                0.216923697055517,
                known(MantelHaenszel.test(departments, false)).p(),
                1e-12);
    }

    private static long people(List<Oracle.Row> cells, String department, String gender, String admitted) {
        return cells.stream()
                .filter(row -> row.text("Dept").equals(department)
                        && row.text("Gender").equals(gender)
                        && row.text("Admit").equals(admitted))
                .mapToLong(row -> row.whole("Freq"))
                .sum();
    }

    /** The odds ratio of all strata added up. */
    private static double crude(List<FourfoldTable> strata) {
        FourfoldTable together = strata.stream()
                .reduce(
                        new FourfoldTable(0, 0, 0, 0),
                        (one, other) -> new FourfoldTable(
                                one.events() + other.events(),
                                one.n() + other.n(),
                                one.referenceEvents() + other.referenceEvents(),
                                one.referenceN() + other.referenceN()));
        return known(MantelHaenszel.oddsRatio(List.of(together), 0.95)).value();
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
        assertClose(row.number("crude"), crude(strata), 1e-10);
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
            assertClose(
                    row.number("corrected_p"),
                    known(MantelHaenszel.test(strata, true)).p(),
                    1e-10);
            Estimate ratio = known(MantelHaenszel.oddsRatio(strata, 0.95));
            assertClose(row.number("odds_ratio"), ratio.value(), 1e-10);
            assertClose(row.number("odds_lower"), interval(ratio).lower(), 1e-10);
            assertClose(row.number("odds_upper"), interval(ratio).upper(), 1e-10);
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
        assertEquals(new Reason.NoOne(), unknown(MantelHaenszel.oddsRatio(List.of(), 0.95)));
        assertEquals(new Reason.NoVariation("events"), unknown(MantelHaenszel.oddsRatio(all, 0.95)));
    }

    @Test
    void anOddsRatioWithoutBoundIsSaid() {
        FourfoldTable everyEvent = new FourfoldTable(3, 5, 0, 4);

        assertEquals(
                new Reason.Separated("group", Double.POSITIVE_INFINITY, 0),
                unknown(MantelHaenszel.oddsRatio(List.of(everyEvent), 0.95)));
        assertEquals(
                new Reason.Separated("group", Double.NEGATIVE_INFINITY, 0),
                unknown(MantelHaenszel.oddsRatio(List.of(everyEvent.swapped()), 0.95)));
    }
}
