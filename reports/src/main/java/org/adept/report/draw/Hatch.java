package org.adept.report.draw;

/** Slanted lines in a rectangle, written out: a pattern would need an id, and a page holds every drawing twice. */
final class Hatch {
    private Hatch() {}

    /** Draws lines from lower left to upper right, {@code step} apart along the edges. */
    static void draw(Svg svg, double x, double y, double wide, double high, double step, Paint paint) {
        StringBuilder data = new StringBuilder();
        for (double shift = step; shift < wide + high; shift += step) {
            double startX = Math.max(0, shift - high);
            double startY = Math.min(high, shift);
            double endX = Math.min(wide, shift);
            double endY = Math.max(0, shift - wide);
            data.append('M').append(Svg.number(x + startX)).append(' ').append(Svg.number(y + startY));
            data.append('L').append(Svg.number(x + endX)).append(' ').append(Svg.number(y + endY));
        }
        svg.path(data, paint);
    }

    /** The look of a hidden place: hatch, frame and a dot in the middle. */
    static void hidden(Svg svg, double x, double y, double wide, double high) {
        svg.rectangle(x, y, wide, high, Paint.fill(Palette.WHITE));
        draw(svg, x, y, wide, high, 6, Paint.line(Palette.RULE, 1));
        svg.rectangle(x + .5, y + .5, wide - 1, high - 1, Paint.line(Palette.RULE, 1));
        svg.circle(x + wide / 2, y + high / 2, 5.5, Paint.fill(Palette.WHITE));
        svg.circle(x + wide / 2, y + high / 2, 2, Paint.fill(Palette.MUTED));
    }
}
