package org.adept.ingest.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A line whose quotes cannot be followed, cut at every separator as if it had none: nothing is made of its fields, and
 * whoever guards persons has to see them.
 */
final class LineWithoutQuotes {
    /** More of a line is not looked at. */
    static final int MOST_BYTES = 1 << 16;

    private LineWithoutQuotes() {}

    /**
     * @param opened the format of the bytes
     * @param written that of the file, whose marks may have been replaced
     */
    static String[] fields(byte[] bytes, CsvFormat opened, CsvFormat written) {
        String line = new String(bytes, opened.charset());
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int end = line.indexOf(opened.separator()); end >= 0; end = line.indexOf(opened.separator(), from)) {
            fields.add(field(line.substring(from, end), opened, written));
            from = end + 1;
        }
        fields.add(field(line.substring(from), opened, written));
        return fields.toArray(String[]::new);
    }

    private static String field(String text, CsvFormat opened, CsvFormat written) {
        return Fields.trimmed(Fields.asWritten(text.replace(opened.quote(), ' '), opened, written));
    }
}
