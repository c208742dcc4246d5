package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Arithmetic on who leaves when, shared by the tables of one and of several kinds of end. */
final class Exits {
    private Exits() {}

    /** The positions at which somebody leaves in one way or another. */
    static int[] kept(int[] times, long[]... counts) {
        return IntStream.range(0, times.length)
                .filter(i -> Arrays.stream(counts).anyMatch(count -> count[i] > 0))
                .toArray();
    }

    static int[] pick(int[] values, int[] positions) {
        return Arrays.stream(positions).map(i -> values[i]).toArray();
    }

    static long[] pick(long[] values, int[] positions) {
        return Arrays.stream(positions).mapToLong(i -> values[i]).toArray();
    }

    static long sum(long[] counts) {
        return LongStream.of(counts).sum();
    }

    /** Who does not come at the beginning, 0, comes before leaving. */
    static void requireStay(int entered, int left) {
        if (entered < 0 || left < 0 || (entered > 0 && entered >= left)) {
            throw new IllegalArgumentException(
                    "Who enters is there for some time, but one entered at %d and left at %d".formatted(entered, left));
        }
    }

    /** The position of the last time that is not after {@code time}; -1 before the first. */
    static int lastNotAfter(int[] times, int time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /** The position of the first time that is not before {@code time}; the number of times after the last. */
    static int firstNotBefore(int[] times, int time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 1;
    }
}
