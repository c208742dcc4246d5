package org.adept.ingest.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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

    /** Writes every small table, those of which there are no rows too, several at a time. */
    public static void writeAll(Path folder, Map<SmallTable, List<SmallTableRow>> rows) throws IOException {
        try {
            Arrays.stream(SmallTable.values()).parallel().forEach(table -> {
                try {
                    write(folder, table, rows.getOrDefault(table, List.of()));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    static String text(SmallTable table, List<SmallTableRow> rows) {
        StringBuilder text = new StringBuilder();
        CsvLine.append(text, table.columns());
        List<SmallTableRow> sorted = new ArrayList<>(rows);
        sorted.forEach(row -> row.fits(table));
        sorted.sort(order(table));
        List<String> before = List.of();
        List<String> fields = new ArrayList<>();
        for (SmallTableRow row : sorted) {
            if (row.keys().equals(before)) {
                throw new IllegalArgumentException("two rows of " + table.fileName() + " share a key");
            }
            before = row.keys();
            fields.clear();
            for (String key : row.keys()) {
                if (key.indexOf('\n') >= 0 || key.indexOf('\r') >= 0) {
                    throw new IllegalArgumentException(
                            "a value of a small table holds a line break; expected one line");
                }
                fields.add(key);
            }
            row.counts().forEach(count -> fields.add(Long.toString(count)));
            CsvLine.append(text, fields);
        }
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
            if (!SmallTableRow.isWholeNumber(fields.get(i))) {
                throw new SmallTableFault(table, line, "found no whole number in " + column + "; expected one");
            }
            if (i >= keys) {
                counts.add(Long.parseLong(fields.get(i)));
            }
        }
        return new SmallTableRow(fields.subList(0, keys), counts);
    }

    private static Comparator<SmallTableRow> order(SmallTable table) {
        boolean[] bySize = new boolean[table.keys().size()];
        for (int i = 0; i < bySize.length; i++) {
            bySize[i] = SmallTable.isInteger(table.keys().get(i));
        }
        return (left, right) -> {
            for (int i = 0; i < bySize.length; i++) {
                String one = left.keys().get(i);
                String other = right.keys().get(i);
                int order = bySize[i] ? bySize(one, other) : one.compareTo(other);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static int bySize(String one, String other) {
        return one.equals(other) ? 0 : Long.compare(Long.parseLong(one), Long.parseLong(other));
    }
}
