package org.adept.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** What the first bytes of a text file say: a byte order mark, two bytes for each letter, or that it is no text. */
record Beginning(byte[] bytes) {
    /** As much as is looked at before a file is read. */
    static final int BYTES = 1 << 16;

    private static final Map<String, String> KINDS = Map.of(
            "PK\u0003\u0004", "a zip file, as workbooks are; expected text. Give it its own ending, .xlsx",
            "PAR1", "a Parquet file; expected text. Give it its own ending, .parquet",
            "\u001f\u008b", "packed with gzip; expected text. Give it an ending such as .csv.gz",
            "%PDF", "a PDF file; expected text. Export the table it was made of",
            "\u00d0\u00cf\u0011\u00e0",
                    "an old or locked Office file; expected text. Save it as .xlsx without a password");

    /** The encoding of the byte order mark; empty without one. */
    String markedEncoding() {
        if (begins(0xef, 0xbb, 0xbf)) {
            return "UTF-8";
        }
        if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff)) {
            return bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE";
        }
        return begins(0xff, 0xfe) ? "UTF-16LE" : begins(0xfe, 0xff) ? "UTF-16BE" : "";
    }

    /** The mark's encoding, or UTF-16 where every other byte is zero, as it is for letters of Europe; else empty. */
    String encoding() {
        String marked = markedEncoding();
        if (!marked.isEmpty()) {
            return marked;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int pairs = bytes.length / 2;
        if (pairs < 2) {
            return "";
        }
        if (zeros[1] * 10 > pairs * 6 && zeros[0] * 20 < pairs) {
            return "UTF-16LE";
        }
        return zeros[0] * 10 > pairs * 6 && zeros[1] * 20 < pairs ? "UTF-16BE" : "";
    }

    /** What the file is instead of text and what to do, after "is "; empty for text. */
    String notText() {
        String first = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (first.startsWith(kind.getKey())) {
                return kind.getValue();
            }
        }
        if (!encoding().isEmpty()) {
            return "";
        }
        // text has tabs and line ends; a stray zero is told with its row
        long strange = 0;
        for (byte one : bytes) {
            strange += one >= 0 && one < ' ' && "\t\n\r\f\u001a".indexOf(one) < 0 ? 1 : 0;
        }
        return strange * 10 > bytes.length ? "not text; expected CSV. Save the table as CSV" : "";
    }

    private boolean begins(int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            expected[i] = (byte) mark[i];
        }
        return Arrays.equals(bytes, 0, mark.length, expected, 0, mark.length);
    }
}
