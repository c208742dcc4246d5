package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.adept.report.figure.AreaFigure;
import org.adept.report.figure.AreaFigure.Area;
import org.adept.report.figure.Tick;

/** Areas on top of each other, each named at its end or, where it is narrow, under the drawing. */
final class AreaDrawer {
    private static final double FILL = .2;
    private static final double WIDEST_NAME = 168;
    private static final double LABEL_GAP = 14;
    private static final double LEADER_FROM = 6;
    private static final double HIGH = 230;
    private static final double LOWER = 190;
    private static final double SWATCH = 14;
    private static final double ROW = 24;

    private final AreaFigure figure;
    private final boolean roomy;
    private final Svg svg;
    private final List<EndLabel> labels = new ArrayList<>();
    private final double top;
    private final double bottom;
    private final Scale x;
    private final Scale y;

    AreaDrawer(AreaFigure figure, int width) {
        this.figure = figure;
        this.roomy = Drawing.roomy(width);
        this.svg = new Svg(width, figure.ariaLabel());
        figure.areas().forEach(area -> labels.add(label(area.label(), area.endText())));
        labels.add(label(figure.rest(), figure.restText()));
        double[] ticks = Ticks.widths(figure.x().ticks(), TextStyle.AXIS);
        double left = Math.max(
                TextMetrics.widest(figure.y().ticks().stream().map(Tick::text).toList(), TextStyle.AXIS) + 10,
                ticks[0] / 2);
        double names = labels.stream().mapToDouble(EndLabel::width).max().orElse(0);
        double lastHalf = ticks[ticks.length - 1] / 2;
        double right = roomy ? width - Math.max(names + LABEL_GAP, lastHalf) : width - lastHalf - 2;
        double needed = labels.stream().mapToDouble(EndLabel::height).sum();
        this.top = 24;
        this.bottom = top + (roomy ? Math.max(HIGH, needed) : LOWER);
        this.x = Scale.of(figure.x(), left, right);
        this.y = Scale.of(figure.y(), bottom, top);
    }

    private static EndLabel label(String name, String value) {
        return new EndLabel(
                TextMetrics.wrap(name, TextStyle.STRONG, WIDEST_NAME),
                value.isEmpty() ? List.of() : TextMetrics.wrap(value, TextStyle.BODY, WIDEST_NAME));
    }

    TrustedSvg draw() {
        areas();
        axes();
        mark();
        double end = bottom + 22;
        if (!figure.x().label().isEmpty()) {
            List<String> lines = TextMetrics.wrap(figure.x().label(), TextStyle.MUTED, svg.width());
            double half = TextMetrics.widest(lines, TextStyle.MUTED) / 2;
            double middle = Math.min(Math.max((x.pixelFrom() + x.pixelTo()) / 2, half), svg.width() - half);
            svg.lines(middle, bottom + 40, lines, TextStyle.MUTED.atMiddle());
            end = bottom + 30 + lines.size() * TextStyle.LINE;
        }
        if (roomy) {
            endLabels();
            return svg.finish(end);
        }
        return svg.finish(rows(end));
    }

    /** From the top down, so that where areas have no height the lowest boundary is seen. */
    private void areas() {
        List<Double> times = times();
        List<double[]> boundaries = new ArrayList<>();
        boundaries.add(new double[times.size()]);
        for (Area area : figure.areas()) {
            double[] under = boundaries.get(boundaries.size() - 1);
            double[] over = new double[times.size()];
            for (int k = 0; k < over.length; k++) {
                over[k] = Math.min(1, under[k] + area.at(times.get(k)));
            }
            boundaries.add(over);
        }
        for (int i = figure.areas().size() - 1; i >= 0; i--) {
            Area area = figure.areas().get(i);
            SeriesStyle style = SeriesStyle.of(i);
            String over = boundary(times, boundaries.get(i + 1));
            svg.open(area.label() + ": " + area.endText());
            svg.path(
                    over + back(times, boundaries.get(i)),
                    Paint.fill(style.colour()).opacity(FILL));
            svg.path(over, style.line());
            svg.close();
        }
    }

    /** Every time at which a boundary may step, and both ends of the axis. */
    private List<Double> times() {
        TreeSet<Double> times =
                new TreeSet<>(List.of(figure.x().from(), figure.x().to()));
        figure.areas().forEach(area -> area.steps().forEach(step -> times.add(step.time())));
        return List.copyOf(times.subSet(figure.x().from(), true, figure.x().to(), true));
    }

    private String boundary(List<Double> times, double[] heights) {
        StringBuilder data = new StringBuilder("M")
                .append(Svg.number(x.at(times.get(0))))
                .append(' ')
                .append(Svg.number(y.at(heights[0])));
        for (int k = 1; k < heights.length; k++) {
            data.append('H').append(Svg.number(x.at(times.get(k))));
            if (heights[k] != heights[k - 1]) {
                data.append('V').append(Svg.number(y.at(heights[k])));
            }
        }
        return data.toString();
    }

    private String back(List<Double> times, double[] heights) {
        int last = heights.length - 1;
        StringBuilder data = new StringBuilder("V").append(Svg.number(y.at(heights[last])));
        for (int k = last; k > 0; k--) {
            if (heights[k] != heights[k - 1]) {
                data.append('H').append(Svg.number(x.at(times.get(k))));
                data.append('V').append(Svg.number(y.at(heights[k - 1])));
            }
        }
        return data.append('H')
                .append(Svg.number(x.at(times.get(0))))
                .append('Z')
                .toString();
    }

    private void axes() {
        for (Tick tick : figure.y().ticks()) {
            double at = y.at(tick.at());
            svg.line(
                    x.pixelFrom(),
                    at,
                    x.pixelTo(),
                    at,
                    Paint.line(Palette.HAIR, 1).opacity(.6));
            svg.text(x.pixelFrom() - 8, at + 4, tick.text(), TextStyle.AXIS.atEnd());
        }
        svg.line(x.pixelFrom(), bottom, x.pixelTo(), bottom, Paint.line(Palette.MUTED, 1));
        List<Tick> ticks = figure.x().ticks();
        for (int i : Ticks.labelled(ticks, Ticks.widths(ticks, TextStyle.AXIS), x)) {
            double at = x.at(ticks.get(i).at());
            svg.line(at, bottom, at, bottom + 4, Paint.line(Palette.MUTED, 1));
            svg.text(at, bottom + 18, ticks.get(i).text(), TextStyle.AXIS);
        }
    }

    private void mark() {
        double at = x.at(figure.mark().at());
        svg.line(at, top - 4, at, bottom, Paint.line(Palette.INK, 1.2).dashed("3 3"));
        double half = TextMetrics.width(figure.mark().text(), TextStyle.MUTED) / 2;
        double middle = Math.min(Math.max(at, half), svg.width() - half);
        svg.text(middle, top - 9, figure.mark().text(), TextStyle.MUTED.atMiddle());
    }

    private void endLabels() {
        double[] wanted = new double[labels.size()];
        double under = 0;
        for (int i = 0; i < labels.size(); i++) {
            boolean rest = i == figure.areas().size();
            double over = rest
                    ? 1
                    : Math.min(1, under + figure.areas().get(i).at(figure.x().to()));
            wanted[i] = y.at((under + over) / 2);
            under = over;
        }
        double[] heights = labels.stream().mapToDouble(EndLabel::height).toArray();
        double[] middles = PushApart.middles(wanted, heights, top - 20, bottom + 14);
        for (int i = 0; i < labels.size(); i++) {
            String colour = colour(i);
            if (Math.abs(middles[i] - wanted[i]) > LEADER_FROM) {
                svg.line(x.pixelTo() + 2, wanted[i], x.pixelTo() + LABEL_GAP - 3, middles[i], Paint.line(colour, 1.2));
            }
            labels.get(i).draw(svg, x.pixelTo() + LABEL_GAP, middles[i], colour);
        }
    }

    /** Under a narrow drawing: the topmost area first, as they stand above each other. */
    private double rows(double from) {
        double baseline = from + ROW;
        for (int i = labels.size() - 1; i >= 0; i--) {
            boolean rest = i == figure.areas().size();
            double middle = baseline - TextStyle.MIDDLE;
            if (!rest) {
                svg.rectangle(
                        0,
                        middle - SWATCH / 2,
                        SWATCH,
                        SWATCH,
                        Paint.fill(colour(i)).opacity(FILL));
                svg.line(
                        0,
                        middle - SWATCH / 2,
                        SWATCH,
                        middle - SWATCH / 2,
                        SeriesStyle.of(i).line());
            } else {
                svg.rectangle(.5, middle - SWATCH / 2, SWATCH - 1, SWATCH, Paint.line(Palette.RULE, 1));
            }
            String value = rest ? figure.restText() : figure.areas().get(i).endText();
            String name = rest ? figure.rest() : figure.areas().get(i).label();
            double most = svg.width() - SWATCH - 8;
            boolean oneLine =
                    TextMetrics.width(name, TextStyle.STRONG) + 12 + TextMetrics.width(value, TextStyle.BODY) <= most;
            List<String> lines = TextMetrics.wrap(name, TextStyle.STRONG, most);
            svg.lines(SWATCH + 8, baseline, lines, TextStyle.STRONG.in(colour(i)));
            baseline += (lines.size() - 1) * TextStyle.LINE + (oneLine ? 0 : TextStyle.LINE);
            svg.text(svg.width(), baseline, value, TextStyle.BODY.atEnd());
            baseline += ROW;
        }
        return baseline - ROW + 8;
    }

    private String colour(int i) {
        return i == figure.areas().size() ? Palette.MUTED : SeriesStyle.of(i).colour();
    }
}
