package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Sample;
import org.adept.analysis.stats.testing.SharedSets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits that R's survdiff prints, plain, weighted and stratified. */
class LogRankOracleTest {
    private static final double SAME = 1e-10;

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Sample#embedded")
    void writtenOutSamplesHaveTheTestsThatRPrints(Sample sample) {
        assertTests(sample);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aml", "lung", "veteran", "mgus2", "oulad"})
    void publicDataSetsHaveTheTestsThatRPrints(String name) {
        assertTests(SharedSets.read(name));
    }

    private static void assertTests(Sample sample) {
        for (Oracle.Row row : Oracle.rows("log-rank", sample.name())) {
            double rho = row.number("rho");
            LogRank.Result result = known(
                    row.whole("stratified") == 1
                            ? LogRank.stratified(sample.strata(), rho)
                            : LogRank.of(sample.groups(), rho));
            int group = row.whole("group") - 1;
            String where = "%s rho %s stratified %s".formatted(sample.name(), rho, row.text("stratified"));
            assertClose(row.number("observed"), result.observed()[group], SAME, where);
            assertClose(row.number("expected"), result.expected()[group], SAME, where);
            assertClose(row.number("statistic"), result.statistic(), SAME, where);
            assertEquals(row.whole("df"), result.degreesOfFreedom(), where);
            assertClose(row.number("p"), result.p(), SAME, where);
        }
    }
}
