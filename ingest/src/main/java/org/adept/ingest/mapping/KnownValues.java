package org.adept.ingest.mapping;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Texts and numbers seen lately by one thread that reads rows. Codes and days repeat in nearly every row: reading them as the same
 * object each time spares most of the memory that rows take, and the working out of the same hash again and again.
 *
 * <p>Two tables without chains: a new value takes the place of an older one with the same hash.
 */
public final class KnownValues {
    private static final int SIZE = 1 << 13;
    private static final int LONGEST = 48;
    private static final ThreadLocal<KnownValues> OF_THREAD = ThreadLocal.withInitial(KnownValues::new);

    private final @Nullable String[] texts = new @Nullable String[SIZE];
    private final int[] hashes = new int[SIZE]; // compared first: most identifiers are new, and their place is taken
    private final @Nullable Long[] numbers = new @Nullable Long[SIZE];
    private byte[] bytes = new byte[256];

    private KnownValues() {}

    /** Those of this thread. */
    public static KnownValues ofThread() {
        return OF_THREAD.get();
    }

    /** Writes a text: its length in bytes, then its bytes. */
    public static void write(Output output, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        output.writeVarInt(encoded.length, true);
        output.writeBytes(encoded);
    }

    /** Reads a text that {@link #write} wrote. */
    public String text(Input input) {
        int length = input.readVarInt(true);
        if (length > bytes.length) {
            bytes = new byte[2 * length];
        }
        input.readBytes(bytes, 0, length);
        if (length > LONGEST) {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = spread(hash);
        if (hashes[place] == hash) {
            String before = texts[place];
            if (before != null && isSame(before, length)) {
                return before;
            }
        }
        String fresh = new String(bytes, 0, length, StandardCharsets.UTF_8);
        texts[place] = fresh;
        hashes[place] = hash;
        return fresh;
    }

    /** The number as an object that may have been given before. */
    Long number(long value) {
        int place = spread(Long.hashCode(value));
        Long before = numbers[place];
        if (before != null && before == value) {
            return before;
        }
        Long fresh = value;
        numbers[place] = fresh;
        return fresh;
    }

    /** Texts beyond ASCII never compare as the same: a letter of theirs is not one byte. */
    private boolean isSame(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (SIZE - 1);
    }
}
