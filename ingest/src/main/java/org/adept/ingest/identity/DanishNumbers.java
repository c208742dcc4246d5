package org.adept.ingest.identity;

/**
 * Danish CPR numbers: day, month, year and four digits. The control digit is not asked for, since numbers without one
 * have been given out since 2007; so ten digits in a row count only where most of a column are so.
 */
final class DanishNumbers implements IdentityNumber {
    private static final int LENGTH = 10;

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.DANISH_NUMBER;
    }

    @Override
    public int bars() {
        return Cell.AT | Cell.LETTER | Cell.COLON | Cell.COMMA | Cell.SLASH | Cell.DOT | Cell.PLUS;
    }

    @Override
    public int look(Cell cell) {
        boolean hyphen = cell.hasForm("dddddd-dddd");
        boolean bare = cell.digits() == LENGTH && (cell.length() == LENGTH || cell.hasForm("dddddd dddd"));
        if (!hyphen && !bare) {
            return Evidence.NONE;
        }
        if (!Digits.isDay(cell.two(0), cell.two(2))) {
            return Evidence.SHAPED;
        }
        return hyphen ? Evidence.SURE : Evidence.LIKELY;
    }
}
