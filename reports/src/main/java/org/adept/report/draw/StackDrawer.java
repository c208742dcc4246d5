package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.Cell;
import org.adept.report.figure.StackFigure;
import org.adept.report.figure.StackFigure.Column;
import org.adept.report.figure.StackFigure.Kind;

/** Columns of states, the value printed in each piece that has room; names beside the last column or underneath. */
final class StackDrawer {
    private static final double HIGH = 280;
    private static final double LOWER = 230;
    private static final double TOP = 6;
    private static final double GAP = 10;
    private static final double NARROW_GAP = 5;
    private static final double WIDEST_COLUMN = 76;
    private static final double WIDEST_NAME = 176;
    private static final double LABEL_GAP = 16;
    private static final double SWATCH = 14;
    private static final double ROW = 24;
    private static final double LEADER_FROM = 6;
    private static final double ROOM_FOR_TEXT = 16;
    private static final double SEEN = .001;

    private final StackFigure figure;
    private final boolean roomy;
    private final Svg svg;
    private final List<EndLabel> labels = new ArrayList<>();
    private final double bottom;
    private final double wide;
    private final double gap;

    StackDrawer(StackFigure figure, int width) {
        this.figure = figure;
        this.roomy = Drawing.roomy(width);
        this.svg = new Svg(width, figure.ariaLabel());
        for (Kind kind : figure.kinds()) {
            labels.add(label(kind.label(), kind.endText()));
        }
        if (hides()) {
            labels.add(label(figure.hidden(), ""));
        }
        double names = labels.stream().mapToDouble(EndLabel::width).max().orElse(0);
        double room = roomy ? width - names - LABEL_GAP - SWATCH - 6 : width;
        int columns = figure.columns().size();
        this.gap = roomy ? GAP : NARROW_GAP;
        this.wide = Math.min(WIDEST_COLUMN, (room - (columns - 1) * gap) / columns);
        double needed = labels.stream().mapToDouble(EndLabel::height).sum();
        this.bottom = TOP + (roomy ? Math.max(HIGH, needed) : LOWER);
    }

    private static EndLabel label(String name, String value) {
        return new EndLabel(
                TextMetrics.wrap(name, TextStyle.STRONG, WIDEST_NAME),
                value.isEmpty() ? List.of() : TextMetrics.wrap(value, TextStyle.BODY, WIDEST_NAME));
    }

    private boolean hides() {
        return figure.columns().stream().anyMatch(Column::hides);
    }

    TrustedSvg draw() {
        double x = 0;
        for (Column column : figure.columns()) {
            column(column, x);
            x += wide + gap;
        }
        double right = x - gap;
        svg.line(0, bottom, right, bottom, Paint.line(Palette.MUTED, 1));
        List<String> axis = TextMetrics.wrap(figure.axisLabel(), TextStyle.MUTED, svg.width());
        svg.lines(0, bottom + 56, axis, TextStyle.MUTED);
        double end = bottom + 46 + axis.size() * TextStyle.LINE;
        if (roomy) {
            beside(right);
            return svg.finish(end);
        }
        return svg.finish(under(end));
    }

    private void column(Column column, double x) {
        double under = 0;
        for (int i = 0; i < figure.kinds().size(); i++) {
            Cell piece = column.pieces().get(i);
            double share = Column.share(piece);
            if (share > SEEN) {
                Kind kind = figure.kinds().get(i);
                piece(column, kind.label(), piece.text(), StackPaint.of(kind.look()), x, under, share);
            }
            under += share;
        }
        if (column.hides() && under < 1 - SEEN) {
            piece(column, figure.hidden(), "", StackPaint.HIDDEN, x, under, 1 - under);
        }
        double middle = x + wide / 2;
        svg.text(middle, bottom + 18, column.label(), TextStyle.STRONG.atMiddle());
        svg.text(middle, bottom + 35, column.countText(), TextStyle.MUTED.atMiddle());
    }

    private void piece(
            Column column, String name, String text, StackPaint paint, double x, double under, double share) {
        double high = share * (bottom - TOP);
        double y = at(under + share);
        svg.open(column.label() + ", " + name + (text.isEmpty() ? "" : ": " + text));
        paint.fill(svg, x, y, wide, high);
        double room = TextMetrics.width(text, TextStyle.BODY) + 6;
        if (!text.isEmpty() && high >= ROOM_FOR_TEXT && wide >= room) {
            paint.behindText(svg, x + wide / 2 - room / 2, y + high / 2 - ROOM_FOR_TEXT / 2, room, ROOM_FOR_TEXT);
            svg.text(
                    x + wide / 2,
                    y + high / 2 + TextStyle.MIDDLE,
                    text,
                    TextStyle.BODY.in(paint.text()).atMiddle());
        }
        svg.close();
    }

    private double at(double share) {
        return bottom - share * (bottom - TOP);
    }

    /** Names beside the last column, each at its piece; those not told at the piece that hides them. */
    private void beside(double right) {
        Column last = figure.columns().get(figure.columns().size() - 1);
        double hidden = at((Math.min(1, last.told()) + 1) / 2);
        double[] wanted = new double[labels.size()];
        double under = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (i == figure.kinds().size()) {
                wanted[i] = hidden;
                continue;
            }
            Cell piece = last.pieces().get(i);
            double share = Column.share(piece);
            wanted[i] = piece.match(value -> false, range -> true, word -> true) ? hidden : at(under + share / 2);
            under += share;
        }
        double[] heights = labels.stream().mapToDouble(EndLabel::height).toArray();
        double[] middles = PushApart.middles(wanted, heights, TOP - 6, bottom + 14);
        double x = right + LABEL_GAP;
        for (int i = 0; i < labels.size(); i++) {
            if (Math.abs(middles[i] - wanted[i]) > LEADER_FROM) {
                svg.line(right + 2, wanted[i], x - 3, middles[i], Paint.line(Palette.MUTED, 1));
            }
            paint(i).fill(svg, x, middles[i] - SWATCH / 2, SWATCH, SWATCH);
            labels.get(i).draw(svg, x + SWATCH + 6, middles[i], Palette.INK);
        }
    }

    private StackPaint paint(int label) {
        return label == figure.kinds().size()
                ? StackPaint.HIDDEN
                : StackPaint.of(figure.kinds().get(label).look());
    }

    /** Under a narrow drawing: the topmost state first, as they stand above each other. */
    private double under(double from) {
        double baseline = from + ROW;
        for (int i = labels.size() - 1; i >= 0; i--) {
            boolean kind = i < figure.kinds().size();
            String name = kind ? figure.kinds().get(i).label() : figure.hidden();
            String value = kind ? figure.kinds().get(i).endText() : "";
            paint(i).fill(svg, 0, baseline - SWATCH + 2, SWATCH, SWATCH);
            double most = svg.width() - SWATCH - 8;
            boolean oneLine =
                    TextMetrics.width(name, TextStyle.STRONG) + 12 + TextMetrics.width(value, TextStyle.BODY) <= most;
            List<String> lines = TextMetrics.wrap(name, TextStyle.STRONG, most);
            svg.lines(SWATCH + 8, baseline, lines, TextStyle.STRONG);
            baseline += (lines.size() - 1) * TextStyle.LINE + (oneLine ? 0 : TextStyle.LINE);
            svg.text(svg.width(), baseline, value, TextStyle.BODY.atEnd());
            baseline += ROW;
        }
        return baseline - ROW + 8;
    }
}
