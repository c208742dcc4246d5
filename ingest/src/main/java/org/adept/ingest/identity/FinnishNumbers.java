package org.adept.ingest.identity;

/**
 * Finnish personal identity codes: day, month, year, a mark for the century (since 2023 one of several), three digits
 * and a control character.
 *
 * @see <a href="https://dvv.fi/en/personal-identity-code">DVV</a>
 */
final class FinnishNumbers implements IdentityNumber {
    private static final String CENTURIES = "+-yxwvuabcdef";
    private static final String CONTROL = "0123456789abcdefhjklmnprstuvwxy";
    private static final int LENGTH = 11;

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.FINNISH_NUMBER;
    }

    @Override
    public int look(Cell cell) {
        if (cell.length() != LENGTH || CENTURIES.indexOf(cell.folded(6)) < 0 || !hasDigits(cell)) {
            return Evidence.NONE;
        }
        int number = 0;
        for (int i = 0; i < 10; i++) {
            number = i == 6 ? number : 10 * number + cell.digit(i);
        }
        boolean right = cell.folded(10) == CONTROL.charAt(number % CONTROL.length());
        return right && Digits.isDay(cell.two(0), cell.two(2)) ? Evidence.SURE : Evidence.SHAPED;
    }

    private static boolean hasDigits(Cell cell) {
        for (int i = 0; i < 10; i++) {
            if (i != 6 && cell.digit(i) < 0) {
                return false;
            }
        }
        return CONTROL.indexOf(cell.folded(10)) >= 0;
    }
}
