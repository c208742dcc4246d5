package org.adept.ingest.read;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.adept.ingest.study.MappingDefinition;

/**
 * How the bytes of a CSV file are to be understood.
 *
 * @param encoding name of the character set
 * @param separator between fields
 * @param quote around fields that hold separators, quotes or line ends; doubled inside
 */
public record CsvFormat(String encoding, char separator, char quote) implements Serializable {

    /** The format a mapping declares; a separator or quote longer than one character is cut to its first. */
    public static CsvFormat of(MappingDefinition.Reading reading) {
        return new CsvFormat(reading.encoding(), first(reading.separator(), ','), first(reading.quote(), '"'));
    }

    public Charset charset() {
        return Charset.forName(encoding);
    }

    /** Whether line ends, separators and quotes are the bytes of ASCII, so that boundaries can be found in bytes. */
    boolean keepsAscii() {
        Charset charset = charset();
        String marks = "\r\n" + separator + quote;
        return java.util.Arrays.equals(marks.getBytes(charset), marks.getBytes(StandardCharsets.US_ASCII))
                && !charset.name().startsWith("UTF-16");
    }

    private static char first(String text, char otherwise) {
        return text.isEmpty() ? otherwise : text.charAt(0);
    }
}
