package org.adept.analysis.finding;

import java.util.List;

/** Rows as text: commas, a quote only where a cell needs it, one line feed after each row. */
public final class CommaSeparatedWriter {
    private final StringBuilder text = new StringBuilder();

    public CommaSeparatedWriter(List<String> header) {
        row(header);
    }

    public void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            cell(cells.get(i));
        }
        text.append('\n');
    }

    private void cell(String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    /** All rows so far. */
    public String text() {
        return text.toString();
    }
}
