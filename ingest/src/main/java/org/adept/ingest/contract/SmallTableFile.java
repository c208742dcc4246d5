package org.adept.ingest.contract;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Small tables as files: UTF-8, LF, commas, a header, quotes only where needed, rows in the order of their keys (whole
 * numbers by size, everything else by String order). The same rows in any order give the same bytes.
 */
public final class SmallTableFile {
    private SmallTableFile() {}

    /** Writes {@code folder/<table>.csv}, over one that is there. Two rows with one key are a fault of the caller. */
    public static void write(Path folder, SmallTable table, List<SmallTableRow> rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(table.fileName()), text(table, rows));
    }

    static String text(SmallTable table, List<SmallTableRow> rows) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, table.columns());
        Set<List<String>> seen = new HashSet<>();
        rows.stream().sorted(order(table)).forEach(row -> {
            row.fits(table);
            if (!seen.add(row.keys())) {
                throw new IllegalArgumentException("two rows of " + table.fileName() + " share a key");
            }
            if (row.keys().stream().anyMatch(key -> key.indexOf('\n') >= 0 || key.indexOf('\r') >= 0)) {
                throw new IllegalArgumentException("a value of a small table holds a line break; expected one line");
            }
            List<String> fields = new ArrayList<>(row.keys());
            row.counts().forEach(count -> fields.add(Long.toString(count)));
            CsvLine.append(text, fields);
        });
        return text.toString();
    }

    /** Rows of a table in their order; none when the folder has no such file. */
    public static List<SmallTableRow> read(Path folder, SmallTable table) throws IOException {
        Path file = folder.resolve(table.fileName());
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new SmallTableFault(table, 1, "found bytes that are not UTF-8; expected UTF-8");
        }
        if (lines.isEmpty() || !CsvLine.fields(lines.get(0)).equals(table.columns())) {
            throw new SmallTableFault(table, 1, "found another header; expected " + String.join(",", table.columns()));
        }
        List<SmallTableRow> rows = new ArrayList<>();
        List<String> columns = table.columns();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(table, columns, i + 1, lines.get(i)));
        }
        return List.copyOf(rows);
    }

    private static SmallTableRow row(SmallTable table, List<String> columns, int line, String text)
            throws SmallTableFault {
        List<String> fields = CsvLine.fields(text);
        int keys = table.keys().size();
        if (fields.size() != columns.size()) {
            throw new SmallTableFault(
                    table, line, "found %d values; expected %d".formatted(fields.size(), columns.size()));
        }
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (i < keys && !SmallTable.isInteger(column)) {
                continue;
            }
            if (!isWholeNumber(fields.get(i))) {
                throw new SmallTableFault(table, line, "found no whole number in " + column + "; expected one");
            }
            if (i >= keys) {
                counts.add(Long.parseLong(fields.get(i)));
            }
        }
        return new SmallTableRow(fields.subList(0, keys), counts);
    }

    /** Up to 18 digits, so that it fits a long; a hand-made check, since tables have a hundred thousand cells. */
    private static boolean isWholeNumber(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - from;
        if (digits < 1 || digits > 18) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Comparator<SmallTableRow> order(SmallTable table) {
        return (left, right) -> {
            for (int i = 0; i < table.keys().size(); i++) {
                String one = left.keys().get(i);
                String other = right.keys().get(i);
                int order = SmallTable.isInteger(table.keys().get(i))
                        ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                        : one.compareTo(other);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
