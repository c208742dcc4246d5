package org.adept.ingest.contract;

import java.util.ArrayList;
import java.util.List;

/** One line of our own CSV: commas, double quotes only where needed and doubled inside; no value spans lines. */
final class CsvLine {
    private CsvLine() {}

    static void append(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(text, fields.get(i));
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, String field) {
        if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a value of a small table holds a line break; expected one line");
        }
        if (field.indexOf(',') < 0 && field.indexOf('"') < 0) {
            text.append(field);
        } else {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char mark = line.charAt(i);
            boolean doubled = quoted && mark == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                field.append('"');
                i++;
            } else if (mark == '"') {
                quoted = !quoted;
            } else if (mark == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(mark);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
