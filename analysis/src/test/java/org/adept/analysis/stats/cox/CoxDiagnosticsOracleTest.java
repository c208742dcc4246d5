package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.likelihood.ChiSquared;
import org.adept.analysis.stats.testing.Oracle.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The digits that R gives for residuals, the test of proportional hazards, concordance and predicted curves. */
class CoxDiagnosticsOracleTest {
    private static final double SAME = 1e-7;
    private static final List<String> DRAWN = List.of("few", "tied", "delayed", "counted");

    @ParameterizedTest
    @EnumSource
    void residualsAreThoseOfR(Ties ties) {
        for (String name : DRAWN) {
            for (boolean stratified : new boolean[] {false, true}) {
                CoxResiduals residuals = CoxResiduals.of(drawn(name, ties, stratified));
                for (Row row : CoxOracleTest.rows("cox-residuals", name, ties, stratified)) {
                    assertResiduals(row, residuals);
                }
            }
        }
    }

    private static void assertResiduals(Row row, CoxResiduals residuals) {
        int at = row.whole("row");
        assertNear(row, "martingale", residuals.martingale()[at]);
        assertNear(row, "deviance", residuals.deviance()[at]);
        String[] names = {"a", "b", "c"};
        for (int j = 0; j < names.length; j++) {
            assertNear(row, "score_" + names[j], residuals.score()[j][at]);
            assertNear(row, "schoenfeld_" + names[j], residuals.schoenfeld()[j][at]);
            assertNear(row, "dfbeta_" + names[j], residuals.dfbeta()[j][at]);
            assertNear(row, "dfbetas_" + names[j], residuals.dfbetas()[j][at]);
        }
    }

    /** Residuals cross 0, so they are compared absolutely. */
    private static void assertNear(Row row, String column, double found) {
        assertEquals(row.number(column), found, SAME, column + " of " + row);
    }

    @ParameterizedTest
    @EnumSource
    void predictedCurvesAreThoseOfR(Ties ties) {
        for (String name : DRAWN) {
            for (boolean stratified : new boolean[] {false, true}) {
                List<PredictedCurve.Point> points =
                        PredictedCurve.of(drawn(name, ties, stratified), new double[] {1, 2, 5.5}, 0);
                List<Row> rows = CoxOracleTest.rows("cox-baseline", name, ties, stratified);
                assertEquals(rows.size(), points.size());
                for (int i = 0; i < rows.size(); i++) {
                    assertPoint(rows.get(i), points.get(i));
                }
            }
        }
    }

    private static void assertPoint(Row row, PredictedCurve.Point point) {
        assertEquals(row.whole("time"), point.time());
        assertClose(row.number("hazard"), point.hazard(), SAME, "hazard of " + row);
        assertClose(row.number("standard_error"), point.standardError(), SAME, "error of " + row);
        assertClose(row.number("survival"), point.survival(), SAME, "survival of " + row);
        assertClose(row.number("lower"), point.lower(), SAME, "lower of " + row);
        assertClose(row.number("upper"), point.upper(), SAME, "upper of " + row);
    }

    @ParameterizedTest
    @CsvSource({
        "few,0",
        "few,1",
        "tied,0",
        "tied,1",
        "delayed,0",
        "delayed,1",
        "counted,0",
        "counted,1",
        "lung,0",
        "lung,1",
        "veteran,0",
        "veteran,1",
        "ovarian,0",
        "pbc,0",
        "heart,0",
        "bladder2,0",
        "bladder2,1",
        "rats,0",
        "gbsg,0",
        "oulad,1",
        "oulad-unstratified,0",
        "oulad-delayed,0"
    })
    void proportionalHazardsAndConcordanceAreThoseOfR(String name, int stratified) {
        boolean drawn = DRAWN.contains(name);
        CoxSample sample =
                drawn ? CoxSample.drawn(name, stratified == 1).expanded() : SharedCox.model(name, stratified == 1);
        for (Ties ties : Ties.values()) {
            CoxFit fit = known(Cox.of(sample.spells(), ties));
            assertProportional(CoxOracleTest.rows("cox-proportional", name, ties, stratified == 1), fit, name);
            Row row = CoxOracleTest.rows("cox-concordance", name, ties, stratified == 1)
                    .get(0);
            Concordance.Result alone = known(Concordance.of(fit));
            assertEquals((long) row.number("concordant"), alone.concordant(), "concordant of " + row);
            assertEquals((long) row.number("discordant"), alone.discordant(), "discordant of " + row);
            assertEquals((long) row.number("tied_x"), alone.tied(), "tied of " + row);
            assertClose(row.number("concordance"), alone.share().value(), 1e-10, "share of " + row);
            assertClose(row.number("standard_error"), error(alone), SAME, "error of " + row);
            double clustered = error(known(Concordance.of(fit, sample.clusters())));
            assertClose(row.number("cluster_error"), clustered, SAME, "cluster error of " + row);
        }
    }

    private static double error(Concordance.Result result) {
        return result.share().standardError().orElseThrow();
    }

    private static void assertProportional(List<Row> rows, CoxFit fit, String name) {
        for (Row row : rows) {
            ProportionalHazardsTest test = ProportionalHazardsTest.of(fit, scale(row.text("transform")));
            int term = row.whole("term");
            Outcome<ChiSquared> outcome = term < 0 ? test.all() : test.of(term);
            // days of the heart programme are doubled here, which moves the logarithm by a constant only
            ChiSquared found = known(outcome);
            assertClose(row.number("statistic"), found.statistic(), SAME, name + " " + row);
            assertEquals(row.whole("df"), found.degreesOfFreedom());
            assertClose(row.number("p"), found.p(), 1e-6, name + " p " + row);
        }
    }

    private static TimeScale scale(String transform) {
        return switch (transform) {
            case "km" -> TimeScale.KAPLAN_MEIER;
            case "identity" -> TimeScale.IDENTITY;
            case "log" -> TimeScale.LOG;
            default -> TimeScale.RANK;
        };
    }

    private static CoxFit drawn(String name, Ties ties, boolean stratified) {
        return known(Cox.of(CoxSample.drawn(name, stratified).spells(), ties));
    }
}
