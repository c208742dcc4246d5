package org.adept.ingest.simulate.export;

import java.util.ArrayList;
import java.util.List;

/**
 * One column of an export file: its header, and what can go wrong in it.
 *
 * @param header as written
 * @param role what stands in it
 */
record Column(String header, Role role) {

    /** What stands in a column. */
    enum Role {
        KEY,
        REFERENCE,
        CODE,
        DATE,
        START,
        END,
        NUMBER,
        ANSWER,
        TEXT
    }

    /** Columns from one line: {@code "id:key started:start"}; a tilde in a header stands for a blank. */
    static List<Column> parse(String line) {
        List<Column> columns = new ArrayList<>();
        for (String word : line.strip().split("\\s+")) {
            int colon = word.lastIndexOf(':');
            String header = colon < 0 ? word : word.substring(0, colon);
            Role role = colon < 0
                    ? Role.TEXT
                    : Role.valueOf(word.substring(colon + 1).toUpperCase(java.util.Locale.ROOT));
            columns.add(new Column(header.replace('~', ' '), role));
        }
        return columns;
    }
}
