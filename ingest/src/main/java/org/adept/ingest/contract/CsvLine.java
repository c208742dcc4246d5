package org.adept.ingest.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of every CSV that Adept writes: commas, double quotes only where needed and doubled inside, one line feed at
 * its end. No cell can run as a formula when a spreadsheet opens the file, see {@link SafeCell}.
 */
public final class CsvLine {
    private CsvLine() {}

    /** Adds a row to a text. */
    public static void append(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            append(text, fields.get(i));
        }
        text.append('\n');
    }

    /** The row as a text of its own. */
    public static String of(List<String> fields) {
        StringBuilder text = new StringBuilder();
        append(text, fields);
        return text.toString();
    }

    private static void append(StringBuilder text, String field) {
        String cell = SafeCell.written(field);
        if (needsQuotes(cell)) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }

    private static boolean needsQuotes(String cell) {
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }

    /** The texts that made a row; the row stands in one line. */
    public static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        if (line.indexOf('"') < 0) { // most lines: nothing but commas to cut at
            int from = 0;
            for (int to = line.indexOf(','); to >= 0; to = line.indexOf(',', from)) {
                fields.add(SafeCell.read(line.substring(from, to)));
                from = to + 1;
            }
            fields.add(SafeCell.read(line.substring(from)));
            return fields;
        }
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
                fields.add(SafeCell.read(field.toString()));
                field.setLength(0);
            } else {
                field.append(mark);
            }
        }
        fields.add(SafeCell.read(field.toString()));
        return fields;
    }
}
