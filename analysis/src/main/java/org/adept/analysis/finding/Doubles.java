package org.adept.analysis.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as findings write them: 15 significant digits, the same on every Java.
 *
 * <p>{@code Double.toString} changed its digits between Java 17 and 19, so it is not used.
 */
public final class Doubles {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    /** Whole numbers up to here are exact in a double and written without a point. */
    private static final double WHOLE = 1e15;
    /** Below this a plain number would be mostly zeros, so an exponent is written. */
    private static final double SMALL = 1e-6;

    private Doubles() {}

    /** The number as text, for example {@code 0.25}, {@code 12}, {@code 1.5E-9}; an open end is {@code Inf}. */
    public static String text(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("A finding never holds a number that is none");
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == StrictMath.rint(value) && StrictMath.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
        return StrictMath.abs(value) < SMALL ? rounded.toString() : rounded.toPlainString();
    }

    /** The number a text of {@link #text} stands for. */
    public static double of(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
