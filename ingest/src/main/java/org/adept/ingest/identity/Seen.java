package org.adept.ingest.identity;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Cells of a column that spoke for a kind at one level: how many, on which lines first, and how different they were.
 * Holds hashes, never values; joining two gives the same whatever the order.
 */
final class Seen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 5;
    /** The smallest hashes tell how many different ones there are, to about a quarter. */
    private static final int HASHES = 16;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] lines = new long[LINES];
    private final long[] hashes = new long[HASHES];
    private long count;
    private int linesKept;
    private int hashesKept;

    void see(long line, long hash) {
        count++;
        keepLine(line);
        keepHash(hash * SPREAD);
    }

    void join(Seen other) {
        count += other.count;
        for (int i = 0; i < other.linesKept; i++) {
            keepLine(other.lines[i]);
        }
        for (int i = 0; i < other.hashesKept; i++) {
            keepHash(other.hashes[i]);
        }
    }

    long count() {
        return count;
    }

    /** The first lines, in order, each once. */
    long[] lines() {
        return Arrays.copyOf(lines, linesKept);
    }

    /** How many different texts there were: exact up to sixteen, then an estimate. */
    long different() {
        if (hashesKept < HASHES) {
            return hashesKept;
        }
        double share = (hashes[HASHES - 1] >>> 1) / (double) Long.MAX_VALUE;
        return Math.max(HASHES, Math.round((HASHES - 1) / share));
    }

    private void keepLine(long line) {
        linesKept = keep(lines, linesKept, line);
    }

    private void keepHash(long hash) {
        hashesKept = keep(hashes, hashesKept, hash);
    }

    /** Keeps the smallest, without sign, in order, each once. */
    private static int keep(long[] kept, int size, long value) {
        if (size == kept.length && Long.compareUnsigned(value, kept[size - 1]) >= 0) {
            return size;
        }
        int place = 0;
        while (place < size && Long.compareUnsigned(kept[place], value) < 0) {
            place++;
        }
        if (place < size && kept[place] == value) {
            return size;
        }
        int moved = Math.min(size, kept.length - 1) - place;
        System.arraycopy(kept, place, kept, place + 1, moved);
        kept[place] = value;
        return Math.min(size + 1, kept.length);
    }
}
