package org.adept.ingest.identity;

/** Greek social security numbers (AMKA): day, month, year, four digits and Luhn's control digit. */
final class GreekHealthNumbers implements IdentityNumber {
    private static final int LENGTH = 11;
    private static final int LONGEST = 13;

    private final byte[] digits = new byte[LENGTH];

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.GREEK_HEALTH_NUMBER;
    }

    @Override
    public int bars() {
        return Cell.AT | Cell.LETTER | Cell.COLON | Cell.COMMA | Cell.SLASH | Cell.PLUS | Cell.DOT;
    }

    @Override
    public int look(Cell cell) {
        if (cell.digits() != LENGTH || cell.length() > LONGEST) {
            return Evidence.NONE;
        }
        cell.digitsInto(digits);
        boolean dated = Digits.isDay(Digits.two(digits, 0), Digits.two(digits, 2));
        return dated && Digits.luhn(digits, 0, LENGTH) ? Evidence.SURE : Evidence.SHAPED;
    }
}
