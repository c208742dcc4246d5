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
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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

    /** A part of a chunk that is read in one go. */
    public interface Piece {
        void read(Records records) throws IOException;
    }

    /** Reads a whole chunk. */
    public static void read(SourceFile file, Chunk chunk, int fields, Records records) throws IOException {
        Iterator<Piece> pieces = pieces(file, chunk, fields);
        while (pieces.hasNext()) {
            pieces.next().read(records);
        }
    }

    /**
     * The parts of a chunk, in order, each to be read before the next is asked for: of a file that has to be unpacked
     * only one part is held at a time.
     *
     * @param fields number of fields of the header
     */
    public static Iterator<Piece> pieces(SourceFile file, Chunk chunk, int fields) throws IOException {
        if (chunk.stray()) {
            return one(records -> records.unreadable(chunk.firstLine(), STRAY_QUOTE));
        }
        if (chunk.whole()) {
            return new Unpacked(file, chunk, fields);
        }
        return one(records -> {
            try (SeekableByteChannel channel = Files.newByteChannel(Path.of(file.path()))) {
                channel.position(chunk.offset());
                InputStream bytes = new Limited(Channels.newInputStream(channel), chunk.length());
                parse(bytes, file.format(), chunk.firstLine(), fields, records);
            }
        });
    }

    private static Iterator<Piece> one(Piece piece) {
        return List.of(piece).iterator();
    }

    /** The parts of a file that cannot be entered in the middle. */
    private static final class Unpacked implements Iterator<Piece> {
        private final CsvFormat format;
        private final long linesBefore;
        private final int fields;
        private final InputStream stream;
        private final Segmenter segmenter;
        private @Nullable Segment next;

        Unpacked(SourceFile file, Chunk chunk, int fields) throws IOException {
            this.format = file.openedFormat();
            this.linesBefore = chunk.firstLine() - 1;
            this.fields = fields;
            this.stream = file.open();
            stream.skipNBytes(chunk.offset());
            this.segmenter = new Segmenter(stream, format, PIECE);
            this.next = segmenter.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Piece next() {
            Segment segment = next;
            if (segment == null) {
                throw new NoSuchElementException();
            }
            long line = segment.firstLine() + linesBefore;
            try {
                byte[] bytes = segmenter.bytes(segment);
                next = segmenter.next();
                if (next == null) {
                    stream.close();
                }
                return segment.stray()
                        ? records -> records.unreadable(line, STRAY_QUOTE)
                        : records -> parse(new ByteArrayInputStream(bytes), format, line, fields, records);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
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
            records.unreadable(line, WRONG_NUMBER_OF_FIELDS, values);
        } else if (!readable) {
            records.unreadable(line, NOT_IN_ENCODING, values);
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
