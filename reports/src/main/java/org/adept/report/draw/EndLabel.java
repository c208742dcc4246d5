package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.CurveFigure.Series;
import org.adept.report.figure.Word;

/**
 * A series' name and last value at the end of its line.
 *
 * @param name lines of the name, in the colour of the series
 * @param value lines of the value with its interval
 */
record EndLabel(List<String> name, List<String> value) {
    private static final double GAP = 6;

    static EndLabel of(Series series, double most) {
        String end = series.course().matchCourse(line -> line.endText(), Word::text);
        return new EndLabel(
                TextMetrics.wrap(series.label(), TextStyle.STRONG, most), TextMetrics.wrap(end, TextStyle.BODY, most));
    }

    double width() {
        return Math.max(TextMetrics.widest(name, TextStyle.STRONG), TextMetrics.widest(value, TextStyle.BODY));
    }

    /** With the gap to the next label. */
    double height() {
        return (name.size() + value.size()) * TextStyle.LINE + GAP;
    }

    void draw(Svg svg, double x, double middle, String colour) {
        double baseline = middle - height() / 2 + GAP / 2 + 13;
        svg.lines(x, baseline, name, TextStyle.STRONG.in(colour));
        svg.lines(x, baseline + name.size() * TextStyle.LINE, value, TextStyle.BODY);
    }
}
