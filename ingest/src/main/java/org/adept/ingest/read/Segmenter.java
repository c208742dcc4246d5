package org.adept.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into runs of whole records, aware of quotes.
 *
 * <p>A quote counts only at the start of a field. When what follows its closing is neither separator nor line end, or
 * when it never closes, the quote was stray: the record up to the end of the line on which it opened becomes a segment
 * of its own, marked so, and reading goes on with the next line. No later row is swallowed by it.
 *
 * <p>A record or quoted field that is longer than any table's becomes such a segment too, without being held.
 */
final class Segmenter {
    /** A quoted field longer than this was opened by a stray quote, or is no field of a table. */
    static final int LONGEST_FIELD = 1 << 20;
    /** Ten thousand columns of four hundred bytes; more is no record of a table. */
    static final int LONGEST_RECORD = 1 << 22;

    /** The byte order mark of UTF-8, after which a quote stands at the start of a field. */
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_SEEN
    }

    private final InputStream stream;
    private final byte separator;
    private final byte quote;
    private int target;
    private final Deque<Segment> ready = new ArrayDeque<>();

    private byte[] buffer;
    private long bufferOffset; // position of buffer[0] in the stream
    private int start; // first byte not yet given away
    private int position;
    private int limit;
    private boolean ended;

    private State state = State.FIELD_START;
    private long line = 1;
    private long startLine = 1; // line of the byte at start
    private int recordStart;
    private long recordLine = 1;
    private int quoteStart;
    private long quoteLine;
    private String pending = ""; // why the rest of the current line is to be passed over
    private long pendingLine;
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream(); // of that line, as far as it is looked at

    Segmenter(InputStream stream, CsvFormat format) {
        this.stream = stream;
        this.separator = (byte) format.separator();
        this.quote = (byte) format.quote();
        this.buffer = new byte[1 << 16];
    }

    /**
     * The next run of records, or null at the end. Its bytes can be read until the next call.
     *
     * @param bytes after how many bytes the run ends at the next record boundary; 1 gives one record
     */
    @Nullable
    Segment next(int bytes) throws IOException {
        if (!ready.isEmpty()) {
            return ready.poll();
        }
        target = bytes;
        forget();
        while (ready.isEmpty()) {
            if (!pending.isEmpty()) {
                passLine();
            } else if (position == limit && !fill()) {
                finish();
                if (pending.isEmpty()) {
                    break;
                }
            } else {
                scan();
            }
        }
        return ready.poll();
    }

    /** The bytes of a segment that {@link #next} has just given; of an unreadable one the first ones. */
    byte[] bytes(Segment segment) {
        if (!segment.unreadable().isEmpty()) {
            return passed.toByteArray();
        }
        int from = Math.toIntExact(segment.offset() - bufferOffset);
        return Arrays.copyOfRange(buffer, from, from + Math.toIntExact(segment.length()));
    }

    /** The line of the first byte not yet given away. */
    long line() {
        return startLine;
    }

    private void scan() throws IOException {
        while (position < limit && pending.isEmpty()) {
            byte current = buffer[position];
            switch (state) {
                case FIELD_START -> {
                    if (current == quote) {
                        state = State.QUOTED;
                        quoteStart = position;
                        quoteLine = line;
                    } else if (current != separator) {
                        state = State.PLAIN;
                        continue;
                    }
                    position++;
                    if (state == State.FIELD_START) {
                        continue;
                    }
                }
                case PLAIN -> {
                    if (current == '\n' || current == '\r') {
                        if (!endRecord(current)) {
                            return;
                        }
                        if (pending.isEmpty() && position - start >= target) {
                            give(recordStart);
                            return;
                        }
                    } else {
                        position++;
                        if (current == separator) {
                            state = State.FIELD_START;
                        }
                    }
                }
                case QUOTED -> {
                    if (current == quote) {
                        state = State.QUOTE_SEEN;
                        position++;
                    } else if (position - quoteStart > LONGEST_FIELD) {
                        cutLongField();
                        return;
                    } else if (current == '\n' || current == '\r') {
                        if (!passLineEnd(current)) {
                            return;
                        }
                    } else {
                        position++;
                    }
                }
                case QUOTE_SEEN -> {
                    if (current == quote) {
                        state = State.QUOTED;
                        position++;
                    } else if (current == separator) {
                        state = State.FIELD_START;
                        position++;
                    } else if (current == '\n' || current == '\r') {
                        state = State.PLAIN;
                    } else {
                        cutStray();
                        return;
                    }
                }
            }
        }
    }

    private boolean endRecord(byte current) throws IOException {
        if (!passLineEnd(current)) {
            return false;
        }
        if (position - recordStart > LONGEST_RECORD) {
            cutLongRecord();
            return true;
        }
        state = State.FIELD_START;
        recordStart = position;
        recordLine = line;
        return true;
    }

    /** Passes CR, LF or CR LF as one line end; false when the byte after a CR has to be fetched first. */
    private boolean passLineEnd(byte current) throws IOException {
        if (current == '\r' && position + 1 == limit && !ended) {
            if (fill()) {
                return false;
            }
        }
        position += current == '\r' && position + 1 < limit && buffer[position + 1] == '\n' ? 2 : 1;
        line++;
        return true;
    }

    private void give(int end) {
        if (end > start) {
            ready.add(new Segment(bufferOffset + start, end - start, startLine, ""));
        }
        start = end;
        startLine = recordLine;
    }

    /** The record that holds the stray quote ends with the quote's line; what was before it is given first. */
    private void cutStray() {
        if (position - recordStart > LONGEST_RECORD) {
            cutLongRecord();
        } else {
            cut(ChunkReader.STRAY_QUOTE, quoteStart + 1, quoteLine, quoteLine);
        }
    }

    /** A long field on one line is a long field; over several lines its quote was stray. */
    private void cutLongField() {
        if (line == quoteLine && position - recordStart <= LONGEST_RECORD) {
            cut(ChunkReader.FIELD_TOO_LONG, position, recordLine, line);
        } else {
            cutStray();
        }
    }

    /** From its longest allowed length on, a record ends with the line, quoted or not: so it is the same in any chunk. */
    private void cutLongRecord() {
        int from = recordStart + LONGEST_RECORD;
        long at = recordLine;
        for (int i = recordStart; i < from; i++) {
            boolean first = buffer[i] == '\n' && (i == recordStart || buffer[i - 1] != '\r');
            at += first || buffer[i] == '\r' ? 1 : 0;
        }
        cut(ChunkReader.FIELD_TOO_LONG, from, recordLine, at);
    }

    private void cut(String reason, int from, long told, long lineAt) {
        give(recordStart);
        position = from;
        line = lineAt;
        pending = reason;
        pendingLine = told;
    }

    /** Passes over the rest of a line without holding more of it than is looked at. */
    private void passLine() throws IOException {
        long offset = bufferOffset + start;
        passed.reset();
        while (true) {
            if (position == limit) {
                keepPassed();
                start = limit;
                recordStart = limit;
                quoteStart = limit;
                forget();
                if (!fill()) {
                    break;
                }
            }
            byte current = buffer[position];
            if (current == '\n' || current == '\r') {
                if (passLineEnd(current)) {
                    break;
                }
            } else {
                position++;
            }
        }
        keepPassed();
        ready.add(new Segment(offset, bufferOffset + position - offset, pendingLine, pending));
        pending = "";
        state = State.FIELD_START;
        start = position;
        startLine = line;
        recordStart = position;
        recordLine = line;
    }

    private void keepPassed() {
        int count = Math.min(position - start, LineWithoutQuotes.MOST_BYTES - passed.size());
        passed.write(buffer, start, count);
    }

    private void finish() {
        if (state == State.QUOTED) {
            cutStray();
        } else if (limit - recordStart > LONGEST_RECORD) {
            cutLongRecord();
        } else {
            recordLine = line;
            give(limit);
        }
    }

    /** Drops what has been given away. */
    private void forget() {
        if (start == 0) {
            return;
        }
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        bufferOffset += start;
        position -= start;
        limit -= start;
        recordStart -= start;
        quoteStart -= start;
        start = 0;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit - recordStart > LONGEST_RECORD && state != State.QUOTED && pending.isEmpty()) {
            cutLongRecord();
            return true;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = stream.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            ended = true;
            return false;
        }
        limit += count;
        if (bufferOffset == 0 && position == 0 && limit > 2 && buffer[0] == MARK[0] && buffer[1] == MARK[1]) {
            position = buffer[2] == MARK[2] ? MARK.length : 0;
        }
        return true;
    }
}
