package org.adept.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
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
import org.adept.ingest.study.FileKind;
import org.jspecify.annotations.Nullable;

/** Reads one chunk of one file, record by record. */
public final class ChunkReader {
    /** A stray quote, told with the line on which it opened. */
    public static final String STRAY_QUOTE = "stray-quote";
    /** More or fewer fields than the header has. */
    public static final String WRONG_NUMBER_OF_FIELDS = "wrong-number-of-fields";
    /** Bytes that are not text in the mapping's encoding. */
    public static final String NOT_IN_ENCODING = "not-in-encoding";
    /** A field longer than a megabyte, or a line longer than four. */
    public static final String FIELD_TOO_LONG = "field-too-long";
    /** A character that text does not have, left by a broken transfer or a binary export. */
    public static final String NUL_CHARACTER = "nul-character";

    private static final int PIECE = 1 << 22;
    /** No record has more fields than bytes, so that this is never the reason a record is refused. */
    private static final int MOST_FIELDS = Segmenter.LONGEST_RECORD + 2;

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
        if (!chunk.unreadable().isEmpty()) {
            return one(records ->
                    records.unreadable(chunk.firstLine(), chunk.unreadable(), fields(file, beginning(file, chunk))));
        }
        if (file.kind() == FileKind.WORKBOOK) {
            return new SheetPieces(file, chunk, fields);
        }
        if (file.kind() == FileKind.PARQUET) {
            return new ParquetPieces(file, chunk);
        }
        if (chunk.whole()) {
            return new Unpacked(file, chunk, fields);
        }
        return one(records -> {
            try (SeekableByteChannel channel = Files.newByteChannel(Path.of(file.path()))) {
                channel.position(chunk.offset());
                InputStream bytes = new Limited(Channels.newInputStream(channel), chunk.length());
                parse(bytes, file, chunk.firstLine(), fields, records);
            }
        });
    }

    private static byte[] beginning(SourceFile file, Chunk chunk) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(Path.of(file.path()))) {
            channel.position(chunk.offset());
            int most = (int) Math.min(chunk.length(), LineWithoutQuotes.MOST_BYTES);
            return Channels.newInputStream(channel).readNBytes(most);
        }
    }

    /** What can be made out of a line that cannot be read. */
    private static String[] fields(SourceFile file, byte[] line) {
        return LineWithoutQuotes.fields(line, file.openedFormat(), file.format());
    }

    private static Iterator<Piece> one(Piece piece) {
        return List.of(piece).iterator();
    }

    /** The parts of a file that cannot be entered in the middle. */
    private static final class Unpacked implements Iterator<Piece> {
        private final SourceFile file;
        private final long linesBefore;
        private final int fields;
        private final InputStream stream;
        private final Segmenter segmenter;
        private @Nullable Segment next;

        Unpacked(SourceFile file, Chunk chunk, int fields) throws IOException {
            this.file = file;
            this.linesBefore = chunk.firstLine() - 1;
            this.fields = fields;
            this.stream = file.open();
            stream.skipNBytes(chunk.offset());
            this.segmenter = new Segmenter(stream, file.openedFormat());
            this.next = segmenter.next(PIECE);
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
                boolean readable = segment.unreadable().isEmpty();
                byte[] bytes = segmenter.bytes(segment);
                next = segmenter.next(PIECE);
                if (next == null) {
                    stream.close();
                }
                return readable
                        ? records -> parse(new ByteArrayInputStream(bytes), file, line, fields, records)
                        : records -> records.unreadable(line, segment.unreadable(), fields(file, bytes));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static void parse(InputStream bytes, SourceFile file, long firstLine, int fields, Records records) {
        CsvFormat format = file.openedFormat();
        // The decoder puts U+FFFD where bytes are no text; rows with it are set aside below.
        Reader text = new InputStreamReader(bytes, format.charset());
        Fields trimming = new Fields(format, file.format(), fields);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler(trimming), text);
        for (CsvRecord record : reader) {
            tell(record, firstLine + record.getStartingLineNumber() - 1, fields, trimming, records);
        }
    }

    private static CsvRecordHandler handler(Fields trimming) {
        return CsvRecordHandler.builder()
                .fieldModifier(trimming)
                .maxFields(MOST_FIELDS)
                .maxFieldSize(MOST_FIELDS)
                .maxRecordSize(2 * MOST_FIELDS)
                .build();
    }

    private static void tell(CsvRecord record, long line, int fields, Fields trimming, Records records) {
        boolean swallowed = trimming.swallowedRow();
        int count = Math.min(record.getFieldCount(), fields);
        String[] values = new String[fields];
        boolean anything = false;
        String fault = "";
        for (int i = 0; i < count; i++) {
            String value = record.getField(i);
            values[i] = value;
            if (!value.isEmpty()) {
                anything = true;
                if (fault.isEmpty()) {
                    fault = trimming.fault(value);
                }
            }
        }
        // what stands behind the last column is nothing, as when a spreadsheet ends every line with separators
        boolean fits = count == fields;
        for (int i = fields; i < record.getFieldCount(); i++) {
            fits &= record.getField(i).isEmpty();
            anything |= !record.getField(i).isEmpty();
        }
        if (!anything) {
            records.blank(line);
        } else if (swallowed) {
            records.unreadable(line, STRAY_QUOTE, all(record));
        } else if (!fits) {
            records.unreadable(line, WRONG_NUMBER_OF_FIELDS, all(record));
        } else if (!fault.isEmpty()) {
            records.unreadable(line, fault, all(record));
        } else {
            records.record(line, values);
        }
    }

    private static String[] all(CsvRecord record) {
        return record.getFields().toArray(String[]::new);
    }

    /** The fields of one record, trimmed. */
    static List<String> fields(String record, CsvFormat format) throws CsvParseException {
        return CsvReader.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .ofSingleCsvRecord(handler(new Fields(format, format, 0)), record)
                .getFields();
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
