package org.adept.report.figure;

import java.util.List;

/**
 * Values by cohort and term in up to six classes of one hue, the value printed in each cell.
 *
 * <p>Grey cells are times that have not come; hatched with a dot is hidden. At 358 px n stands under the row's name
 * and columns that do not fit continue in a second panel.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param rowHeading heading over the rows' names, for example "Cohort"
 * @param countHeading heading over n, for example "mentees"; empty: no such column
 * @param columns headings of the columns, at least one
 * @param rows at least one
 * @param classes one to six in rising order, lightest first; values under the first wear its colour
 * @param wordLegend what the hatch means, for example "hidden: too few"; printed when a cell is hidden
 */
public record HeatmapFigure(
        String ariaLabel,
        String rowHeading,
        String countHeading,
        List<String> columns,
        List<Row> rows,
        List<ValueClass> classes,
        String wordLegend)
        implements Figure {
    public static final int MOST_CLASSES = 6;

    public HeatmapFigure {
        Require.text("ariaLabel", ariaLabel);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        classes = List.copyOf(classes);
        Require.atLeastOne("columns", columns);
        Require.atLeastOne("rows", rows);
        Require.atLeastOne("classes", classes);
        if (classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException("at most six classes can be told apart, were " + classes.size());
        }
        for (int i = 1; i < classes.size(); i++) {
            if (!(classes.get(i).from() > classes.get(i - 1).from())) {
                throw new IllegalArgumentException("classes must rise, found %s after %s"
                        .formatted(classes.get(i).from(), classes.get(i - 1).from()));
            }
        }
        for (Row row : rows) {
            Require.size("cells of " + row.label(), row.cells(), columns.size());
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.heatmap(this);
    }

    /**
     * One row.
     *
     * @param label for example "2019/20"
     * @param countText n as printed, or empty
     * @param cells one per column; a value's text is what stands in the cell, short: "97"
     */
    public record Row(String label, String countText, List<Cell> cells) {
        public Row {
            Require.text("label", label);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A class of values.
     *
     * @param from smallest value of the class
     * @param text its legend, for example "from 72", "77", … "97%"
     */
    public record ValueClass(double from, String text) {
        public ValueClass {
            Require.finite("from", from);
        }
    }
}
