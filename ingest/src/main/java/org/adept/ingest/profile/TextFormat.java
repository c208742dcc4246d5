package org.adept.ingest.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Encoding and separator of a text file, as found in its bytes.
 *
 * @param encoding the name a mapping gives it
 * @param plain whether every byte is ASCII, so that the encoding could be another
 * @param separator between fields
 */
record TextFormat(String encoding, boolean plain, char separator) {
    private static final char[] SEPARATORS = {';', '\t', ',', '|'};
    /** Records by which the separator is judged. */
    private static final int ENOUGH = 60;

    static TextFormat of(byte[] bytes) {
        String encoding = encoding(bytes);
        boolean plain = encoding.equals("UTF-8") && isAscii(bytes);
        String head = text(bytes, 0, Math.min(bytes.length, 1 << 18), encoding);
        return new TextFormat(encoding, plain, separator(head));
    }

    private static String encoding(byte[] bytes) {
        if (bytes.length > 1
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff))) {
            return "UTF-16";
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return "UTF-8";
        } catch (CharacterCodingException notUtf8) {
            return "windows-1252";
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    String text(byte[] bytes) {
        return text(bytes, 0, bytes.length, encoding);
    }

    private static String text(byte[] bytes, int from, int length, String encoding) {
        String text = new String(bytes, from, length, Charset.forName(encoding));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The mark that cuts the first records into the same number of fields, more than one; else a comma. */
    private static char separator(String head) {
        char best = ',';
        double most = 0;
        for (char candidate : SEPARATORS) {
            List<String[]> records = records(head, candidate, ENOUGH);
            if (records.isEmpty() || records.get(0).length < 2) {
                continue;
            }
            int fields = records.get(0).length;
            long same =
                    records.stream().filter(record -> record.length == fields).count();
            double score = (double) same / records.size() + Math.min(fields, 50) / 1000.0;
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Records of a text, blank ones left out; what cannot be parsed ends them. */
    List<String[]> records(String text) {
        return records(text, separator, Integer.MAX_VALUE);
    }

    private static List<String[]> records(String text, char separator, int most) {
        List<String[]> records = new ArrayList<>();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .fieldModifier(FieldModifiers.STRIP)
                                .build(),
                        text);
        try {
            for (CsvRecord record : reader) {
                if (records.size() == most) {
                    break;
                }
                records.add(record.getFields().toArray(String[]::new));
            }
        } catch (CsvParseException strayQuote) {
            return records;
        }
        return records;
    }
}
