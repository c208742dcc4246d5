package org.adept.ingest.read;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.MappingDefinition.Reading;

/**
 * How the bytes of a file are to be understood.
 *
 * @param encoding name of the character set; {@code auto} until the file has been looked at
 * @param separator between fields; {@link #DETECT} until the file has been looked at
 * @param quote around fields that hold separators, quotes or line ends; doubled inside; {@link #DETECT} as above
 * @param decimal the mark with which numbers of typed files, which have none, are written out
 */
public record CsvFormat(String encoding, char separator, char quote, String decimal) implements Serializable {
    /** Stands for a mark that the file is to tell. */
    public static final char DETECT = '\0';
    /** Stand in for marks that ASCII lacks, once the bytes are recoded. */
    static final char INNER_SEPARATOR = '\u001f';

    static final char INNER_QUOTE = '\u001e';

    public CsvFormat(String encoding, char separator, char quote) {
        this(encoding, separator, quote, ".");
    }

    /** The format a mapping declares. */
    public static CsvFormat of(MappingDefinition.Reading reading) {
        return new CsvFormat(reading.encoding(), mark(reading.separator()), mark(reading.quote()), reading.decimal());
    }

    private static char mark(String declared) {
        return declared.isEmpty() || declared.equals(Reading.AUTO) ? DETECT : declared.charAt(0);
    }

    public Charset charset() {
        return Charset.forName(encoding);
    }

    boolean detectsEncoding() {
        return encoding.equals(Reading.AUTO);
    }

    CsvFormat withEncoding(String other) {
        return new CsvFormat(other, separator, quote, decimal);
    }

    CsvFormat withMarks(char otherSeparator, char otherQuote) {
        return new CsvFormat(encoding, otherSeparator, otherQuote, decimal);
    }

    /** Whether line ends, separators and quotes are the bytes of ASCII, so that boundaries can be found in bytes. */
    boolean keepsAscii() {
        Charset charset = charset();
        String marks = "\r\n" + separator + quote;
        return !charset.name().startsWith("UTF-16")
                && !charset.name().startsWith("UTF-32")
                && separator < 128
                && quote < 128
                && Arrays.equals(marks.getBytes(charset), marks.getBytes(StandardCharsets.US_ASCII));
    }

    /** The format after recoding: UTF-8, with marks of ASCII. */
    CsvFormat recoded() {
        return new CsvFormat(
                "UTF-8", separator < 128 ? separator : INNER_SEPARATOR, quote < 128 ? quote : INNER_QUOTE, decimal);
    }
}
