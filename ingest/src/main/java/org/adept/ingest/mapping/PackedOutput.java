package org.adept.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way between tasks, one after the other in one array of bytes. Codes and days repeat in nearly every row:
 * a text that was written lately is told by its place in a small table, which {@link PackedInput} fills in the same way.
 */
public final class PackedOutput {
    /** Says that a text follows which the table does not keep. */
    static final int FRESH = 0;
    /** Says that a number follows. */
    static final int NUMBER = 1;
    /** What is told beyond this is twice a place in the table, and one more where a new text for it follows. */
    static final int FIRST_PLACE = 2;

    private static final int PLACES = 1 << 8;
    private static final int LONGEST = 48;
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7F;

    private final @Nullable String[] known = table();
    private byte[] bytes = new byte[1 << 9];
    private int size;

    static @Nullable String[] table() {
        return new @Nullable String[PLACES];
    }

    /** The place of a text in the table; a new one takes the place of the one before. -1 for texts too long for it. */
    private static int place(String text) {
        if (text.length() > LONGEST) {
            return -1;
        }
        int mixed = text.hashCode() * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    }

    /** Bytes written so far. */
    public int size() {
        return size;
    }

    /** What was written, after which another beginning is made. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        Arrays.fill(known, null);
        return taken;
    }

    /** A number that is mostly small and not negative. */
    public void whole(int value) {
        room(5);
        int left = value;
        while ((left & ~SEVEN_BITS) != 0) {
            bytes[size++] = (byte) (left | MORE);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    /** Any number; those near zero take the least room. */
    public void number(long value) {
        room(10);
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~SEVEN_BITS) != 0) {
            bytes[size++] = (byte) (left | MORE);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    public void flag(boolean value) {
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    public void text(String text) {
        int place = place(text);
        if (place < 0) {
            whole(FRESH);
        } else if (text.equals(known[place])) {
            whole(2 * place + FIRST_PLACE);
            return;
        } else {
            whole(2 * place + FIRST_PLACE + 1);
            known[place] = text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        whole(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Texts and whole numbers by position, of which any may be missing. */
    public void values(@Nullable Object[] values) {
        whole(values.length);
        for (int from = 0; from < values.length; from += Integer.SIZE) {
            int until = Math.min(values.length, from + Integer.SIZE);
            int present = 0;
            for (int i = from; i < until; i++) {
                present |= values[i] == null ? 0 : 1 << (i - from);
            }
            whole(present);
            for (int i = from; i < until; i++) {
                Object value = values[i];
                if (value instanceof String text) {
                    text(text);
                } else if (value != null) {
                    whole(NUMBER);
                    number((Long) value);
                }
            }
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
