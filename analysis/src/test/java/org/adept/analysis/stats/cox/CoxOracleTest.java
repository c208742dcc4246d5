package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;

import java.util.List;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Oracle.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits that R's coxph reaches, model-based and clustered. */
class CoxOracleTest {
    private static final double SAME = 1e-7;

    @ParameterizedTest
    @ValueSource(strings = {"few", "tied", "delayed", "counted"})
    void drawnSamplesHaveTheDigitsOfR(String name) {
        for (boolean stratified : new boolean[] {false, true}) {
            assertFits(CoxSample.drawn(name, stratified).expanded(), name, stratified);
        }
    }

    @ParameterizedTest
    @CsvSource({
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
    void publicDataSetsHaveTheDigitsOfR(String name, int stratified) {
        assertFits(SharedCox.model(name, stratified == 1), name, stratified == 1);
    }

    private static void assertFits(CoxSample sample, String name, boolean stratified) {
        for (Ties ties : Ties.values()) {
            List<Row> rows = rows(name, ties, stratified);
            CoxFit fit = known(Cox.of(sample.spells(), ties));
            RobustVariance robust = fit.robust(sample.clusters());
            for (Row row : rows) {
                String where = "%s %s %s %s".formatted(name, ties, stratified, row);
                assertClose(row.number("value"), found(row, fit, robust), SAME, where);
            }
        }
    }

    static List<Row> rows(String name, Ties ties, boolean stratified) {
        return rows("cox-fit", name, ties, stratified);
    }

    static List<Row> rows(String file, String name, Ties ties, boolean stratified) {
        return Oracle.rows(file, name).stream()
                .filter(row -> row.text("ties").equalsIgnoreCase(ties.name()))
                .filter(row -> row.whole("stratified") == (stratified ? 1 : 0))
                .toList();
    }

    private static double found(Row row, CoxFit fit, RobustVariance robust) {
        int i = row.whole("i");
        int j = row.whole("j");
        return switch (row.text("quantity")) {
            case "coefficient" -> fit.coefficients()[i];
            case "variance" -> fit.variance()[i][j];
            case "robust-variance" -> robust.variance()[i][j];
            case "log-likelihood-at-zero" -> fit.logLikelihoodAtZero();
            case "log-likelihood" -> fit.logLikelihood();
            case "score-test" -> fit.scoreTest().statistic();
            case "wald-test" -> fit.waldTest().statistic();
            case "robust-wald-test" -> known(robust.waldTest()).statistic();
            case "robust-score-test" -> known(robust.scoreTest()).statistic();
            case "ratio-test" -> fit.likelihoodRatioTest().statistic();
            case "akaike" -> fit.akaike();
            case "events" -> fit.events();
            default -> throw new IllegalArgumentException(row.text("quantity"));
        };
    }
}
