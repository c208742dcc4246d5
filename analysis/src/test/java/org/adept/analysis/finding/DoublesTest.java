package org.adept.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DoublesTest {
    @Test
    void fifteenSignificantDigitsAreKept() {
        assertEquals("0.333333333333333", Doubles.text(1 / 3.0));
        assertEquals("0.1", Doubles.text(0.1));
        assertEquals("123.456", Doubles.text(123.456));
    }

    @Test
    void wholeNumbersHaveNoPoint() {
        assertEquals("0", Doubles.text(-0.0));
        assertEquals("20251231", Doubles.text(20251231));
    }

    @Test
    void smallNumbersHaveAnExponent() {
        assertEquals("1.5E-9", Doubles.text(1.5e-9));
        assertEquals("0.000125", Doubles.text(0.000125));
    }

    @Test
    void anOpenEndIsReadBack() {
        assertEquals(Double.POSITIVE_INFINITY, Doubles.of(Doubles.text(Double.POSITIVE_INFINITY)));
    }

    @Test
    void noNumberAtAllIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Doubles.text(Double.NaN));
    }
}
