package org.adept.report.page;

import java.util.List;

/**
 * A table; the first cell of each row names the row.
 *
 * @param caption what the table holds, in a line
 * @param columns headings, the row names' own first
 * @param rows as many cells each as there are columns
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("Table “%s”: a row has %d cells, the heading %d"
                        .formatted(caption, row.size(), columns.size()));
            }
        }
    }

    /** A heading; numbers stand to the right. */
    public record Column(String heading, boolean numeric) {
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        public static Column numbers(String heading) {
            return new Column(heading, true);
        }

        /** Class of its cells. */
        public String style() {
            return numeric ? "n" : "";
        }
    }
}
