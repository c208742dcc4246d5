package org.adept.ingest.identity;

/**
 * Swedish personal identity numbers and coordination numbers (60 added to the day): year, month, day, three digits and
 * Luhn's control digit; with or without century, with -, + (a hundred years old or more) or nothing between.
 */
final class SwedishNumbers implements IdentityNumber {
    private static final int SHORT = 10;
    private static final int LONG = 12;

    private final byte[] digits = new byte[LONG];

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.SWEDISH_NUMBER;
    }

    @Override
    public int bars() {
        return Cell.AT | Cell.LETTER | Cell.COLON | Cell.COMMA | Cell.SLASH | Cell.DOT;
    }

    @Override
    public int look(Cell cell) {
        int count = cell.digits();
        boolean bare = cell.length() == count;
        if ((count != SHORT && count != LONG) || !(bare || isParted(cell, count - 4))) {
            return Evidence.NONE;
        }
        cell.digitsInto(digits);
        int start = count - SHORT;
        boolean century = count == SHORT || (digits[0] == 1 && digits[1] >= 8) || (digits[0] == 2 && digits[1] == 0);
        int day = Digits.two(digits, start + 4);
        boolean dated = Digits.isDay(day > 60 ? day - 60 : day, Digits.two(digits, start + 2));
        if (!century || !dated || !Digits.luhn(digits, start, count)) {
            return Evidence.SHAPED;
        }
        return bare && count == SHORT ? Evidence.LIKELY : Evidence.SURE;
    }

    private static boolean isParted(Cell cell, int position) {
        return cell.length() == position + 5 && "-+ ".indexOf(cell.at(position)) >= 0;
    }
}
