package org.adept.ingest.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The raw tables and their columns in words, printed from the contract and from nothing else. */
public final class Codebook {
    private static final int WIDTH = 110;
    private static final String INDENT = "      ";

    private Codebook() {}

    /** Lines for a terminal, at most 110 characters wide: what every table and column is. */
    public static List<String> lines(List<RawTable> tables) {
        List<String> lines = new ArrayList<>();
        for (RawTable table : tables) {
            lines.add("");
            lines.addAll(wrapped(table.name() + " - " + table.meaning() + " Key: " + key(table) + ".", ""));
            for (Column column : table.columns()) {
                lines.add("  %-28s %-12s %-13s %s"
                        .formatted(
                                column.name(),
                                column.type().words(),
                                column.disclosure().word(),
                                standing(table, column))
                        .stripTrailing());
                lines.addAll(wrapped(
                        Stream.of(
                                        column.meaning(),
                                        sentence("Unit: ", column.unit()),
                                        sentence("Codes: ", codes(column)))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" ")),
                        INDENT));
            }
        }
        lines.add("");
        lines.add("Dates are kept with their precision: day, month or term.");
        for (DisclosureClass disclosure : DisclosureClass.values()) {
            lines.addAll(wrapped(disclosure.word() + ": " + disclosure.meaning() + ".", ""));
        }
        return lines;
    }

    /** One table as Markdown: a heading, what a row is, and a row for each column. */
    public static String markdown(RawTable table) {
        StringBuilder text = new StringBuilder("### ")
                .append(table.name())
                .append("\n\n")
                .append(table.meaning())
                .append(" Key: ")
                .append(key(table))
                .append(".\n\n| column | type | class | meaning | codes |\n|---|---|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| `")
                    .append(column.name())
                    .append('`')
                    .append(column.required() ? " (required)" : "")
                    .append(" | ")
                    .append(type(column))
                    .append(" | ")
                    .append(column.disclosure().word())
                    .append(" | ")
                    .append(column.meaning())
                    .append(" | ")
                    .append(codes(column))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** The columns that tell rows apart. */
    public static String key(RawTable table) {
        return String.join(", ", table.keys());
    }

    /** The column's type with its unit, such as {@code integer, minutes}. */
    public static String type(Column column) {
        return column.type().words() + (column.unit().isEmpty() ? "" : ", " + column.unit());
    }

    /** The codes, and whether a study may use others; empty where the contract names none. */
    public static String codes(Column column) {
        return column.codes().isEmpty() ? "" : String.join(", ", column.codes()) + (column.closed() ? "" : ", or own");
    }

    private static String standing(RawTable table, Column column) {
        List<String> standing = new ArrayList<>();
        if (table.keys().contains(column.name())) {
            standing.add("key");
        }
        if (column.required()) {
            standing.add("required");
        }
        return String.join(", ", standing);
    }

    private static String sentence(String name, String text) {
        return text.isEmpty() ? "" : name + text + ".";
    }

    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
