package org.adept.ingest.identity;

import java.util.List;

/**
 * Addresses of homes: a word for a street with a number beside it, or a number, a comma, a postcode and a place. With
 * street and postcode one cell is enough.
 */
final class PostalAddresses implements Detector {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 160;
    /** Ends of words, and words, after which the number stands. */
    private static final List<String> STREETS = Cell.folded(
            "gata",
            "gaten",
            "gate",
            "veien",
            "vegen",
            "vei",
            "veg",
            "alle",
            "alleen",
            "plass",
            "plassen",
            "torg",
            "torget",
            "bakken",
            "stien",
            "svingen",
            "tunet",
            "lokka",
            "kroken",
            "ringen",
            "smuget",
            "brygge",
            "kaien",
            "terrasse",
            "haugen",
            "lia",
            "toppen",
            "jordet",
            "gatan",
            "vagen",
            "vag",
            "grand",
            "stigen",
            "backen",
            "gangen",
            "esplanaden",
            "gade",
            "vej",
            "vanget",
            "strade",
            "torv",
            "parken",
            "gard",
            "stien",
            "katu",
            "tie",
            "kuja",
            "polku",
            "tori",
            "aukio",
            "ranta",
            "kaari",
            "raitti",
            "rinne",
            "straat",
            "laan",
            "weg",
            "plein",
            "kade",
            "gracht",
            "singel",
            "steeg",
            "dijk",
            "hof",
            "markt",
            "straße",
            "strasse",
            "str.",
            "platz",
            "gasse",
            "allee",
            "damm",
            "ufer",
            "οδος",
            "οδ.",
            "λεωφορος",
            "λεωφ.",
            "πλατεια",
            "odos",
            "leoforos",
            "street",
            "road",
            "avenue",
            "lane",
            "drive",
            "close",
            "court",
            "crescent",
            "terrace",
            "gardens",
            "grove",
            "place",
            "square",
            "rue",
            "boulevard",
            "via",
            "calle",
            "postboks",
            "postbox",
            "box",
            "pl.",
            "vn.",
            "gt.");
    /** Words for a street before which the number stands. */
    private static final List<String> AFTER_NUMBER = Cell.folded(
            "street",
            "st",
            "st.",
            "road",
            "rd",
            "rd.",
            "avenue",
            "ave",
            "ave.",
            "lane",
            "drive",
            "close",
            "court",
            "crescent",
            "terrace",
            "gardens",
            "grove",
            "place",
            "square",
            "way",
            "hill",
            "rue",
            "boulevard",
            "bd",
            "av.",
            "quai",
            "allee",
            "mews",
            "row",
            "park",
            "walk");

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.POSTAL_ADDRESS;
    }

    @Override
    public int needs() {
        return Cell.DIGIT | Cell.LETTER | Cell.SPACE;
    }

    @Override
    public int bars() {
        return Cell.AT;
    }

    @Override
    public int look(Cell cell) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST || cell.letters() < 3) {
            return Evidence.NONE;
        }
        int number = -1;
        boolean street = false;
        boolean postcode = false;
        boolean greekWay = false;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.digit(i) < 0 || (i > 0 && (cell.digit(i - 1) >= 0 || cell.isLetter(i - 1)))) {
                continue;
            }
            int end = i;
            while (end < cell.length() && cell.digit(end) >= 0) {
                end++;
            }
            if (number < 0 && end - i <= 4) {
                street |= streetBefore(cell, i) || streetAfter(cell, end);
                greekWay |= i > 1 && wordBefore(cell, i);
            }
            postcode |= number >= 0 && isPostcode(cell, i, end);
            number = i;
        }
        if (street) {
            return postcode ? Evidence.SURE : Evidence.LIKELY;
        }
        return greekWay && postcode && cell.has(Cell.COMMA) ? Evidence.LIKELY : Evidence.NONE;
    }

    private static boolean streetBefore(Cell cell, int number) {
        int end = beforeBlanks(cell, number);
        if (end == number || end < 2) {
            return false;
        }
        if (ends(cell, end)) {
            return true;
        }
        // such as "Rue de la Gare 5" or "Οδός Ερμού 15": the word for a street stands first
        for (String street : STREETS) {
            if (street.length() < end && cell.standsAt(0, street) && isBlankOrEnd(cell, street.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Cell cell, int end) {
        for (String street : STREETS) {
            int start = end - street.length();
            boolean whole = start == 0 || (start > 0 && cell.isSpace(start - 1));
            boolean compound = start > 1 && cell.isLetter(start - 1) && street.length() > 2;
            if ((whole || compound) && cell.standsAt(start, street) && (start > 0 || street.length() > 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean streetAfter(Cell cell, int number) {
        if (number + 1 >= cell.length()) {
            return false;
        }
        int position = number;
        int words = 0;
        while (position < cell.length() && cell.at(position) != ',' && words < 5) {
            while (position < cell.length() && cell.isSpace(position)) {
                position++;
            }
            int start = position;
            while (position < cell.length() && !cell.isSpace(position) && cell.at(position) != ',') {
                position++;
            }
            words++;
            if (isOneOf(cell, start, position)) {
                return words > 1 || position < cell.length();
            }
        }
        return false;
    }

    private static boolean isOneOf(Cell cell, int start, int end) {
        for (String street : AFTER_NUMBER) {
            if (end - start == street.length() && cell.standsAt(start, street)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wordBefore(Cell cell, int number) {
        int end = beforeBlanks(cell, number);
        return end < number && end > 2 && cell.isLetter(end - 1) && cell.isUpper(0);
    }

    /** Four to six digits, three and two, or the Dutch four and two letters; a place stands beside it. */
    private static boolean isPostcode(Cell cell, int start, int end) {
        int length = end - start;
        boolean parted = length == 3
                && end + 2 < cell.length()
                && cell.isSpace(end)
                && cell.digit(end + 1) >= 0
                && cell.digit(end + 2) >= 0;
        return parted || (length >= 4 && length <= 6);
    }

    private static int beforeBlanks(Cell cell, int position) {
        int end = position;
        while (end > 0 && (cell.isSpace(end - 1) || cell.at(end - 1) == ',')) {
            end--;
        }
        return end;
    }

    private static boolean isBlankOrEnd(Cell cell, int position) {
        return position >= cell.length() || cell.isSpace(position);
    }
}
