package org.adept.analysis.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as findings write them: 15 significant digits, the same on every Java.
 *
 * <p>{@code Double.toString} changed its digits between Java 17 and 19, so it is not used. Most numbers take a way in
 * whole numbers that gives the very digits BigDecimal would, at a tenth of the cost; a test holds the two together.
 */
public final class Doubles {
    private static final int DIGITS = 15;
    private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    /** Below this a plain number would be mostly zeros, so an exponent is written. */
    private static final double SMALL = 1e-6;

    /** 10 to the power 0 … 18: all that fit a long. */
    private static final long[] TENS = tens();

    private static final int MANTISSA = 52;
    private static final int EXPONENT_OF_ONE = 1023;

    private Doubles() {}

    /** The number as text, for example {@code 0.25}, {@code 12}, {@code 1.5E-9}; an open end is {@code Inf}. */
    public static String text(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("A finding never holds a number that is none");
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        double size = StrictMath.abs(value);
        if (size == StrictMath.rint(size) && size < TENS[DIGITS]) {
            return Long.toString((long) value);
        }
        if (size >= 1e-3 && size < TENS[DIGITS]) {
            return value < 0 ? "-" + inWholeNumbers(size) : inWholeNumbers(size);
        }
        BigDecimal rounded = new BigDecimal(value, ROUNDING).stripTrailingZeros();
        return size < SMALL ? rounded.toString() : rounded.toPlainString();
    }

    /** The number a text of {@link #text} stands for. */
    public static double of(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** From 0.001 to below 10^15: {@code size · 10^places} rounded half to even, then the point set. */
    private static String inWholeNumbers(double size) {
        int places = DIGITS;
        for (double limit = 1; size >= limit; limit *= 10) {
            places--;
        }
        for (double limit = 0.1; size < limit && places < TENS.length - 1; limit /= 10) {
            places++;
        }
        long digits = timesTenTo(places, size);
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        String text = Long.toString(digits);
        if (places == 0) {
            return text;
        }
        int whole = text.length() - places;
        return whole > 0 ? text.substring(0, whole) + "." + text.substring(whole) : "0." + "0".repeat(-whole) + text;
    }

    /** Exact: the mantissa's 53 bits times a power of ten fill at most 128 bits, of which the fraction is cut off. */
    private static long timesTenTo(int places, double size) {
        long bits = Double.doubleToRawLongBits(size);
        long mantissa = (bits & ((1L << MANTISSA) - 1)) | (1L << MANTISSA);
        int shift = MANTISSA + EXPONENT_OF_ONE - (int) (bits >>> MANTISSA); // 3 to 62 for the sizes let in
        long high = Math.multiplyHigh(mantissa, TENS[places]);
        long low = mantissa * TENS[places];
        long whole = (high << (Long.SIZE - shift)) | (low >>> shift);
        long fraction = low & ((1L << shift) - 1);
        long half = 1L << (shift - 1);
        boolean up = fraction > half || (fraction == half && (whole & 1) == 1);
        return up ? whole + 1 : whole;
    }

    private static long[] tens() {
        long[] tens = new long[19];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = 10 * tens[i - 1];
        }
        return tens;
    }
}
