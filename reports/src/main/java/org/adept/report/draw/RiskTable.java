package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.CurveFigure.Series;
import org.adept.report.figure.Word;

/** Numbers at risk under the ticks of a curve; in a narrow drawing it carries names and end values as well. */
final class RiskTable {
    /** Length of the sample of a series' line beside its name. */
    static final double SAMPLE = 24;

    private static final double ROW = 20;

    private final CurveFigure figure;
    private final Svg svg;
    private final Scale x;
    private final List<Integer> labelledTicks;
    private final boolean roomy;

    RiskTable(CurveFigure figure, Svg svg, Scale x, List<Integer> labelledTicks, boolean roomy) {
        this.figure = figure;
        this.svg = svg;
        this.x = x;
        this.labelledTicks = labelledTicks;
        this.roomy = roomy;
    }

    /** Draws the table under {@code y} and gives where it ends. */
    double draw(double y) {
        boolean numbers = !figure.riskHeading().isEmpty()
                && figure.series().stream().anyMatch(series -> !series.atRisk().isEmpty());
        double baseline = y + 14;
        if (numbers) {
            List<String> heading = TextMetrics.wrap(figure.riskHeading(), TextStyle.STRONG, svg.width());
            svg.lines(0, baseline + 8, heading, TextStyle.STRONG);
            baseline += 8 + (heading.size() - 1) * TextStyle.LINE + ROW + 1;
        } else {
            baseline += 8;
        }
        for (int i = 0; i < figure.series().size(); i++) {
            Series series = figure.series().get(i);
            if (roomy) {
                baseline = wideRow(series, SeriesStyle.of(i), baseline, numbers);
            } else {
                baseline = narrowRows(series, SeriesStyle.of(i), baseline, numbers);
            }
        }
        return baseline - ROW + 8;
    }

    private double wideRow(Series series, SeriesStyle style, double baseline, boolean numbers) {
        boolean word = series.course().matchCourse(line -> false, hidden -> true);
        if (!numbers && !word) {
            return baseline; // the label at the line's end says it all
        }
        if (numbers) {
            numbers(series, baseline);
        }
        double sample = svg.width() - nameColumn();
        if (!series.label().isEmpty()) {
            sample(series, style, sample, baseline);
        }
        List<String> name = TextMetrics.wrap(series.label(), TextStyle.BODY, svg.width() - sample - SAMPLE - 8);
        svg.lines(sample + SAMPLE + 8, baseline, name, TextStyle.BODY.in(style.colour()));
        double next = baseline + Math.max(1, name.size()) * TextStyle.LINE;
        if (word) {
            svg.text(sample + SAMPLE + 8, next, wordOf(series), wordStyle(series));
            next += TextStyle.LINE;
        }
        return next + ROW - TextStyle.LINE;
    }

    private double nameColumn() {
        return figure.series().stream()
                        .map(series -> EndLabel.of(series, 168))
                        .mapToDouble(EndLabel::width)
                        .max()
                        .orElse(0)
                + SAMPLE
                + 8;
    }

    private double narrowRows(Series series, SeriesStyle style, double baseline, boolean numbers) {
        String end = series.course().matchCourse(line -> line.endText(), Word::text);
        TextStyle endStyle = series.course().matchCourse(line -> TextStyle.BODY, Words::style);
        double endWidth = TextMetrics.width(end, endStyle);
        if (series.label().isEmpty()) { // nothing to tell apart: the value alone
            svg.text(0, baseline, end, endStyle);
            return numbersUnder(series, baseline + TextStyle.LINE + 1, numbers);
        }
        sample(series, style, 0, baseline);
        double most = svg.width() - SAMPLE - 8;
        boolean oneLine = TextMetrics.width(series.label(), TextStyle.STRONG) + 12 + endWidth <= most;
        List<String> name = TextMetrics.wrap(series.label(), TextStyle.STRONG, most);
        svg.lines(SAMPLE + 8, baseline, name, TextStyle.STRONG.in(style.colour()));
        double next = baseline + Math.max(0, name.size() - 1) * TextStyle.LINE;
        if (!oneLine) {
            next += TextStyle.LINE;
        }
        svg.text(svg.width(), next, end, endStyle.atEnd());
        return numbersUnder(series, next + TextStyle.LINE + 1, numbers);
    }

    private double numbersUnder(Series series, double baseline, boolean numbers) {
        if (numbers) {
            numbers(series, baseline);
        }
        return numbers ? baseline + ROW + 6 : baseline + 4;
    }

    private void numbers(Series series, double baseline) {
        TextStyle style = (roomy ? TextStyle.BODY : TextStyle.MUTED).atMiddle();
        if (series.atRisk().isEmpty()) {
            series.course().matchCourse(line -> line, word -> {
                Words.line(svg, word, x.pixelFrom(), x.pixelTo(), baseline - TextStyle.MIDDLE);
                return word;
            });
            return;
        }
        for (int i : labelledTicks) {
            svg.text(
                    x.at(figure.x().ticks().get(i).at()),
                    baseline,
                    series.atRisk().get(i),
                    style);
        }
    }

    private void sample(Series series, SeriesStyle style, double from, double baseline) {
        double middle = baseline - TextStyle.MIDDLE;
        series.course()
                .matchCourse(
                        line -> {
                            svg.line(from, middle, from + SAMPLE, middle, style.line());
                            return line;
                        },
                        word -> {
                            Words.line(svg, word, from, from + SAMPLE, middle);
                            return word;
                        });
    }

    private static String wordOf(Series series) {
        return series.course().matchCourse(line -> "", Word::text);
    }

    private static TextStyle wordStyle(Series series) {
        return series.course().matchCourse(line -> TextStyle.MUTED, Words::style);
    }
}
