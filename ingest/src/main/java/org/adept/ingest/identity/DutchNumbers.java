package org.adept.ingest.identity;

import java.util.List;

/** Dutch citizen service numbers: nine digits that pass the eleven-test, as one number in eleven does anyway. */
final class DutchNumbers implements IdentityNumber {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final List<String> FORMS =
            List.of("ddddddddd", "dddd.dd.ddd", "ddd.ddd.ddd", "ddd ddd ddd", "dddd dd ddd", "ddd-ddd-ddd");

    private final byte[] digits = new byte[WEIGHTS.length];

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.DUTCH_NUMBER;
    }

    @Override
    public int bars() {
        return Cell.AT | Cell.LETTER | Cell.COLON | Cell.COMMA | Cell.SLASH | Cell.PLUS;
    }

    @Override
    public int look(Cell cell) {
        if (cell.digits() != WEIGHTS.length || !isWritten(cell)) {
            return Evidence.NONE;
        }
        cell.digitsInto(digits);
        return Digits.weighted(digits, WEIGHTS) % 11 == 0 ? Evidence.LIKELY : Evidence.SHAPED;
    }

    private static boolean isWritten(Cell cell) {
        for (String form : FORMS) {
            if (cell.hasForm(form)) {
                return true;
            }
        }
        return false;
    }
}
