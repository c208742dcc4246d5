package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Sample;
import org.adept.analysis.stats.testing.SharedSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits that R's package survival prints for several states. */
class AalenJohansenOracleTest {
    private static final double SAME = 1e-11;

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "small", "termly", "uncensored", "rare"})
    void drawnSamplesHaveTheCurvesThatRPrints(String name) {
        assertCurves(Sample.embedded()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void plasmaCellDisordersAndDeathHaveTheCurvesThatRPrints() {
        assertCurves(SharedSets.read("mgus2"));
    }

    private static void assertCurves(Sample sample) {
        AalenJohansen curves = AalenJohansen.of(sample.risks());
        List<Oracle.Row> printed = Oracle.rows("aalen-johansen", sample.name());

        assertEquals(printed.size(), curves.causes() * curves.points(0).size());
        for (int i = 0; i < printed.size(); i++) {
            Oracle.Row row = printed.get(i);
            AalenJohansen.Point point = curves.points(row.whole("cause") - 1)
                    .get(i % curves.points(0).size());
            String where = "%s cause %s at %s".formatted(sample.name(), row.text("cause"), row.text("time"));
            assertEquals(row.whole("time"), point.time(), where);
            assertClose(row.number("incidence"), point.incidence(), SAME, where);
            assertClose(row.number("standard_error"), point.standardError(), SAME, where);
            assertEquals(row.isEmpty("lower"), point.incidence() == 0 || point.incidence() == 1, where);
            if (!row.isEmpty("lower")) {
                assertClose(row.number("lower"), point.lower(), SAME, where);
                assertClose(row.number("upper"), point.upper(), SAME, where);
            }
        }
    }
}
