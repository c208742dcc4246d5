package org.adept.analysis.stats.multiple;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustedTest {
    /** Sorted 0.01, 0.02, 0.04: by Holm ×3, ×2, ×1 and never falling; by Benjamini and Hochberg ×3, ×3/2, ×1. */
    @Test
    void threeAreAsWorkedByHandInTheOrderGiven() {
        double[] p = {0.04, 0.01, 0.02};

        assertArrayEquals(new double[] {0.04, 0.03, 0.04}, Adjusted.holm(p), 1e-15);
        assertArrayEquals(new double[] {0.04, 0.03, 0.03}, Adjusted.falseDiscovery(p), 1e-15);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("adjusted");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        assertArrayEquals(row.numbers("holm"), Adjusted.holm(row.numbers("p")), 1e-14);
        assertArrayEquals(row.numbers("discovery"), Adjusted.falseDiscovery(row.numbers("p")), 1e-14);
    }

    /** Two of ten shown at 95 %: each at 99 %. */
    @Test
    void fewerShownAreDrawnWider() {
        assertClose(0.99, Adjusted.falseCoverage(2, 10, 0.95), 1e-15);
        assertClose(0.95, Adjusted.falseCoverage(10, 10, 0.95), 1e-15);
    }

    @Test
    void chancesThatCannotBeAreRefused() {
        assertEquals(0, Adjusted.holm(new double[0]).length);
        assertThrows(IllegalArgumentException.class, () -> Adjusted.holm(new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Adjusted.falseDiscovery(new double[] {1.1}));
        assertThrows(IllegalArgumentException.class, () -> Adjusted.falseCoverage(0, 3, 0.95));
    }
}
