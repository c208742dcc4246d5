package org.adept.ingest.contract;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run, made harmless: a cell that begins with {@code = + - @}, a tab or a line end gets
 * an apostrophe in front, and loses it again when it is read back.
 *
 * <p>Blanks, quotes and marks that nobody sees are passed over first, since spreadsheets drop them too; the wide forms
 * of East Asian keyboards count as the marks they stand for. Numbers stay numbers, and a
 * lone hyphen, which many exports write for nothing, stays one.
 */
public final class SafeCell {
    private static final char MARK = '\'';
    private static final String STARTERS = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final String QUOTES = "'\"`\u2018\u2019\u201c\u201d\u00ab\u00bb\uff02\uff07";
    private static final Pattern HARMLESS = Pattern.compile("-(?:\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|Inf)?");

    private SafeCell() {}

    /** The text as a cell may hold it. */
    public static String written(String text) {
        return runs(text) ? MARK + text : text;
    }

    /** The text that {@link #written} was given. */
    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK && runs(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean runs(String text) {
        if (!text.isEmpty() && isLetterOrDigit(text.charAt(0))) {
            return false; // nearly every cell
        }
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            if (mark == '\t' || mark == '\r' || mark == '\n') {
                return true;
            }
            if (!isPassedOver(mark)) {
                return STARTERS.indexOf(mark) >= 0
                        && !(mark == '-' && HARMLESS.matcher(text).matches());
            }
        }
        return false;
    }

    private static boolean isLetterOrDigit(char mark) {
        return (mark >= 'a' && mark <= 'z') || (mark >= 'A' && mark <= 'Z') || (mark >= '0' && mark <= '9');
    }

    private static boolean isPassedOver(char mark) {
        return mark == ' '
                || QUOTES.indexOf(mark) >= 0
                || Character.isSpaceChar(mark)
                || Character.isISOControl(mark)
                || Character.getType(mark) == Character.FORMAT;
    }
}
