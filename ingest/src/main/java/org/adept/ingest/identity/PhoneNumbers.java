package org.adept.ingest.identity;

import java.util.List;

/**
 * Telephone numbers: with + and country, with a national trunk 0, or in the groups of a country without one; digits in
 * a row without either where the header says so.
 */
final class PhoneNumbers implements Detector {
    private static final int FEWEST = 8;
    private static final int MOST = 15;
    private static final int SHORTEST_WORD = 3;
    private static final FoldedWords WORDS =
            new FoldedWords("tlf", "tel", "mob", "phone", "puh", "τηλ", "κιν", "gsm", "telefon", "cell");
    /** Countries written after 00, and the digits that follow. */
    private static final List<String> AFTER_ZEROS =
            List.of("0047", "0046", "0045", "00358", "0031", "0030", "0049", "0033", "0044", "00354", "0048");
    /** Groups without a trunk 0: Norway and Denmark eight digits, Greece ten. */
    private static final List<String> GROUPED = List.of(
            "ddd dd ddd",
            "dd dd dd dd",
            "dddd dddd",
            "ddd-dd-ddd",
            "dd-dd-dd-dd",
            "dd.dd.dd.dd",
            "ddd.dd.ddd",
            "ddd ddd dddd",
            "ddd ddddddd",
            "dddd dddddd",
            "ddd-ddddddd",
            "ddd-ddd-dddd",
            "ddd dd dd ddd");

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.PHONE_NUMBER;
    }

    @Override
    public int needs() {
        return Cell.DIGIT;
    }

    @Override
    public int bars() {
        return Cell.AT;
    }

    @Override
    public int look(Cell cell) {
        int digits = cell.digits();
        if (digits < FEWEST) {
            return Evidence.NONE;
        }
        if (cell.has(Cell.PLUS)) {
            return international(cell);
        }
        if (cell.has(Cell.LETTER)) {
            return cell.letters() >= SHORTEST_WORD && isNamed(cell) ? Evidence.SURE : Evidence.NONE;
        }
        if (digits > MOST || cell.has(Cell.COLON | Cell.COMMA) || !isDialled(cell)) {
            return Evidence.NONE;
        }
        boolean bare = cell.length() == digits;
        if (cell.digit(0) == 0 || (cell.at(0) == '(' && cell.digit(1) == 0)) {
            return trunk(cell, digits, bare);
        }
        if (!bare) {
            return isGrouped(cell) ? Evidence.LIKELY : Evidence.NONE;
        }
        return digits == FEWEST || digits == 10 ? Evidence.SHAPED : Evidence.NONE;
    }

    /** A plus and at least nine digits after it, with only what stands in numbers between. */
    private static int international(Cell cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.at(i) == '+' && (i == 0 || cell.digit(i - 1) < 0) && followed(cell, i + 1) >= FEWEST + 1) {
                return Evidence.SURE;
            }
        }
        return Evidence.NONE;
    }

    private static int followed(Cell cell, int from) {
        int digits = 0;
        for (int i = from; i < cell.length(); i++) {
            if (cell.digit(i) >= 0) {
                digits++;
            } else if (" -.()/\u00a0".indexOf(cell.at(i)) < 0) {
                break;
            }
        }
        return digits <= MOST ? digits : 0;
    }

    private static int trunk(Cell cell, int digits, boolean bare) {
        for (String country : AFTER_ZEROS) {
            if (cell.standsAt(0, country) && digits >= country.length() + FEWEST) {
                return Evidence.LIKELY;
            }
        }
        int second = cell.at(0) == '(' ? cell.digit(2) : followingDigit(cell);
        if (second <= 0 || digits < 9 || digits > 12) {
            return Evidence.NONE;
        }
        return bare ? Evidence.SHAPED : Evidence.LIKELY;
    }

    private static int followingDigit(Cell cell) {
        int digit = cell.digit(1);
        return digit >= 0 || cell.length() < 3 ? digit : cell.digit(2);
    }

    private static boolean isDialled(Cell cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.digit(i) < 0 && " -.()/\u00a0".indexOf(cell.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrouped(Cell cell) {
        boolean greek = cell.digits() == 10 && (cell.digit(0) == 2 || cell.digit(0) == 6);
        if (!greek && (cell.digits() != FEWEST || cell.digit(0) == 1)) {
            return false;
        }
        for (String form : GROUPED) {
            if (cell.hasForm(form)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Cell cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (i == 0 || !cell.isLetter(i - 1)) {
                for (String word : WORDS.beginningAs(cell, i)) {
                    if (cell.standsAt(i, word) && dialledAfter(cell, i + word.length()) >= FEWEST) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Digits that follow a word such as "tlf.:". */
    private static int dialledAfter(Cell cell, int from) {
        int position = from;
        while (position < cell.length() && cell.digit(position) < 0 && position - from < 8) {
            position++;
        }
        return followed(cell, position);
    }
}
