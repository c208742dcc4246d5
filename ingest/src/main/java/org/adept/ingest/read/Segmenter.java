package org.adept.ingest.read;

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
 */
final class Segmenter {
    /** A quoted field longer than this was opened by a stray quote. */
    private static final int LONGEST_FIELD = 1 << 20;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_SEEN
    }

    private final InputStream stream;
    private final byte separator;
    private final byte quote;
    private final int target;
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

    /**
     * @param target bytes after which a segment ends at the next record boundary
     */
    Segmenter(InputStream stream, CsvFormat format, int target) {
        this.stream = stream;
        this.separator = (byte) format.separator();
        this.quote = (byte) format.quote();
        this.target = target;
        this.buffer = new byte[Math.max(1 << 16, target + (1 << 14))];
    }

    /** The next run of records, or null at the end. Its bytes can be read until the next call. */
    @Nullable
    Segment next() throws IOException {
        if (!ready.isEmpty()) {
            return ready.poll();
        }
        forget();
        while (ready.isEmpty()) {
            if (position == limit && !fill()) {
                finish();
                break;
            }
            scan();
        }
        return ready.poll();
    }

    /** The bytes of a segment that {@link #next} has just given. */
    byte[] bytes(Segment segment) {
        int from = Math.toIntExact(segment.offset() - bufferOffset);
        return Arrays.copyOfRange(buffer, from, from + segment.length());
    }

    private void scan() throws IOException {
        while (position < limit) {
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
                        if (position - start >= target) {
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
                        cutStray();
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
            ready.add(new Segment(bufferOffset + start, end - start, startLine, false));
        }
        start = end;
        startLine = recordLine;
    }

    /** The record that holds the stray quote ends with the quote's line; what was before it is given first. */
    private void cutStray() throws IOException {
        give(recordStart);
        position = quoteStart + 1;
        line = quoteLine;
        while (true) {
            if (position == limit && !fill()) {
                break;
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
        ready.add(new Segment(bufferOffset + start, position - start, quoteLine, true));
        state = State.FIELD_START;
        start = position;
        startLine = line;
        recordStart = position;
        recordLine = line;
    }

    private void finish() throws IOException {
        if (state == State.QUOTED) {
            cutStray();
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
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = stream.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            ended = true;
            return false;
        }
        limit += count;
        return true;
    }
}
