package org.adept.report.draw;

import org.adept.report.figure.Word;

/** How a word in the place of a value is written. */
final class Words {
    /** Dots of the line that stands for what is hidden. */
    private static final String DOTS = "1.5 3.5";

    private Words() {}

    static TextStyle style(Word word) {
        return switch (word.kind()) {
            case HELD -> TextStyle.STRONG.in(Palette.HELD_TEXT);
            case HIDDEN, UNKNOWN, NOT_YET, NONE -> TextStyle.MUTED;
        };
    }

    /** The line where a mark would stand; only what is hidden has one, since only there is a value. */
    static void line(Svg svg, Word word, double from, double to, double y) {
        if (word.kind() == Word.Kind.HIDDEN && to > from) {
            svg.line(from, y, to, y, Paint.line(Palette.MUTED, 1).dashed(DOTS));
        }
    }
}
