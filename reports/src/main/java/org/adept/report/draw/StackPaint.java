package org.adept.report.draw;

import org.adept.report.figure.StackFigure.Look;

/**
 * The look of a piece of a column.
 *
 * @param ground its colour
 * @param text colour of the text on it
 * @param hatch colour of its slanted lines, empty for none
 */
record StackPaint(String ground, String text, String hatch) {
    /** What may not be told: the look of every hidden place. */
    static final StackPaint HIDDEN = new StackPaint(Palette.WHITE, Palette.MUTED, Palette.RULE);

    private static final double STEP = 5;

    static StackPaint of(Look look) {
        return switch (look) {
            case STAYS -> new StackPaint(Palette.BLUE, Palette.WHITE, "");
            case STAYED_AND_DONE -> new StackPaint(Palette.SEQUENTIAL.get(1), Palette.INK, "");
            case ELSEWHERE -> new StackPaint(Palette.PURPLE, Palette.WHITE, "");
            case ELSEWHERE_AND_DONE -> new StackPaint(Palette.PALE_PURPLE, Palette.INK, "");
            case AWAY -> new StackPaint(Palette.LOSS, Palette.INK, "");
            case GONE -> new StackPaint(Palette.ORANGE, Palette.WHITE, "");
            case UNKNOWN -> new StackPaint(Palette.WHITE, Palette.INK, Palette.MUTED);
        };
    }

    void fill(Svg svg, double x, double y, double wide, double high) {
        if (this.equals(HIDDEN)) {
            Hatch.hidden(svg, x, y, wide, high);
            return;
        }
        svg.rectangle(x, y, wide, high, Paint.fill(ground));
        if (!hatch.isEmpty()) {
            Hatch.draw(svg, x, y, wide, high, STEP, Paint.line(hatch, .8));
        }
        svg.rectangle(x, y, wide, high, Paint.line(hatch.isEmpty() ? Palette.WHITE : hatch, .8));
    }

    /** A plate under the text where lines would run through it. */
    void behindText(Svg svg, double x, double y, double wide, double high) {
        if (!hatch.isEmpty()) {
            svg.rectangle(x, y, wide, high, Paint.fill(ground));
        }
    }
}
