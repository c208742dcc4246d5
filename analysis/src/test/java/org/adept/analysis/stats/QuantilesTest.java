package org.adept.analysis.stats;

import static org.adept.analysis.stats.testing.Close.assertClose;

import java.util.List;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantilesTest {
    static List<Oracle.Row> printed() {
        return Oracle.rows("quantiles");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalWhatRPrints(Oracle.Row row) {
        assertClose(row.number("normal"), Quantiles.normal(row.number("confidence")), 1e-13);
        assertClose(row.number("student"), Quantiles.student(row.number("confidence"), row.number("df")), 1e-11);
    }
}
