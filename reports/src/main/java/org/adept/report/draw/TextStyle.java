package org.adept.report.draw;

/**
 * How a text is written.
 *
 * @param size in pixels: 13, or 12 for units of axes
 * @param weight regular or semibold
 * @param colour of the letters
 * @param anchor which end of the text stands at its x
 */
record TextStyle(double size, Weight weight, String colour, Anchor anchor) {
    static final TextStyle BODY = new TextStyle(13, Weight.REGULAR, Palette.INK, Anchor.START);
    static final TextStyle STRONG = BODY.semibold();
    static final TextStyle MUTED = BODY.in(Palette.MUTED);
    static final TextStyle AXIS = new TextStyle(12, Weight.REGULAR, Palette.MUTED, Anchor.MIDDLE);

    /** From one baseline to the next. */
    static final double LINE = 17;

    /** From the middle of a line down to its baseline. */
    static final double MIDDLE = 4.5;

    enum Weight {
        REGULAR,
        SEMIBOLD
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    TextStyle in(String otherColour) {
        return new TextStyle(size, weight, otherColour, anchor);
    }

    TextStyle semibold() {
        return new TextStyle(size, Weight.SEMIBOLD, colour, anchor);
    }

    TextStyle atStart() {
        return new TextStyle(size, weight, colour, Anchor.START);
    }

    TextStyle atMiddle() {
        return new TextStyle(size, weight, colour, Anchor.MIDDLE);
    }

    TextStyle atEnd() {
        return new TextStyle(size, weight, colour, Anchor.END);
    }
}
