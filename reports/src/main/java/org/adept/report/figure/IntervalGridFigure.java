package org.adept.report.figure;

import java.util.List;

/**
 * Estimates with intervals for groups of rows (format) and rows (mode), in one column per measure, each with its own
 * axis. Also serves for one measure by cohort, programme or claim: one group without heading, one measure.
 *
 * <p>At 358 px, or when they do not fit, the measures stand under each other.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param countHeading heading of the column with n, for example "matches"; empty: no such column
 * @param marked whether the rows' labels are series that wear their own mark and colour, in order of appearance and
 *     the same in every group; heeded for up to four labels, else all rows wear the first
 * @param measures columns, at least one
 * @param groups groups of rows, at least one
 */
public record IntervalGridFigure(
        String ariaLabel, String countHeading, boolean marked, List<Measure> measures, List<Group> groups)
        implements Figure {
    public IntervalGridFigure {
        Require.text("ariaLabel", ariaLabel);
        measures = List.copyOf(measures);
        groups = List.copyOf(groups);
        Require.atLeastOne("measures", measures);
        Require.atLeastOne("groups", groups);
        for (Group group : groups) {
            for (Row row : group.rows()) {
                Require.size("cells of " + row.label(), row.cells(), measures.size());
            }
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.intervalGrid(this);
    }

    /**
     * A column: what is measured, on its own axis.
     *
     * @param heading name of the measure; may be empty when the page's title says it
     * @param unit second line, for example "% by the agreed end"; may be empty
     * @param axis its axis; the label is not drawn
     * @param references lines to compare with, for example zero or a target; may be empty
     */
    public record Measure(String heading, String unit, Axis axis, List<Reference> references) {
        public Measure {
            references = List.copyOf(references);
        }
    }

    /**
     * A vertical line to compare with.
     *
     * @param at place on the measure's axis; not drawn when beyond its ends
     * @param kind what it is
     */
    public record Reference(double at, Kind kind) {
        public Reference {
            Require.finite("at", at);
        }

        /** What a line stands for, and on which side it is met. */
        public enum Kind {
            /** No difference: a thin dark line. */
            ZERO,
            /** An overall value or any other yardstick: a dashed line. */
            COMPARISON,
            /** A target met on its right: green, with the met side shaded. */
            AT_LEAST,
            /** A target met on its left. */
            AT_MOST
        }
    }

    /**
     * Rows under one heading.
     *
     * @param heading for example "One-to-one"; empty: no heading
     * @param rows at least one
     */
    public record Group(String heading, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
            Require.atLeastOne("rows", rows);
        }
    }

    /**
     * One row.
     *
     * @param label for example "in person"
     * @param countText n as printed, a word when it is hidden, or empty
     * @param cells one per measure
     */
    public record Row(String label, String countText, List<Cell> cells) {
        public Row {
            Require.text("label", label);
            cells = List.copyOf(cells);
        }
    }
}
