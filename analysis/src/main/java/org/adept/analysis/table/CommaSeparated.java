package org.adept.analysis.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.contract.SmallTable;

/** The small tables' files: a header, commas, quotes where a cell needs them. */
final class CommaSeparated {
    private CommaSeparated() {}

    /** The rows below the header, which must be the contract's. */
    static List<List<String>> body(SmallTable table, String text) throws IOException {
        List<List<String>> rows = rows(text);
        List<String> columns = new ArrayList<>(table.keys());
        columns.addAll(table.counts());
        if (rows.isEmpty() || !rows.get(0).equals(columns)) {
            throw new IOException(table.fileName() + ": the columns are not those this version writes ("
                    + String.join(",", columns) + "). Run ingest again with this version.");
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IOException(
                        table.fileName() + ", line " + (i + 1) + ": " + rows.get(i).size() + " cells where "
                                + columns.size() + " are expected. Run ingest again.");
            }
        }
        return rows.subList(1, rows.size());
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            List<String> row = new ArrayList<>();
            from = row(text, from, row);
            rows.add(row);
        }
        return rows;
    }

    /** Reads one line from {@code from} on and returns where the next begins. */
    private static int row(String text, int from, List<String> row) {
        int at = from;
        while (true) {
            int end = at < text.length() && text.charAt(at) == '"' ? quoted(text, at, row) : plain(text, at, row);
            if (end >= text.length() || text.charAt(end) == '\n') {
                return end + 1;
            }
            at = end + 1;
        }
    }

    private static int plain(String text, int from, List<String> row) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
            end++;
        }
        row.add(text.substring(from, end));
        return end;
    }

    private static int quoted(String text, int from, List<String> row) {
        StringBuilder cell = new StringBuilder();
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
                    break;
                }
                at++;
            }
            cell.append(text.charAt(at));
            at++;
        }
        row.add(cell.toString());
        return at + 1;
    }
}
