package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.IntervalGridFigure.Measure;
import org.adept.report.figure.IntervalGridFigure.Reference;
import org.adept.report.figure.Tick;
import org.adept.report.figure.Word;

/** The axis of one measure: what lies behind the rows, and the mark of each cell. */
final class IntervalPanel {
    private static final double THICK = 8;
    private static final double REACH = 10;

    private final Svg svg;
    private final Measure measure;
    private final Scale scale;

    IntervalPanel(Svg svg, Measure measure, double from, double to) {
        this.svg = svg;
        this.measure = measure;
        this.scale = Scale.of(measure.axis(), from, to);
    }

    /** Half of the wider of the first and last tick's label: it reaches beyond the axis by that much. */
    static double overhang(Measure measure) {
        List<Tick> ticks = measure.axis().ticks();
        double first = TextMetrics.width(ticks.get(0).text(), TextStyle.AXIS);
        double last = TextMetrics.width(ticks.get(ticks.size() - 1).text(), TextStyle.AXIS);
        return Math.max(first, last) / 2;
    }

    /** Labels of the ticks, under the grid lines that end at {@code bottom}. */
    void tickLabels(double bottom) {
        List<Tick> ticks = measure.axis().ticks();
        for (int i : Ticks.labelled(ticks, Ticks.widths(ticks, TextStyle.AXIS), scale)) {
            svg.text(scale.at(ticks.get(i).at()), bottom + 16, ticks.get(i).text(), TextStyle.AXIS);
        }
    }

    /** Shaded targets, grid lines and reference lines between top and bottom. */
    void backdrop(double top, double bottom) {
        for (Reference reference : measure.references()) {
            if (!scale.cuts(reference.at())) {
                met(reference, top, bottom);
            }
        }
        for (Tick tick : measure.axis().ticks()) {
            svg.line(scale.at(tick.at()), top, scale.at(tick.at()), bottom, Paint.line(Palette.HAIR, 1));
        }
        for (Reference reference : measure.references()) {
            if (!scale.cuts(reference.at())) {
                double at = scale.at(reference.at());
                svg.line(at, top, at, bottom, line(reference.kind()));
            }
        }
    }

    private void met(Reference reference, double top, double bottom) {
        double at = scale.at(reference.at());
        switch (reference.kind()) {
            case AT_LEAST -> svg.rectangle(at, top, scale.pixelTo() - at, bottom - top, Paint.fill(Palette.MET));
            case AT_MOST ->
                svg.rectangle(scale.pixelFrom(), top, at - scale.pixelFrom(), bottom - top, Paint.fill(Palette.MET));
            case ZERO, COMPARISON -> {}
        }
    }

    private static Paint line(Reference.Kind kind) {
        return switch (kind) {
            case ZERO -> Paint.line(Palette.MUTED, 1);
            case COMPARISON -> Paint.line(Palette.MUTED, 1).dashed("4 3");
            case AT_LEAST, AT_MOST -> Paint.line(Palette.GREEN, 1.5);
        };
    }

    /** The mark of a cell with its middle at {@code y}. */
    void mark(Cell cell, double y, SeriesStyle style, String title) {
        svg.open(title);
        svg.sensitive(scale.pixelFrom(), y - REACH, scale.pixelTo() - scale.pixelFrom(), 2 * REACH);
        cell.match(value -> value(value, y, style), range -> range(range, y, style), word -> word(word, y));
        svg.close();
    }

    private Cell value(Cell.Value value, double y, SeriesStyle style) {
        if (value.lower() < value.upper()) {
            double from = scale.at(value.lower());
            double to = scale.at(value.upper());
            svg.line(from, y, to, y, Paint.line(style.colour(), 2));
            if (value.lower() < scale.from()) {
                head(from, y, 1, style);
            }
            if (value.upper() > scale.to()) {
                head(to, y, -1, style);
            }
        }
        if (!scale.cuts(value.estimate())) {
            style.draw(svg, scale.at(value.estimate()), y);
        }
        return value;
    }

    /** An arrow's head where an interval goes on beyond the axis. */
    private void head(double x, double y, int inwards, SeriesStyle style) {
        svg.path(
                "M" + Svg.number(x + inwards * 5) + " " + Svg.number(y - 4) + "L" + Svg.number(x) + " " + Svg.number(y)
                        + "L" + Svg.number(x + inwards * 5) + " " + Svg.number(y + 4),
                Paint.line(style.colour(), 2));
    }

    private Cell range(Cell.Range range, double y, SeriesStyle style) {
        double from = scale.at(range.from());
        double wide = Math.max(2, scale.at(range.to()) - from);
        svg.rectangle(from, y - THICK / 2, wide, THICK, Paint.fill(style.colour()));
        return range;
    }

    private Cell word(Word word, double y) {
        Words.line(svg, word, scale.pixelFrom(), scale.pixelTo(), y);
        return word;
    }

    static TextStyle style(Cell cell) {
        return cell.match(value -> TextStyle.BODY, range -> TextStyle.BODY, Words::style);
    }
}
