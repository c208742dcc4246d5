package org.adept.ingest.identity;

/**
 * Norwegian identity numbers: day, month and year in two digits each, three more, and two control digits. A D-number
 * has 40 added to the day, an H-number 40 to the month.
 *
 * @see <a href="https://www.skatteetaten.no/en/person/national-registry/identitetsnummer/">Skatteetaten</a>
 */
final class NorwegianNumbers implements IdentityNumber {
    private static final int LENGTH = 11;
    private static final int LONGEST = 14;
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private final byte[] digits = new byte[LENGTH];

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.NORWEGIAN_NUMBER;
    }

    @Override
    public int bars() {
        return Cell.AT | Cell.LETTER | Cell.COLON | Cell.COMMA | Cell.SLASH | Cell.PLUS;
    }

    @Override
    public int look(Cell cell) {
        if (cell.digits() != LENGTH || cell.length() > LONGEST) {
            return Evidence.NONE;
        }
        cell.digitsInto(digits);
        int day = Digits.two(digits, 0) % 40;
        int month = Digits.two(digits, 2);
        boolean dated = digits[0] < 8 && Digits.isDay(day, month > 40 ? month - 40 : month);
        return dated && Digits.weighted(digits, FIRST) % 11 == 0 && Digits.weighted(digits, SECOND) % 11 == 0
                ? Evidence.SURE
                : Evidence.SHAPED;
    }
}
