package org.adept.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Passes bytes through and counts how many letters beyond ASCII are UTF-8 and how many are not. */
final class Utf8Tally extends FilterInputStream {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private long letters; // proper sequences of two to four bytes
    private long others; // bytes that are part of none
    private int missing; // bytes still to come of the sequence under way
    private int lowest; // bounds of the next of them, which keep out overlong forms and surrogates
    private int highest;

    Utf8Tally(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count < 0 && missing > 0) {
            missing = 0;
            others++;
        }
        add(target, offset, offset + count);
        return count;
    }

    /** Proper sequences beyond ASCII. */
    long letters() {
        return letters;
    }

    /** Bytes that are not UTF-8. */
    long others() {
        return others;
    }

    private void add(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end) {
            if (missing == 0) {
                while (i + Long.BYTES <= end && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
                    i += Long.BYTES;
                }
                if (i == end) {
                    return;
                }
                if (bytes[i] < 0) {
                    begin(bytes[i] & 0xff);
                }
                i++;
            } else {
                int next = bytes[i] & 0xff;
                if (next < lowest || next > highest) {
                    missing = 0;
                    others++;
                    continue; // this byte may begin another
                }
                lowest = 0x80;
                highest = 0xbf;
                missing--;
                letters += missing == 0 ? 1 : 0;
                i++;
            }
        }
    }

    private void begin(int first) {
        lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (first >= 0xc2 && first <= 0xdf) {
            missing = 1;
        } else if (first >= 0xe0 && first <= 0xef) {
            missing = 2;
        } else if (first >= 0xf0 && first <= 0xf4) {
            missing = 3;
        } else {
            others++;
        }
    }
}
