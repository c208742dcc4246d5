package org.adept.report.page;

import org.adept.report.words.Run;

/**
 * One cell of a table; never empty.
 *
 * @param text what stands in it
 * @param state how it is set
 */
public record Cell(RichText text, State state) {
    /** A value, or a word in the place of one. */
    public enum State {
        VALUE,
        HELD,
        ABSENT
    }

    public Cell {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A table has no empty cells: say hidden, unknown, 0 or –");
        }
    }

    /** Words: a name, a reason. */
    public static Cell text(String text) {
        return new Cell(RichText.of(text), State.VALUE);
    }

    /** A finding's number. */
    public static Cell number(String written, String finding) {
        return new Cell(RichText.of(Run.number(written, finding)), State.VALUE);
    }

    /** Hidden, unknown, not yet: a word in the place of a finding's number. */
    public static Cell absent(String word, String finding) {
        return new Cell(RichText.of(Run.number(word, finding)), State.ABSENT);
    }

    /** Held back. */
    public static Cell held(String word, String finding) {
        return new Cell(RichText.of(Run.number(word, finding)), State.HELD);
    }

    /** Class of the element around the text; empty for a plain value. */
    public String style() {
        return switch (state) {
            case VALUE -> "";
            case HELD -> "st held";
            case ABSENT -> "st no";
        };
    }
}
