package org.adept.analysis.stats;

import java.util.Arrays;

/** What a caller must hand over; breaking it is a mistake in code, never something that data can do. */
public final class Require {
    private Require() {}

    /** A level strictly between 0 and 1, such as 0.95. */
    public static double openUnit(String name, double value) {
        if (!(value > 0 && value < 1)) { // negated, so NaN fails as well
            throw new IllegalArgumentException("%s lies between 0 and 1, was %s".formatted(name, value));
        }
        return value;
    }

    /** A count or a time that cannot be negative. */
    public static long notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("%s is not negative, was %d".formatted(name, value));
        }
        return value;
    }

    /** How many of {@code n} had the event, from 0 to {@code n}. */
    public static void part(long events, long n) {
        notNegative("events", events);
        if (events > n) {
            throw new IllegalArgumentException("events are at most n, were %d of %d".formatted(events, n));
        }
    }

    /** A horizon or a size that cannot be 0. */
    public static long positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("%s is positive, was %d".formatted(name, value));
        }
        return value;
    }

    /** As many entries as asked for. */
    public static void length(String name, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "%s has %d entries where %d are expected".formatted(name, found, expected));
        }
    }

    /** Counts, none of them negative, of the length asked for. */
    public static void counts(String name, long[] values, int length) {
        length(name, values.length, length);
        for (long value : values) {
            notNegative(name, value);
        }
    }

    /** Times, not negative and strictly rising. */
    public static void risingTimes(int[] times) {
        for (int i = 0; i < times.length; i++) {
            notNegative("times", times[i]);
            if (i > 0 && times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("times rise strictly, were " + Arrays.toString(times));
            }
        }
    }
}
