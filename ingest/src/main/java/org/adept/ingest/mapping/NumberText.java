package org.adept.ingest.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A number as people and spreadsheets write it, in the one form that a computer reads. Marks between thousands stand
 * before three digits each: "2.5" is no 25 because somebody said that points stand between thousands.
 */
final class NumberText {
    /** Longer texts are no numbers of a study, and some would fill the memory. */
    private static final int LONGEST = 60;

    /** A power of ten above this does too. */
    private static final int EXPONENT_DIGITS = 2;

    private static final char MINUS = '\u2212';

    private final String text;
    private final char decimal;
    private final String thousands;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private NumberText(String text, char decimal, String thousands) {
        this.text = text;
        this.decimal = decimal;
        this.thousands = thousands;
    }

    /**
     * The number with a point and without marks between thousands; null when the text is none.
     *
     * @param thousands one mark or none; a blank stands for blanks of any width
     */
    static @Nullable String plain(String text, String decimal, String thousands) {
        if (text.length() > LONGEST || decimal.length() != 1) {
            return null;
        }
        NumberText number = new NumberText(text, decimal.charAt(0), thousands);
        return number.reads() ? number.plain.toString() : null;
    }

    /** Whether it is the plainest of numbers, as most are: up to eighteen digits. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    private boolean reads() {
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == MINUS)) {
            plain.append('-');
            at++;
        } else if (at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        return whole() && fraction() && exponent() && at == text.length();
    }

    private boolean whole() {
        int group = digits();
        if (group == 0) {
            return next() == decimal;
        }
        boolean first = true;
        while (isThousands(next())) {
            if (first && group > 3) {
                return false;
            }
            at++;
            group = digits();
            if (group != 3) {
                return false;
            }
            first = false;
        }
        return true;
    }

    private boolean fraction() {
        if (next() != decimal) {
            return true;
        }
        at++;
        plain.append('.');
        return digits() > 0;
    }

    private boolean exponent() {
        if (next() != 'e' && next() != 'E') {
            return true;
        }
        at++;
        plain.append('E');
        if (next() == '-' || next() == '+') {
            plain.append(text.charAt(at++));
        }
        int digits = digits();
        return digits > 0 && digits <= EXPONENT_DIGITS;
    }

    private int digits() {
        int from = at;
        while (next() >= '0' && next() <= '9') {
            plain.append(text.charAt(at++));
        }
        return at - from;
    }

    /** The character to be read, or one that no number has. */
    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean isThousands(char mark) {
        if (mark == '\0' || thousands.isEmpty()) {
            return false;
        }
        char told = thousands.charAt(0);
        return mark == told || (told == ' ' && Character.isSpaceChar(mark)) || (told == '\'' && mark == '\u2019');
    }
}
