package org.adept.report.draw;

import java.util.List;

/** What the colours of a scale of agreement mean; the middle answer last, as it stands apart. */
final class LikertLegend {
    private static final List<Integer> ORDER = List.of(0, 1, 3, 4, 2);
    private static final double SWATCH = 13;
    private static final double ROW = 21;

    private final List<String> categories;
    private final Svg svg;

    LikertLegend(List<String> categories, Svg svg) {
        this.categories = categories;
        this.svg = svg;
    }

    /** Draws the legend from the top of the drawing and gives where it ends. */
    double draw() {
        double x = 0;
        double y = 2;
        for (int category : ORDER) {
            double text = TextMetrics.width(categories.get(category), TextStyle.BODY);
            if (x > 0 && x + SWATCH + 6 + text > svg.width()) {
                x = 0;
                y += ROW;
            }
            swatch(svg, category, x + .5, y, SWATCH, SWATCH);
            svg.text(x + SWATCH + 6, y + 11.5, categories.get(category), TextStyle.BODY);
            x += SWATCH + 6 + text + 18;
        }
        return y + SWATCH;
    }

    /** A piece of bar in the colour of a category; the strongest disagreement is hatched, to tell it in grey. */
    static void swatch(Svg svg, int category, double x, double y, double wide, double high) {
        String colour = Palette.LIKERT.get(category);
        svg.rectangle(x, y, wide, high, Paint.fill(colour));
        if (category == 0) {
            Hatch.draw(svg, x, y, wide, high, 5, Paint.line(Palette.LIKERT.get(1), 1));
        }
        svg.rectangle(x, y, wide, high, Paint.line(Palette.MUTED, .8));
    }
}
