package org.adept.ingest.identity;

/** E-mail addresses, alone or among words: a name, @, and a domain with a point. */
final class EmailAddresses implements Detector {
    @Override
    public IdentifierKind kind() {
        return IdentifierKind.EMAIL_ADDRESS;
    }

    @Override
    public int needs() {
        return Cell.AT | Cell.LETTER;
    }

    @Override
    public int look(Cell cell) {
        for (int i = 1; i < cell.length() - 3; i++) {
            if (cell.at(i) == '@' && isName(cell, i - 1) && isDomain(cell, i + 1)) {
                return Evidence.SURE;
            }
        }
        return Evidence.SHAPED;
    }

    private static boolean isName(Cell cell, int last) {
        char character = cell.at(last);
        return cell.isLetter(last) || cell.digit(last) >= 0 || "_-+.\"'".indexOf(character) >= 0;
    }

    /** Letters, digits and hyphens, a point, and two letters. */
    private static boolean isDomain(Cell cell, int first) {
        int position = first;
        while (position < cell.length()
                && (cell.isLetter(position) || cell.digit(position) >= 0 || cell.at(position) == '-')) {
            position++;
        }
        return position > first
                && position + 2 < cell.length()
                && cell.at(position) == '.'
                && (cell.isLetter(position + 1) || cell.digit(position + 1) >= 0);
    }
}
