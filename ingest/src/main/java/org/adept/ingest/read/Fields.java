package org.adept.ingest.read;

import de.siegmar.fastcsv.reader.FieldModifier;

/**
 * Trims the fields of records and looks at each on the way: no-break spaces and byte order marks are blanks too, and a
 * quoted field over several lines may have swallowed rows.
 */
final class Fields implements FieldModifier {
    private static final char UNDECODABLE = '\ufffd';

    private final CsvFormat format;
    private final char separator;
    private final int expected;
    private final boolean isWestern;
    private final boolean hasStandIns;
    private final CsvFormat written;
    private boolean swallowed;

    /**
     * @param format of the bytes that are parsed
     * @param written of the file, whose marks may have been replaced
     * @param expected number of fields of a record
     */
    Fields(CsvFormat format, CsvFormat written, int expected) {
        this.format = format;
        this.separator = format.separator();
        this.expected = expected;
        this.isWestern = isWestern(format);
        this.hasStandIns = format.separator() != written.separator() || format.quote() != written.quote();
        this.written = written;
    }

    /** Whether every byte is some letter, so that a line of UTF-8 is not noticed by the decoder. */
    private static boolean isWestern(CsvFormat format) {
        String name = format.charset().name();
        return name.startsWith("windows-12") || name.startsWith("ISO-8859-");
    }

    @Override
    public String modify(long line, int position, boolean quoted, String field) {
        if (quoted && !swallowed && field.indexOf('\n') >= 0) {
            swallowed = holdsRows(position, field);
        }
        return trimmed(hasStandIns ? asWritten(field, format, written) : field);
    }

    /** The field with the marks that stood in the file, where others were put for them. */
    static String asWritten(String field, CsvFormat opened, CsvFormat written) {
        String separated = opened.separator() == written.separator()
                ? field
                : field.replace(CsvFormat.INNER_SEPARATOR, written.separator());
        return opened.quote() == written.quote()
                ? separated
                : separated.replace(CsvFormat.INNER_QUOTE, written.quote());
    }

    /** Whether a field of the record before this call holds what looks like a row; asked once for each record. */
    boolean swallowedRow() {
        boolean was = swallowed;
        swallowed = false;
        return was;
    }

    /**
     * Whether a quoted field over several lines is what an unclosed quote makes that meets another one lines later: its
     * first line has the separators that its row lacks, its last as many as stand before a field in this position, each
     * between as many as a row, and none is followed by a blank as in prose. Every row in it would be lost.
     */
    private boolean holdsRows(int position, String field) {
        String[] lines = field.split("\n", -1);
        boolean tellsEnough = expected > 3 || (expected > 1 && lines.length > 2);
        if (!tellsEnough || separators(lines[0]) != expected - 1 - position) {
            return false;
        }
        for (int i = 1; i < lines.length - 1; i++) {
            if (separators(lines[i]) != expected - 1) {
                return false;
            }
        }
        return separators(lines[lines.length - 1]) == position;
    }

    /** How many there are; -1 when one is followed by a blank. */
    private int separators(String line) {
        int count = 0;
        for (int i = line.indexOf(separator); i >= 0; i = line.indexOf(separator, i + 1)) {
            if (i + 1 < line.length() && line.charAt(i + 1) == ' ') {
                return -1;
            }
            count++;
        }
        return count;
    }

    /** Why a field cannot be taken, a code; empty when it can. */
    String fault(String field) {
        String fault = faultOf(field);
        return fault.isEmpty() && isWestern && looksLikeUtf8(field) ? ChunkReader.NOT_IN_ENCODING : fault;
    }

    /** The same of text whose encoding is known. */
    static String faultOf(String field) {
        if (field.length() > Segmenter.LONGEST_FIELD) {
            return ChunkReader.FIELD_TOO_LONG;
        }
        if (field.indexOf('\0') >= 0) {
            return ChunkReader.NUL_CHARACTER;
        }
        return field.indexOf(UNDECODABLE) >= 0 ? ChunkReader.NOT_IN_ENCODING : "";
    }

    /** The letter that begins a pair of UTF-8 bytes, as western encodings show it, before one that only ends a pair. */
    private static boolean looksLikeUtf8(String field) {
        for (int i = 0; i + 1 < field.length(); i++) {
            char first = field.charAt(i);
            if (first == '\u00c3' || first == '\u00c2') {
                char second = field.charAt(i + 1);
                boolean continues = second >= '\u0080' && second <= '\u00bf';
                // windows-1252 shows most of 80 to 9f as typographic marks
                if (continues || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(second) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    static String trimmed(String field) {
        int from = 0;
        int end = field.length();
        while (from < end && isBlank(field.charAt(from))) {
            from++;
        }
        while (end > from && isBlank(field.charAt(end - 1))) {
            end--;
        }
        return from == 0 && end == field.length() ? field : field.substring(from, end);
    }

    static boolean isBlank(char letter) {
        // NUL is no blank: a row that holds it is set aside
        return (letter > 0 && letter <= ' ')
                || (letter >= '\u007f'
                        && (Character.isWhitespace(letter) || "\u00a0\u2007\u202f\ufeff\u200b".indexOf(letter) >= 0));
    }
}
