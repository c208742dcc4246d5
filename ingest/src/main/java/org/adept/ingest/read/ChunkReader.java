package org.adept.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one chunk of one file, record by record. */
public final class ChunkReader {
    /** A stray quote, told with the line on which it opened. */
    public static final String STRAY_QUOTE = "stray-quote";
    /** More or fewer fields than the header has. */
    public static final String WRONG_NUMBER_OF_FIELDS = "wrong-number-of-fields";
    /** Bytes that are not text in the mapping's encoding. */
    public static final String NOT_IN_ENCODING = "not-in-encoding";

    private static final int PIECE = 1 << 22;
    private static final char UNDECODABLE = '\ufffd';

    private ChunkReader() {}

    /**
     * @param fields number of fields of the header
     */
    public static void read(SourceFile file, Chunk chunk, int fields, Records records) throws IOException {
        if (chunk.stray()) {
            records.unreadable(chunk.firstLine(), STRAY_QUOTE);
        } else if (chunk.whole()) {
            readWhole(file, chunk, fields, records);
        } else {
            try (SeekableByteChannel channel = Files.newByteChannel(Path.of(file.path()))) {
                channel.position(chunk.offset());
                InputStream bytes = new Limited(Channels.newInputStream(channel), chunk.length());
                parse(bytes, file.format(), chunk.firstLine(), fields, records);
            }
        }
    }

    private static void readWhole(SourceFile file, Chunk chunk, int fields, Records records) throws IOException {
        CsvFormat format = file.openedFormat();
        try (InputStream stream = file.open()) {
            stream.skipNBytes(chunk.offset());
            Segmenter segmenter = new Segmenter(stream, format, PIECE);
            @Nullable Segment segment = segmenter.next();
            while (segment != null) {
                long line = segment.firstLine() + chunk.firstLine() - 1;
                if (segment.stray()) {
                    records.unreadable(line, STRAY_QUOTE);
                } else {
                    parse(new ByteArrayInputStream(segmenter.bytes(segment)), format, line, fields, records);
                }
                segment = segmenter.next();
            }
        }
    }

    private static void parse(InputStream bytes, CsvFormat format, long firstLine, int fields, Records records) {
        // The decoder puts U+FFFD where bytes are no text; rows with it are set aside below.
        Reader text = new InputStreamReader(bytes, format.charset());
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler(), text);
        for (CsvRecord record : reader) {
            tell(record, firstLine + record.getStartingLineNumber() - 1, fields, records);
        }
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder().fieldModifier(FieldModifiers.STRIP).build();
    }

    private static void tell(CsvRecord record, long line, int fields, Records records) {
        int count = record.getFieldCount();
        String[] values = new String[count];
        boolean anything = false;
        boolean readable = true;
        for (int i = 0; i < count; i++) {
            values[i] = record.getField(i);
            anything |= !values[i].isEmpty();
            readable &= values[i].indexOf(UNDECODABLE) < 0;
        }
        if (!anything) {
            records.blank(line);
        } else if (count != fields) {
            records.unreadable(line, WRONG_NUMBER_OF_FIELDS);
        } else if (!readable) {
            records.unreadable(line, NOT_IN_ENCODING);
        } else {
            records.record(line, values);
        }
    }

    /** The fields of a header, stripped, without byte order mark. */
    static String[] header(String record, CsvFormat format) throws CsvParseException {
        CsvRecord parsed = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .ofSingleCsvRecord(handler(), record);
        return parsed.getFields().toArray(String[]::new);
    }

    /** At most so many bytes of another stream. */
    private static final class Limited extends InputStream {
        private final InputStream stream;
        private long left;

        Limited(InputStream stream, long left) {
            this.stream = stream;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) {
                return -1;
            }
            left--;
            return stream.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = stream.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
