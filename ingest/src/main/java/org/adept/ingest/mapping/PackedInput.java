package org.adept.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedOutput} wrote, in the same order. Values that were read lately are given as the same object:
 * that spares most of the memory that rows take, and the working out of the same hash again and again.
 */
public final class PackedInput {
    private static final int NUMBERS = 1 << 13;
    private static final int MOST_SEEN = 1 << 12;
    private static final int SEVEN_BITS = 0x7F;

    private final @Nullable String[] known = PackedOutput.table();
    private final @Nullable Long[] numbers = new @Nullable Long[NUMBERS];
    private final Map<Object, Object> seen = new HashMap<>();
    private byte[] bytes = {};
    private int position;

    /** Goes on with what another {@link PackedOutput#take} gave. */
    public void open(byte[] taken) {
        bytes = taken;
        position = 0;
        Arrays.fill(known, null);
    }

    public boolean hasMore() {
        return position < bytes.length;
    }

    public int whole() {
        int next = bytes[position++];
        int value = next & SEVEN_BITS;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[position++];
            value |= (next & SEVEN_BITS) << shift;
        }
        return value;
    }

    public long number() {
        int next = bytes[position++];
        long value = next & SEVEN_BITS;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[position++];
            value |= (long) (next & SEVEN_BITS) << shift;
        }
        return (value >>> 1) ^ -(value & 1);
    }

    public boolean flag() {
        return bytes[position++] != 0;
    }

    public String text() {
        return text(whole());
    }

    /** Texts and whole numbers by position; nothing where they are missing. */
    public @Nullable Object[] values() {
        @Nullable Object[] values = new @Nullable Object[whole()];
        for (int from = 0; from < values.length; from += Integer.SIZE) {
            int present = whole();
            while (present != 0) {
                int told = whole();
                values[from + Integer.numberOfTrailingZeros(present)] =
                        told == PackedOutput.NUMBER ? boxed(number()) : text(told);
                present &= present - 1;
            }
        }
        return values;
    }

    /** The object, or an equal one that was given before. */
    @SuppressWarnings("unchecked") // equal objects are of one class
    public <T> T same(T value) {
        Object before = seen.get(value);
        if (before != null) {
            return (T) before;
        }
        if (seen.size() < MOST_SEEN) {
            seen.put(value, value);
        }
        return value;
    }

    private String text(int told) {
        int place = (told - PackedOutput.FIRST_PLACE) / 2;
        boolean isFresh = told == PackedOutput.FRESH || told % 2 == 1;
        if (!isFresh) {
            String before = known[place];
            if (before == null) {
                throw new IllegalStateException("no text was written in place " + place);
            }
            return before;
        }
        int length = whole();
        String fresh = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        if (told != PackedOutput.FRESH) {
            known[place] = fresh;
        }
        return fresh;
    }

    private Long boxed(long value) {
        int mixed = Long.hashCode(value) * 0x9E3779B9;
        int place = (mixed ^ (mixed >>> 15)) & (NUMBERS - 1);
        Long before = numbers[place];
        if (before != null && before == value) {
            return before;
        }
        Long fresh = value;
        numbers[place] = fresh;
        return fresh;
    }
}
