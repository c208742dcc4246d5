package org.adept.report.draw;

import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Group;
import org.adept.report.figure.IntervalGridFigure.Measure;

/** Intervals in rows: measures side by side where they fit, else under each other. */
final class IntervalGridDrawer {
    private static final double WIDEST_NAME = 170;
    private static final double VALUE_GAP = 12;
    private static final double PANEL_GAP = 26;
    private static final double NARROWEST_AXIS = 58;
    private static final double NARROWEST_STACKED_AXIS = 105;
    private static final double BAND = 20;

    private final IntervalGridFigure figure;
    private final Svg svg;

    IntervalGridDrawer(IntervalGridFigure figure, int width) {
        this.figure = figure;
        this.svg = new Svg(width, figure.ariaLabel());
    }

    TrustedSvg draw() {
        GridRows rows = new GridRows(figure, WIDEST_NAME);
        double values = 0;
        for (int i = 0; i < figure.measures().size(); i++) {
            values += VALUE_GAP + valueWidth(i);
        }
        int count = figure.measures().size();
        double axis = (svg.width() - rows.width() - values - (count - 1) * PANEL_GAP) / count;
        boolean sideBySide = Drawing.roomy(svg.width()) && axis >= NARROWEST_AXIS;
        return sideBySide ? sideBySide(rows, axis) : stacked();
    }

    private double valueWidth(int measure) {
        return figure.groups().stream()
                .map(Group::rows)
                .flatMap(List::stream)
                .map(row -> row.cells().get(measure))
                .mapToDouble(cell -> TextMetrics.width(cell.text(), IntervalPanel.style(cell)))
                .max()
                .orElse(0);
    }

    private TrustedSvg sideBySide(GridRows rows, double axis) {
        double top = headings(rows, axis);
        List<GridRows.Placed> placed = rows.placed(top + 6, false);
        double bottom = rows.bottom(placed, false);
        double from = rows.width();
        for (int i = 0; i < figure.measures().size(); i++) {
            IntervalPanel panel = new IntervalPanel(svg, figure.measures().get(i), from, from + axis);
            panel.backdrop(top, bottom);
            panel.tickLabels(bottom);
            for (GridRows.Placed one : placed) {
                Cell cell = one.row().cells().get(i);
                panel.mark(cell, one.middle(), rows.style(one.row()), one.title(i));
                svg.text(
                        from + axis + VALUE_GAP,
                        one.middle() + TextStyle.MIDDLE,
                        cell.text(),
                        IntervalPanel.style(cell));
            }
            from += axis + VALUE_GAP + valueWidth(i) + PANEL_GAP;
        }
        placed.forEach(one -> rows.draw(svg, one, false));
        return svg.finish(bottom + 22);
    }

    /** Headings and units over their panels, bottom aligned; gives where the rows begin. */
    private double headings(GridRows rows, double axis) {
        int most = 0;
        for (int i = 0; i < figure.measures().size(); i++) {
            most = Math.max(most, heading(i, axis).size() + unit(i, axis).size());
        }
        if (most == 0 && figure.countHeading().isEmpty()) {
            return 4;
        }
        double lastBaseline = 14 + (Math.max(1, most) - 1) * TextStyle.LINE;
        double from = rows.width();
        for (int i = 0; i < figure.measures().size(); i++) {
            List<String> heading = heading(i, axis);
            List<String> unit = unit(i, axis);
            double firstUnit = lastBaseline - (unit.size() - 1) * TextStyle.LINE;
            svg.lines(from, firstUnit - heading.size() * TextStyle.LINE, heading, TextStyle.STRONG);
            svg.lines(from, firstUnit, unit, TextStyle.AXIS.atStart());
            from += axis + VALUE_GAP + valueWidth(i) + PANEL_GAP;
        }
        svg.text(rows.countEnd(), lastBaseline, figure.countHeading(), TextStyle.AXIS.atEnd());
        return lastBaseline + 10;
    }

    private List<String> heading(int measure, double axis) {
        String heading = figure.measures().get(measure).heading();
        return TextMetrics.wrap(heading, TextStyle.STRONG, axis + VALUE_GAP + valueWidth(measure));
    }

    private List<String> unit(int measure, double axis) {
        String unit = figure.measures().get(measure).unit();
        return TextMetrics.wrap(unit, TextStyle.AXIS, axis + VALUE_GAP + valueWidth(measure));
    }

    /** Over all measures: panels under each other share their edges. */
    private double widestValue() {
        double widest = 0;
        for (int i = 0; i < figure.measures().size(); i++) {
            widest = Math.max(widest, valueWidth(i));
        }
        return widest;
    }

    private TrustedSvg stacked() {
        double y = 0;
        for (int i = 0; i < figure.measures().size(); i++) {
            y = stackedPanel(i, y) + 44;
        }
        return svg.finish(y - 22);
    }

    private double stackedPanel(int position, double y) {
        Measure measure = figure.measures().get(position);
        GridRows rows = new GridRows(figure, WIDEST_NAME);
        double valueFrom = svg.width() - widestValue();
        boolean above = valueFrom - VALUE_GAP - rows.width() < NARROWEST_STACKED_AXIS;
        if (above) {
            rows = new GridRows(figure, Math.max(90, valueFrom - VALUE_GAP - GridRows.MARK));
        }
        double overhang = IntervalPanel.overhang(measure);
        double from = above ? overhang : rows.width();
        double to = above ? svg.width() - overhang : valueFrom - VALUE_GAP;
        double top = stackedHeading(measure, rows, above, y);
        List<GridRows.Placed> placed = rows.placed(top + 6, above);
        double bottom = rows.bottom(placed, above);
        IntervalPanel panel = new IntervalPanel(svg, measure, from, to);
        panel.tickLabels(bottom);
        if (!above) {
            panel.backdrop(top, bottom);
        }
        for (GridRows.Placed one : placed) {
            Cell cell = one.row().cells().get(position);
            if (above) { // no line may run through the names
                panel.backdrop(one.middle() - BAND / 2, one.middle() + BAND / 2);
            }
            panel.mark(cell, one.middle(), rows.style(one.row()), one.title(position));
            double baseline = above ? one.top() + 13 : one.middle() + TextStyle.MIDDLE;
            if (above) {
                svg.text(
                        svg.width(),
                        baseline,
                        cell.text(),
                        IntervalPanel.style(cell).atEnd());
            } else {
                svg.text(valueFrom, baseline, cell.text(), IntervalPanel.style(cell));
            }
            rows.draw(svg, one, above);
        }
        return bottom;
    }

    private double stackedHeading(Measure measure, GridRows rows, boolean above, double y) {
        double baseline = y;
        boolean oneLine = TextMetrics.width(measure.heading(), TextStyle.STRONG)
                        + TextMetrics.width(measure.unit(), TextStyle.MUTED)
                        + 16
                <= svg.width();
        List<String> heading = TextMetrics.wrap(measure.heading(), TextStyle.STRONG, svg.width());
        svg.lines(0, baseline + 14, heading, TextStyle.STRONG);
        baseline += heading.size() * TextStyle.LINE;
        if (oneLine && !heading.isEmpty()) {
            svg.text(svg.width(), baseline - 3, measure.unit(), TextStyle.MUTED.atEnd());
        } else {
            List<String> unit = TextMetrics.wrap(measure.unit(), TextStyle.MUTED, svg.width());
            svg.lines(0, baseline + 14, unit, TextStyle.MUTED);
            baseline += unit.size() * TextStyle.LINE;
        }
        if (!above && !figure.countHeading().isEmpty()) {
            svg.text(rows.countEnd(), baseline + 16, figure.countHeading(), TextStyle.AXIS.atEnd());
            baseline += TextStyle.LINE;
        }
        return baseline == y ? y + 4 : baseline + 8;
    }
}
