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

    /** Shares from here on are written without big numbers. */
    private static final double QUICK_FROM = 1e-4;
    /** Powers of ten that a double holds exactly. */
    private static final double[] POWERS = {1e15, 1e16, 1e17, 1e18, 1e19};
    /** A product below 2^50 is off by at most a sixteenth. */
    private static final double UNSURE = 0.13;

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
        String quick = StrictMath.abs(value) < 1 && StrictMath.abs(value) >= QUICK_FROM ? quick(value) : "";
        if (!quick.isEmpty()) {
            return quick;
        }
        BigDecimal rounded = new BigDecimal(value, DIGITS).stripTrailingZeros();
        return StrictMath.abs(value) < SMALL ? rounded.toString() : rounded.toPlainString();
    }

    /**
     * The same digits without big numbers, for most shares: scaled to a whole number of 15 digits, the product is off by
     * less than {@link #UNSURE}, so unless it lies that close to a half it rounds as the exact one does. Empty when
     * unsure.
     */
    private static String quick(double value) {
        double size = StrictMath.abs(value);
        int places = 15;
        double scaled = size * 1e15;
        while (scaled < 1e14) {
            scaled = size * POWERS[++places - 15];
        }
        long whole = (long) scaled;
        double beyond = scaled - whole;
        long digits = beyond > 0.5 ? whole + 1 : whole;
        if (StrictMath.abs(beyond - 0.5) < UNSURE || digits >= WHOLE) {
            return "";
        }
        while (digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        String written = Long.toString(digits);
        return (value < 0 ? "-0." : "0.") + "0".repeat(places - written.length()) + written;
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
