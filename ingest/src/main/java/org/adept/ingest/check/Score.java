package org.adept.ingest.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.adept.ingest.rule.Severity;

/**
 * How one rule did on one column.
 *
 * @param rule the rule's name
 * @param severity what failing it meant
 * @param table raw table; empty for records that became no row
 * @param column column; empty for the row as a whole
 * @param failed rows that broke the rule
 * @param checked rows that were held against it
 * @param atMost share of rows that may break it, in millionths; empty when nothing is asked
 * @param before failed and checked the last time; empty when there was none, or the rule was not made then
 */
public record Score(
        String rule,
        Severity severity,
        String table,
        String column,
        long failed,
        long checked,
        OptionalInt atMost,
        Optional<Counts> before) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000_000);
    private static final int DIGITS = 6;

    /** What a rule counted at another time. */
    public record Counts(long failed, long checked) {}

    /** How a share of failing rows moved since the last time. */
    public enum Trend {
        FIRST,
        BETTER,
        SAME,
        WORSE
    }

    /** Whether no more rows than asked broke the rule; always so when nothing is asked. */
    public boolean met() {
        return atMost.isEmpty() || isMet(failed, checked, atMost.getAsInt());
    }

    /** Whether a share, as a fraction, is at most so many millionths; nothing checked is met. */
    public static boolean isMet(long failed, long checked, int atMostMillionths) {
        BigInteger part = BigInteger.valueOf(failed).multiply(WHOLE.toBigInteger());
        return part.compareTo(BigInteger.valueOf(checked).multiply(BigInteger.valueOf(atMostMillionths))) <= 0;
    }

    public Trend trend() {
        if (before.isEmpty()) {
            return Trend.FIRST;
        }
        int order = compare(failed, checked, before.get().failed(), before.get().checked());
        return order == 0 ? Trend.SAME : order < 0 ? Trend.BETTER : Trend.WORSE;
    }

    /** Failed among checked, six digits after the point; 0 when nothing was checked. */
    public BigDecimal share() {
        return checked == 0
                ? BigDecimal.ZERO.setScale(DIGITS)
                : BigDecimal.valueOf(failed).divide(BigDecimal.valueOf(checked), DIGITS, RoundingMode.HALF_UP);
    }

    /** Compares two shares without dividing; a share of nothing is none. */
    static int compare(long failed, long checked, long otherFailed, long otherChecked) {
        return BigInteger.valueOf(checked == 0 ? 0 : failed)
                .multiply(BigInteger.valueOf(Math.max(otherChecked, 1)))
                .compareTo(BigInteger.valueOf(otherChecked == 0 ? 0 : otherFailed)
                        .multiply(BigInteger.valueOf(Math.max(checked, 1))));
    }
}
