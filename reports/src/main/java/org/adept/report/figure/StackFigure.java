package org.adept.report.figure;

import java.util.List;

/**
 * Columns that each add up to one whole: in which state everyone is at each time, names and last values beside the last
 * column. What may not be told of a column closes it as one hidden piece.
 *
 * <p>At 358 px names and values stand under the drawing.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param axisLabel what the columns' labels and the counts below them are
 * @param kinds states from the bottom up, at least one
 * @param columns in the order of time, at least one
 * @param hidden what the hidden piece means, for example "hidden: too few"
 */
public record StackFigure(String ariaLabel, String axisLabel, List<Kind> kinds, List<Column> columns, String hidden)
        implements Figure {
    private static final double ROUNDING = 1e-9;

    public StackFigure {
        Require.text("ariaLabel", ariaLabel);
        Require.text("hidden", hidden);
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        Require.atLeastOne("kinds", kinds);
        Require.atLeastOne("columns", columns);
        for (Column column : columns) {
            Require.size("pieces of " + column.label(), column.pieces(), kinds.size());
            if (column.told() > 1 + ROUNDING) {
                throw new IllegalArgumentException("pieces of " + column.label() + " sum to more than one");
            }
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.stack(this);
    }

    /** How a state looks, the same in every figure; neighbours can be told apart in grey. */
    public enum Look {
        STAYS,
        STAYED_AND_DONE,
        ELSEWHERE,
        ELSEWHERE_AND_DONE,
        AWAY,
        GONE,
        /** Hatched. */
        UNKNOWN
    }

    /**
     * One state.
     *
     * @param label its name
     * @param look its look
     * @param endText its share in the last column as printed, for example "61% (58–63)"
     */
    public record Kind(String label, Look look, String endText) {
        public Kind {
            Require.text("label", label);
        }
    }

    /**
     * One time.
     *
     * @param label for example "12"
     * @param countText of how many, as printed
     * @param pieces one per kind; a value's text is what stands in it, short: "61"
     */
    public record Column(String label, String countText, List<Cell> pieces) {
        public Column {
            Require.text("label", label);
            pieces = List.copyOf(pieces);
        }

        /** The share that is told. */
        public double told() {
            return pieces.stream().mapToDouble(Column::share).sum();
        }

        /** The share of a piece, 0 where it is not told. */
        public static double share(Cell piece) {
            return piece.match(Cell.Value::estimate, range -> 0.0, word -> 0.0);
        }

        /** Whether some piece is not told. */
        public boolean hides() {
            return pieces.stream().anyMatch(piece -> piece.match(value -> false, range -> true, word -> true));
        }
    }
}
