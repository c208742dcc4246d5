package org.adept.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.adept.report.figure.IntervalGridFigure;
import org.adept.report.figure.IntervalGridFigure.Group;
import org.adept.report.figure.IntervalGridFigure.Row;

/** Names, marks and counts of the rows of an interval grid, and how high they stand. */
final class GridRows {
    /** Room of the mark before a row's name. */
    static final double MARK = 20;

    private static final double PITCH = 26;
    private static final double GROUP_GAP = 8;

    private final IntervalGridFigure figure;
    private final List<String> series;
    private final double widestName;
    private final double nameWidth;
    private final double countWidth;

    GridRows(IntervalGridFigure figure, double widestName) {
        this.figure = figure;
        this.widestName = widestName;
        List<String> labels = rows(figure).stream().map(Row::label).distinct().toList();
        this.series = figure.marked() && labels.size() <= SeriesStyle.most() ? labels : List.of();
        this.nameWidth = labels.stream()
                        .mapToDouble(label -> TextMetrics.widest(name(label), TextStyle.BODY))
                        .max()
                        .orElse(0)
                + indent();
        double counts = rows(figure).stream()
                .mapToDouble(row -> TextMetrics.width(row.countText(), TextStyle.MUTED))
                .max()
                .orElse(0);
        this.countWidth = Math.max(counts, TextMetrics.width(figure.countHeading(), TextStyle.AXIS));
    }

    private static List<Row> rows(IntervalGridFigure figure) {
        return figure.groups().stream().flatMap(group -> group.rows().stream()).toList();
    }

    private double indent() {
        return series.isEmpty() ? 0 : MARK;
    }

    private List<String> name(String label) {
        return TextMetrics.wrap(label, TextStyle.BODY, widestName);
    }

    /** Where the axes may begin: after names and counts. */
    double width() {
        return nameWidth + (countWidth > 0 ? 16 + countWidth : 0) + 20;
    }

    /** Where counts end. */
    double countEnd() {
        return nameWidth + 16 + countWidth;
    }

    SeriesStyle style(Row row) {
        return SeriesStyle.of(Math.max(0, series.indexOf(row.label())));
    }

    /** Rows with their places, from {@code top} down; {@code above} is the room for a name over its interval. */
    List<Placed> placed(double top, boolean above) {
        List<Placed> placed = new ArrayList<>();
        double y = top;
        for (Group group : figure.groups()) {
            double heading = y;
            if (!group.heading().isEmpty()) {
                y += headingLines(group).size() * TextStyle.LINE + 6;
            }
            boolean first = true;
            for (Row row : group.rows()) {
                double name = nameLines(row, above) * TextStyle.LINE;
                double high = high(row, above);
                double middle = above ? y + name + 13 : y + high / 2;
                placed.add(new Placed(group, row, first, heading, y, middle));
                y += high;
                first = false;
            }
            y += GROUP_GAP;
        }
        return placed;
    }

    /** Where rows placed from {@code top} end. */
    double bottom(List<Placed> placed, boolean above) {
        Placed last = placed.get(placed.size() - 1);
        return last.top() + high(last.row(), above) + 2;
    }

    private double high(Row row, boolean above) {
        double name = nameLines(row, above) * TextStyle.LINE;
        return above ? name + PITCH + 4 : Math.max(PITCH, name + 6);
    }

    /** Over its interval a row's count stands under its name. */
    private int nameLines(Row row, boolean above) {
        return name(row.label()).size() + (above && !row.countText().isEmpty() ? 1 : 0);
    }

    private List<String> headingLines(Group group) {
        return TextMetrics.wrap(group.heading(), TextStyle.STRONG, 340);
    }

    /** Heading, mark, name and count of a row. */
    void draw(Svg svg, Placed placed, boolean above) {
        if (placed.first()) {
            svg.lines(0, placed.headingTop() + 14, headingLines(placed.group()), TextStyle.STRONG);
        }
        Row row = placed.row();
        List<String> name = name(row.label());
        double middle = above ? placed.top() + name.size() * TextStyle.LINE / 2 : placed.middle();
        if (!series.isEmpty()) {
            style(row).draw(svg, 7, middle - (name.size() - 1) * TextStyle.LINE / 2);
        }
        svg.centred(indent(), middle, name, TextStyle.BODY);
        if (above) {
            String counted = (figure.countHeading() + "\u00a0" + row.countText()).strip();
            double baseline = placed.top() + name.size() * TextStyle.LINE + 13;
            svg.text(indent(), baseline, row.countText().isEmpty() ? "" : counted, TextStyle.MUTED);
        } else {
            svg.text(countEnd(), middle + TextStyle.MIDDLE, row.countText(), TextStyle.MUTED.atEnd());
        }
    }

    /**
     * A row and its place.
     *
     * @param first whether its group's heading stands over it, at {@code headingTop}
     * @param top of the row
     * @param middle of its interval
     */
    record Placed(Group group, Row row, boolean first, double headingTop, double top, double middle) {
        String title(int measure) {
            String heading = group.heading().isEmpty() ? "" : group.heading() + ", ";
            return heading + row.label() + ": " + row.cells().get(measure).text();
        }
    }
}
