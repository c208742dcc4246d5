package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Sample;
import org.adept.analysis.stats.testing.SharedSets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits that R's package survival prints. */
class KaplanMeierOracleTest {
    private static final double SAME = 1e-12;
    /** R's product over 240 days of a cohort of 29,403 rounds otherwise than ours, and the scale log(−log) widens that. */
    private static final double SAME_END = 1e-11;

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Sample#embedded")
    void writtenOutSamplesHaveTheCurveThatRPrints(Sample sample) {
        assertCurve(sample);
        assertQuantiles(sample);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aml", "lung", "veteran", "mgus2", "oulad"})
    void publicDataSetsHaveTheCurveThatRPrints(String name) {
        Sample sample = SharedSets.read(name);

        assertCurve(sample);
        assertQuantiles(sample);
    }

    private static void assertCurve(Sample sample) {
        List<Oracle.Row> printed = Oracle.rows("kaplan-meier", sample.name());
        KaplanMeier curve = KaplanMeier.of(sample.anyCause());

        assertEquals(printed.size(), curve.points().size());
        for (int i = 0; i < printed.size(); i++) {
            Oracle.Row row = printed.get(i);
            KaplanMeier.Point point = curve.points().get(i);
            String where = sample.name() + " at " + point.time();
            assertEquals(row.whole("time"), point.time(), where);
            assertEquals(row.whole("at_risk"), point.atRisk(), where);
            assertEquals(row.whole("events"), point.events(), where);
            assertEquals(row.whole("censored"), point.censored(), where);
            assertClose(row.number("survival"), point.survival(), SAME, where);
            if (!row.isEmpty("standard_error")) {
                assertClose(row.number("standard_error"), point.standardError(), SAME, where);
            }
            // R gives no ends where the curve is at 1 or 0
            assertEquals(point.survival() == 0 || point.survival() == 1, row.isEmpty("lower"), where);
            if (!row.isEmpty("lower")) {
                assertClose(row.number("lower"), point.lower(), SAME_END, where);
                assertClose(row.number("upper"), point.upper(), SAME_END, where);
            }
        }
    }

    private static void assertQuantiles(Sample sample) {
        KaplanMeier curve = KaplanMeier.of(sample.anyCause());
        for (Oracle.Row row : Oracle.rows("kaplan-meier-quantile", sample.name())) {
            double share = row.number("share");
            if (row.isEmpty("value")) {
                assertEquals(new Reason.NotReached(1 - share), unknown(curve.quantile(share)));
                continue;
            }
            Estimate quantile = known(curve.quantile(share));
            double upper = row.isEmpty("upper") ? Double.POSITIVE_INFINITY : row.number("upper");
            assertEquals(row.number("value"), quantile.value());
            assertEquals(row.number("lower"), interval(quantile).lower(), sample.name() + share);
            assertEquals(upper, interval(quantile).upper());
        }
    }
}
