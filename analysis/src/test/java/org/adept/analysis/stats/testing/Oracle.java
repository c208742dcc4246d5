package org.adept.analysis.stats.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Another program's printed digits, from {@code src/test/resources/oracle}; lines that begin with # say whose. */
public final class Oracle {
    private Oracle() {}

    /** One line, by column. */
    public record Row(Map<String, String> cells) {
        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        public int whole(String column) {
            return Integer.parseInt(text(column));
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** Several numbers in one cell, parted by semicolons. */
        public double[] numbers(String column) {
            return Arrays.stream(text(column).split(";"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        /** Several whole numbers in one cell. */
        public long[] counts(String column) {
            return Arrays.stream(numbers(column))
                    .mapToLong(value -> (long) value)
                    .toArray();
        }

        /** Whether the other program gave no number. */
        public boolean isEmpty(String column) {
            return text(column).isEmpty();
        }
    }

    public static List<Row> rows(String name) {
        String resource = "/oracle/" + name + ".csv";
        try (InputStream stream = Objects.requireNonNull(Oracle.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows(reader.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The rows of one sample. */
    public static List<Row> rows(String name, String sample) {
        List<Row> found = rows(name).stream()
                .filter(row -> row.text("sample").equals(sample))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(name + " holds nothing about " + sample);
        }
        return found;
    }

    /** Lines of comma-separated cells without quotes, the first one naming the columns. */
    static List<Row> rows(List<String> lines) {
        String[] header = lines.get(0).split(",", -1);
        return lines.stream().skip(1).map(line -> row(header, line)).toList();
    }

    private static Row row(String[] header, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return new Row(row);
    }
}
