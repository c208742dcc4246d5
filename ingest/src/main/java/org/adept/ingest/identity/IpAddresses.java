package org.adept.ingest.identity;

/** Internet addresses: four numbers up to 255, or eight groups of hexadecimal digits, some left out for {@code ::}. */
final class IpAddresses implements Detector {
    private static final int GROUPS = 8;
    private static final int FEWEST_GROUPS = 3;
    /** Four small numbers are more often a version or a paragraph. */
    private static final int LARGE = 31;

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.IP_ADDRESS;
    }

    @Override
    public int needs() {
        return Cell.DIGIT;
    }

    @Override
    public int bars() {
        return Cell.AT | Cell.SPACE | Cell.COMMA | Cell.PLUS;
    }

    @Override
    public int look(Cell cell) {
        if (cell.has(Cell.DOT) && !cell.has(Cell.LETTER)) {
            return four(cell);
        }
        return cell.has(Cell.COLON) && six(cell) ? Evidence.SURE : Evidence.NONE;
    }

    /** A port or the length of a network may follow. */
    private static int four(Cell cell) {
        int part = -1;
        int parts = 0;
        int largest = 0;
        for (int i = 0; i <= cell.length(); i++) {
            int digit = i < cell.length() ? cell.digit(i) : -1;
            if (digit >= 0) {
                part = 10 * Math.max(part, 0) + digit;
                if (part > 255) {
                    return Evidence.NONE;
                }
                continue;
            }
            if (part < 0) {
                return Evidence.NONE;
            }
            largest = Math.max(largest, part);
            parts++;
            boolean follows = i < cell.length() && ":/".indexOf(cell.at(i)) >= 0;
            if (parts == 4 && (i == cell.length() || follows)) {
                return largest > LARGE ? Evidence.LIKELY : Evidence.SHAPED;
            }
            if (i == cell.length() || cell.at(i) != '.') {
                return Evidence.NONE;
            }
            part = -1;
        }
        return Evidence.NONE;
    }

    private static boolean six(Cell cell) {
        int from = cell.at(0) == '[' ? 1 : 0;
        int groups = 0;
        int length = 0;
        boolean shortened = false;
        for (int i = from; i < cell.length(); i++) {
            char character = cell.folded(i);
            if (cell.digit(i) >= 0 || (character >= 'a' && character <= 'f')) {
                length++;
                groups += length == 1 ? 1 : 0;
            } else if (character == ':') {
                shortened |= i > from && cell.at(i - 1) == ':';
                length = 0;
            } else if (character == ']' || character == '%' || character == '/') {
                break;
            } else {
                return false;
            }
            if (length > 4) {
                return false;
            }
        }
        return groups == GROUPS || (shortened && groups >= FEWEST_GROUPS && groups < GROUPS);
    }
}
