package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.CurveFigure;
import org.adept.report.figure.CurveFigure.Line;
import org.adept.report.figure.CurveFigure.Point;
import org.adept.report.figure.CurveFigure.Series;
import org.adept.report.figure.Tick;
import org.adept.report.figure.Word;

/** Step curves, their bands and names; the table of numbers at risk hangs under the same ticks. */
final class CurveDrawer {
    private static final double BAND = .11;
    private static final double WIDEST_NAME = 168;
    private static final double LOWEST_PLOT = 190;
    private static final double HIGHER_PLOT = 230;
    private static final double LABEL_GAP = 14;
    private static final double LEADER_FROM = 6;

    private final CurveFigure figure;
    private final boolean roomy;
    private final Svg svg;
    private final List<EndLabel> endLabels = new ArrayList<>();
    private final double top;
    private final double bottom;
    private final Scale x;
    private final Scale y;
    private final List<Integer> labelledTicks;

    CurveDrawer(CurveFigure figure, int width) {
        this.figure = figure;
        this.roomy = Drawing.roomy(width);
        this.svg = new Svg(width, figure.ariaLabel());
        for (Series series : figure.series()) {
            endLabels.add(EndLabel.of(series, WIDEST_NAME));
        }
        double[] tickWidths = tickWidths();
        double left = Math.max(
                TextMetrics.widest(figure.y().ticks().stream().map(Tick::text).toList(), TextStyle.AXIS) + 10,
                tickWidths[0] / 2);
        double lastHalf = tickWidths[tickWidths.length - 1] / 2;
        double names = endLabels.stream().mapToDouble(EndLabel::width).max().orElse(0);
        double right = roomy
                ? width - Math.max(names + LABEL_GAP, lastHalf + RiskTable.SAMPLE + names + 22)
                : width - lastHalf - 2;
        double needed = endLabels.stream().mapToDouble(EndLabel::height).sum();
        this.top = figure.y().label().isEmpty() ? 10 : 30;
        this.bottom = top + (roomy ? Math.max(HIGHER_PLOT, needed) : LOWEST_PLOT);
        this.x = Scale.of(figure.x(), left, right);
        this.y = Scale.of(figure.y(), bottom, top);
        this.labelledTicks = Ticks.labelled(figure.x().ticks(), tickWidths, x);
    }

    /** Room each tick needs: its own label or the widest number at risk under it. */
    private double[] tickWidths() {
        double[] widths = Ticks.widths(figure.x().ticks(), TextStyle.AXIS);
        for (Series series : figure.series()) {
            for (int i = 0; i < series.atRisk().size(); i++) {
                widths[i] =
                        Math.max(widths[i], TextMetrics.width(series.atRisk().get(i), TextStyle.BODY));
            }
        }
        return widths;
    }

    TrustedSvg draw() {
        axes();
        bands();
        curves();
        readings();
        if (roomy) {
            endLabels();
        }
        double axisEnd = bottom + 22;
        if (!figure.x().label().isEmpty()) {
            List<String> label = TextMetrics.wrap(figure.x().label(), TextStyle.MUTED, svg.width());
            double half = TextMetrics.widest(label, TextStyle.MUTED) / 2;
            double middle = Math.min(Math.max((x.pixelFrom() + x.pixelTo()) / 2, half), svg.width() - half);
            svg.lines(middle, bottom + 40, label, TextStyle.MUTED.atMiddle());
            axisEnd = bottom + 27 + label.size() * TextStyle.LINE;
        }
        return svg.finish(new RiskTable(figure, svg, x, labelledTicks, roomy).draw(axisEnd));
    }

    private void axes() {
        svg.text(0, 13, figure.y().label(), TextStyle.MUTED);
        for (Tick tick : figure.y().ticks()) {
            double at = y.at(tick.at());
            svg.line(x.pixelFrom(), at, x.pixelTo(), at, Paint.line(Palette.HAIR, 1));
            svg.text(x.pixelFrom() - 8, at + 4, tick.text(), TextStyle.AXIS.atEnd());
        }
        svg.line(x.pixelFrom(), bottom, x.pixelTo(), bottom, Paint.line(Palette.MUTED, 1));
        for (int i : labelledTicks) {
            Tick tick = figure.x().ticks().get(i);
            svg.line(x.at(tick.at()), bottom, x.at(tick.at()), bottom + 4, Paint.line(Palette.MUTED, 1));
            svg.text(x.at(tick.at()), bottom + 18, tick.text(), TextStyle.AXIS);
        }
    }

    private void bands() {
        for (int i = 0; i < figure.series().size(); i++) {
            String colour = SeriesStyle.of(i).colour();
            String band = figure.series().get(i).course().matchCourse(line -> Curves.band(line, x, y), word -> "");
            if (!band.isEmpty()) {
                svg.path(band, Paint.fill(colour).opacity(BAND));
            }
        }
    }

    private void curves() {
        for (int i = 0; i < figure.series().size(); i++) {
            Series series = figure.series().get(i);
            SeriesStyle style = SeriesStyle.of(i);
            series.course().matchCourse(line -> curve(series, line, style), word -> word);
        }
    }

    private Line curve(Series series, Line line, SeriesStyle style) {
        svg.open(titled(series.label(), line.endText()));
        svg.path(Curves.steps(line, x, y), style.line());
        String censored = Curves.censored(line, x, y);
        if (!censored.isEmpty()) {
            svg.path(censored, Paint.line(style.colour(), 1.2));
        }
        svg.close();
        return line;
    }

    /** A reader who points anywhere above a tick sees what every series has there. */
    private void readings() {
        List<Tick> ticks = figure.x().ticks();
        for (int i = 0; i < ticks.size(); i++) {
            List<String> texts = new ArrayList<>();
            for (Series series : figure.series()) {
                int tick = i;
                String reading = series.course()
                        .matchCourse(
                                line -> tick < line.readings().size()
                                        ? line.readings().get(tick)
                                        : "",
                                Word::text);
                if (!reading.isEmpty()) {
                    texts.add(titled(series.label(), reading));
                }
            }
            if (!texts.isEmpty()) {
                double from = i == 0
                        ? x.pixelFrom()
                        : (x.at(ticks.get(i - 1).at()) + x.at(ticks.get(i).at())) / 2;
                double to = i + 1 == ticks.size()
                        ? x.pixelTo()
                        : (x.at(ticks.get(i).at()) + x.at(ticks.get(i + 1).at())) / 2;
                svg.open(String.join("\n", texts));
                svg.sensitive(from, top, to - from, bottom - top);
                svg.close();
            }
        }
    }

    private static String titled(String label, String text) {
        return label.isEmpty() ? text : label + ": " + text;
    }

    private void endLabels() {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < figure.series().size(); i++) {
            if (figure.series().get(i).course().matchCourse(line -> true, word -> false)) {
                drawn.add(i);
            }
        }
        double[] wanted =
                drawn.stream().mapToDouble(i -> y.at(endOf(i).estimate())).toArray();
        double[] heights =
                drawn.stream().mapToDouble(i -> endLabels.get(i).height()).toArray();
        double[] middles = PushApart.middles(wanted, heights, top - 10, bottom + 10);
        for (int k = 0; k < drawn.size(); k++) {
            SeriesStyle style = SeriesStyle.of(drawn.get(k));
            double end = x.at(endOf(drawn.get(k)).time());
            boolean far = Math.abs(middles[k] - wanted[k]) > LEADER_FROM || end < x.pixelTo() - 1;
            if (far) {
                svg.line(end + 2, wanted[k], x.pixelTo() + LABEL_GAP - 3, middles[k], Paint.line(style.colour(), 1.2));
            }
            endLabels.get(drawn.get(k)).draw(svg, x.pixelTo() + LABEL_GAP, middles[k], style.colour());
        }
    }

    private Point endOf(int position) {
        return figure.series()
                .get(position)
                .course()
                .matchCourse(line -> Curves.last(line, x), word -> new Point(x.from(), y.from(), y.from(), y.from()));
    }
}
