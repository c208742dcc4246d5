package org.adept.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as digits with one language's marks. Rounding is half away from zero, in decimal, from the full value; a
 * value is taken to 15 significant digits first, so that 0.285 is the decimal a reader would write.
 */
record Decimals(String decimalMark, String thousandsMark) {
    static final String MINUS = "\u2212";
    private static final MathContext FULL = new MathContext(15, RoundingMode.HALF_UP);

    static BigDecimal full(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("Words: a number to be written is finite, was " + value);
        }
        return new BigDecimal(value).round(FULL);
    }

    static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The digits with their marks; a value that rounds to zero has no sign. */
    String write(BigDecimal rounded) {
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? MINUS : "");
        for (int digit = 0; digit < whole.length(); digit++) {
            if (digit > 0 && (whole.length() - digit) % 3 == 0) {
                text.append(thousandsMark);
            }
            text.append(whole.charAt(digit));
        }
        if (point >= 0) {
            text.append(decimalMark).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    String write(double value, int decimals) {
        return write(rounded(full(value), decimals));
    }
}
