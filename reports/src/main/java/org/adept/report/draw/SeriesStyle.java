package org.adept.report.draw;

import java.util.List;

/**
 * How a series looks: colour, dash and mark together, so that any one of them is enough to tell it.
 *
 * @param colour of line, mark and name
 * @param dash dash pattern of lines
 * @param mark shape of points
 */
record SeriesStyle(String colour, String dash, Mark mark) {
    private static final List<SeriesStyle> ORDER = List.of(
            new SeriesStyle(Palette.BLUE, "", Mark.CIRCLE),
            new SeriesStyle(Palette.ORANGE, "7 3", Mark.SQUARE),
            new SeriesStyle(Palette.GREEN, "2 2.5", Mark.DIAMOND),
            new SeriesStyle(Palette.PURPLE, "9 3 2 3", Mark.TRIANGLE));

    enum Mark {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE
    }

    static int most() {
        return ORDER.size();
    }

    static SeriesStyle of(int position) {
        return ORDER.get(position);
    }

    Paint line() {
        return Paint.line(colour, 2).dashed(dash);
    }

    /** Draws the mark about a point. */
    void draw(Svg svg, double x, double y) {
        Paint paint = Paint.fill(colour);
        switch (mark) {
            case CIRCLE -> svg.circle(x, y, 5, paint);
            case SQUARE -> svg.rectangle(x - 4.5, y - 4.5, 9, 9, paint);
            case DIAMOND -> svg.path(polygon(x, y - 6.2, x + 6.2, y, x, y + 6.2, x - 6.2, y), paint);
            case TRIANGLE -> svg.path(polygon(x, y - 5.8, x + 5.8, y + 4.6, x - 5.8, y + 4.6), paint);
        }
    }

    private static String polygon(double... corners) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            data.append(i == 0 ? 'M' : 'L')
                    .append(Svg.number(corners[i]))
                    .append(' ')
                    .append(Svg.number(corners[i + 1]));
        }
        return data.append('Z').toString();
    }
}
