package org.adept.ingest.identity;

/** What people wrote in their own words: many words, or a sentence where the header asks for one. */
final class FreeText implements Detector {
    private static final int A_FEW_BLANKS = 2;
    private static final int MANY_BLANKS = 5;
    private static final int MANY_LETTERS = 25;
    private static final int A_PARAGRAPH = 25;

    @Override
    public IdentifierKind kind() {
        return IdentifierKind.FREE_TEXT;
    }

    @Override
    public int needs() {
        return Cell.LETTER | Cell.SPACE;
    }

    @Override
    public int look(Cell cell) {
        if (cell.spaces() >= A_PARAGRAPH && cell.letters() > 3 * cell.spaces()) {
            return Evidence.SURE;
        }
        if (cell.spaces() >= MANY_BLANKS && cell.letters() >= MANY_LETTERS) {
            return Evidence.LIKELY;
        }
        return cell.spaces() >= A_FEW_BLANKS && cell.letters() > 2 * cell.spaces() ? Evidence.SHAPED : Evidence.NONE;
    }
}
