package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.CohortsFigure;
import org.adept.report.figure.CohortsFigure.Cohort;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.Tick;
import org.adept.report.figure.Word;

/** A panel for each cohort: its own curve with its band over those of the cohorts before it, in grey. */
final class CohortsDrawer {
    private static final double BAND = .16;
    private static final double HIGH = 96;
    private static final double GAP = 22;
    private static final double UNDER = 30;

    private final CohortsFigure figure;
    private final Svg svg;
    private final int columns;
    private final double left;
    private final double panelWidth;

    CohortsDrawer(CohortsFigure figure, int width) {
        this.figure = figure;
        this.svg = new Svg(width, figure.ariaLabel());
        this.columns = Math.min(Drawing.roomy(width) ? 3 : 2, figure.cohorts().size());
        double[] ticks = Ticks.widths(figure.x().ticks(), TextStyle.AXIS);
        this.left = Math.max(
                TextMetrics.widest(figure.y().ticks().stream().map(Tick::text).toList(), TextStyle.AXIS) + 10,
                ticks[0] / 2);
        this.panelWidth = (width - left - ticks[ticks.length - 1] / 2 - 2 - GAP * (columns - 1)) / columns;
    }

    TrustedSvg draw() {
        svg.text(0, 13, figure.y().label(), TextStyle.MUTED);
        double top = figure.y().label().isEmpty() ? 0 : 20;
        List<Cohort> cohorts = figure.cohorts();
        for (int first = 0; first < cohorts.size(); first += columns) {
            int last = Math.min(first + columns, cohorts.size());
            double plot = top + headHeight(first, last);
            for (int i = first; i < last; i++) {
                panel(i, left + (i - first) * (panelWidth + GAP), top, plot);
            }
            top = plot + HIGH + UNDER;
        }
        if (figure.x().label().isEmpty()) {
            return svg.finish(top);
        }
        List<String> label = TextMetrics.wrap(figure.x().label(), TextStyle.MUTED, svg.width());
        svg.lines(svg.width() / 2.0, top + 8, label, TextStyle.MUTED.atMiddle());
        return svg.finish(top + label.size() * TextStyle.LINE);
    }

    /** Panels beside each other begin at one height, under the longest of their names. */
    private double headHeight(int first, int last) {
        int lines = 0;
        for (int i = first; i < last; i++) {
            lines = Math.max(lines, name(i).size() + value(i).size());
        }
        return lines * TextStyle.LINE + 10;
    }

    private List<String> name(int i) {
        return TextMetrics.wrap(figure.cohorts().get(i).label(), TextStyle.STRONG, panelWidth);
    }

    private List<String> value(int i) {
        String text = figure.cohorts().get(i).course().matchCourse(Line::endText, Word::text);
        return text.isEmpty() ? List.of() : TextMetrics.wrap(text, TextStyle.BODY, panelWidth);
    }

    private void panel(int i, double from, double top, double plot) {
        Cohort cohort = figure.cohorts().get(i);
        Scale x = Scale.of(figure.x(), from, from + panelWidth);
        Scale y = Scale.of(figure.y(), plot + HIGH, plot);
        svg.lines(from, top + 13, name(i), TextStyle.STRONG.in(Palette.BLUE));
        TextStyle style = cohort.course().matchCourse(line -> TextStyle.BODY, Words::style);
        svg.lines(from, top + 13 + name(i).size() * TextStyle.LINE, value(i), style);
        axes(x, y, from == left);
        cohort.course().matchCourse(line -> curves(i, line, x, y), word -> {
            Words.line(svg, word, x.pixelFrom(), x.pixelTo(), plot + HIGH / 2);
            return word;
        });
    }

    private Line curves(int i, Line own, Scale x, Scale y) {
        Scale followed = until(own, x);
        svg.open(figure.cohorts().get(i).label() + ": " + own.endText());
        for (Cohort earlier : figure.cohorts().subList(0, i)) {
            earlier.course().matchCourse(line -> earlier(line, followed, y), word -> word);
        }
        String band = Curves.band(own, x, y);
        if (!band.isEmpty()) {
            svg.path(band, Paint.fill(Palette.BLUE).opacity(BAND));
        }
        svg.path(Curves.steps(own, x, y), Paint.line(Palette.BLUE, 2));
        svg.close();
        return own;
    }

    private Line earlier(Line line, Scale followed, Scale y) {
        svg.path(Curves.steps(line, followed, y), Paint.line(Palette.CONTEXT, 1.2));
        return line;
    }

    /** The part of the axis over which the cohort has been followed. */
    private static Scale until(Line own, Scale x) {
        double last = Math.max(Curves.last(own, x).time(), Math.nextUp(x.from()));
        return new Scale(x.from(), last, x.pixelFrom(), x.at(last));
    }

    private void axes(Scale x, Scale y, boolean isFirstColumn) {
        for (Tick tick : figure.y().ticks()) {
            double at = y.at(tick.at());
            svg.line(x.pixelFrom(), at, x.pixelTo(), at, Paint.line(Palette.HAIR, 1));
        }
        if (isFirstColumn) {
            for (int i : new int[] {0, figure.y().ticks().size() - 1}) {
                Tick tick = figure.y().ticks().get(i);
                svg.text(x.pixelFrom() - 8, y.at(tick.at()) + 4, tick.text(), TextStyle.AXIS.atEnd());
            }
        }
        double bottom = y.pixelFrom();
        svg.line(x.pixelFrom(), bottom, x.pixelTo(), bottom, Paint.line(Palette.MUTED, 1));
        List<Tick> ticks = figure.x().ticks();
        for (int i : Ticks.labelled(ticks, Ticks.widths(ticks, TextStyle.AXIS), x)) {
            double at = x.at(ticks.get(i).at());
            svg.line(at, bottom, at, bottom + 4, Paint.line(Palette.MUTED, 1));
            svg.text(at, bottom + 18, ticks.get(i).text(), TextStyle.AXIS);
        }
    }
}
