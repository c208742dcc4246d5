package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Oracle.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits of R for standardised curves and for the complementary log-log fit of terms. */
class StandardisedAndTermsOracleTest {
    private static final int[] TIMES = {2, 4, 6};
    private static final double SAME = 1e-7;
    /** R's errors are numerical derivatives. */
    private static final double NUMERICAL = 1e-5;

    @ParameterizedTest
    @ValueSource(strings = {"few", "tied"})
    void standardisedCurvesHaveTheDigitsOfR(String name) {
        for (Row row : Oracle.rows("cox-standardised", name)) {
            CoxSample sample = CoxSample.drawn(name, row.whole("stratified") == 1);
            Ties ties = row.text("ties").equals("efron") ? Ties.EFRON : Ties.BRESLOW;
            CoxFit fit = known(Cox.of(sample.spells(), ties));
            StandardisedCurves alone = curves(fit, null);
            StandardisedCurves together = curves(fit, sample.clusters());
            int level = row.whole("level");
            int time = row.whole("time") / 2 - 1;
            assertClose(
                    row.number("survival"), known(alone.survival(level, time)).value(), SAME, row.toString());
            assertClose(row.number("standard_error"), error(alone.survival(level, time)), NUMERICAL, row.toString());
            assertClose(row.number("cluster_error"), error(together.survival(level, time)), NUMERICAL, row.toString());
            assertClose(row.number("difference_error"), error(alone.difference(1, 0, time)), NUMERICAL, row.toString());
            assertClose(
                    row.number("difference_cluster_error"),
                    error(together.difference(1, 0, time)),
                    NUMERICAL,
                    row.toString());
        }
    }

    private static StandardisedCurves curves(CoxFit fit, @Nullable CellClusters clusters) {
        return StandardisedCurves.of(fit, new int[] {0}, new double[][] {{0}, {1}}, TIMES, clusters);
    }

    private static double error(Outcome<Estimate> outcome) {
        return known(outcome).standardError().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"few", "tied", "delayed", "counted"})
    void termsHaveTheDigitsOfR(String name) {
        for (Row row : Oracle.rows("cox-terms", name)) {
            CoxSample sample = CoxSample.drawn(name, row.whole("stratified") == 1);
            TermFit fit = known(ComplementaryLogLog.of(sample.spells()));
            int i = row.whole("i");
            int j = row.whole("j");
            double found =
                    switch (row.text("quantity")) {
                        case "coefficient" -> fit.coefficients()[i];
                        case "variance" -> fit.variance()[i][j];
                        case "robust-variance" -> fit.robustVariance(null)[i][j];
                        case "cluster-variance" -> fit.robustVariance(sample.clusters())[i][j];
                        case "log-likelihood" -> fit.logLikelihood();
                        case "ratio-test" -> fit.likelihoodRatioTest().statistic();
                        case "akaike" -> fit.akaike();
                        default -> throw new IllegalArgumentException(row.toString());
                    };
            assertClose(row.number("value"), found, SAME, row.toString());
        }
    }
}
