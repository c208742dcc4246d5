package org.adept.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
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

    @Test
    void digitsAreThoseOfBigDecimalAtEverySize() {
        Random random = new Random(20251231);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextDouble() * StrictMath.pow(10, random.nextInt(22) - 5);
            String exact = new BigDecimal(value, new MathContext(15, RoundingMode.HALF_EVEN))
                    .stripTrailingZeros()
                    .toPlainString();
            assertEquals(0, new BigDecimal(exact).compareTo(new BigDecimal(Doubles.text(value))), exact);
        }
    }

    @Test
    void powersOfTenAndTheirNeighboursKeepFifteenDigits() {
        for (int power = -5; power < 15; power++) {
            double ten = StrictMath.pow(10, power);
            for (double value : new double[] {ten, Math.nextUp(ten), Math.nextDown(ten), -1.5 * ten}) {
                String exact = new BigDecimal(value, new MathContext(15, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                        .toPlainString();
                assertEquals(0, new BigDecimal(exact).compareTo(new BigDecimal(Doubles.text(value))), exact);
            }
        }
    }
}
