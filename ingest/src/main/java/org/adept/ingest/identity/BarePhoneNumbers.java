package org.adept.ingest.identity;

/**
 * Digits in a row that mobile telephones have in countries where they need no prefix, or with a trunk 0: eight from 4
 * or 9 in Norway, ten from 69 or 2 in Greece, nine to eleven from a single 0 elsewhere.
 */
final class BarePhoneNumbers implements Detector {
    @Override
    public IdentifierKind kind() {
        return IdentifierKind.BARE_PHONE_NUMBER;
    }

    @Override
    public int needs() {
        return Cell.DIGIT;
    }

    /** Everything but digits. */
    @Override
    public int bars() {
        return (Cell.MASKS - 1) & ~Cell.DIGIT;
    }

    @Override
    public int look(Cell cell) {
        int first = cell.digit(0);
        boolean is =
                switch (cell.length()) {
                    case 8 -> first == 4 || first == 9;
                    case 9, 11 -> isTrunk(cell);
                    case 10 -> isTrunk(cell) || first == 2 || (first == 6 && cell.digit(1) == 9);
                    default -> false;
                };
        return is ? Evidence.LIKELY : Evidence.NONE;
    }

    private static boolean isTrunk(Cell cell) {
        return cell.digit(0) == 0 && cell.digit(1) > 0;
    }
}
