package org.adept.analysis.stats.cox;

import java.util.Arrays;

/**
 * The times at which something happens, one line of positions through all strata.
 *
 * <p>Each stratum has a position for before its first event, followed by one for each of its event times in order. A
 * spell is then a stretch of positions: it is at risk at those after its entry's position, up to its exit's.
 */
final class EventTimes {
    private final int[] first;
    private final int[] times;
    private final long[] events;

    private EventTimes(int[] first, int[] times) {
        this.first = first;
        this.times = times;
        this.events = new long[times.length];
    }

    static EventTimes of(Spells spells) {
        long[] keys = keys(spells);
        Arrays.sort(keys);
        int strata = spells.strata();
        int[] first = new int[strata + 1];
        int[] times = new int[keys.length + strata];
        int position = 0;
        int key = 0;
        for (int stratum = 0; stratum < strata; stratum++) {
            first[stratum] = position;
            times[position++] = Integer.MIN_VALUE;
            for (; key < keys.length && keys[key] >> Integer.SIZE == stratum; key++) {
                if (key == 0 || keys[key] != keys[key - 1]) {
                    times[position++] = (int) (keys[key] + Integer.MIN_VALUE);
                }
            }
        }
        first[strata] = position;
        return new EventTimes(first, Arrays.copyOf(times, position)).counted(spells);
    }

    /** Stratum and time of each row that ends with an event, in one number that sorts as the two do. */
    private static long[] keys(Spells spells) {
        long[] keys = new long[spells.rows()];
        int found = 0;
        for (int row = 0; row < spells.rows(); row++) {
            if (spells.endsWithEvent(row) && spells.countOf(row) > 0) {
                keys[found++] = ((long) spells.stratumOf(row) << Integer.SIZE)
                        + ((long) spells.exitOf(row) - Integer.MIN_VALUE);
            }
        }
        return Arrays.copyOf(keys, found);
    }

    private EventTimes counted(Spells spells) {
        for (int row = 0; row < spells.rows(); row++) {
            if (spells.endsWithEvent(row) && spells.countOf(row) > 0) {
                events[at(spells.stratumOf(row), spells.exitOf(row))] += spells.countOf(row);
            }
        }
        return this;
    }

    /** The position of the stratum's last event time that is not after {@code time}. */
    int at(int stratum, int time) {
        int low = first[stratum] + 1;
        int high = first[stratum + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    int positions() {
        return times.length;
    }

    int strata() {
        return first.length - 1;
    }

    /** The stratum's position before its first event. */
    int before(int stratum) {
        return first[stratum];
    }

    /** The stratum's last position. */
    int last(int stratum) {
        return first[stratum + 1] - 1;
    }

    int timeAt(int position) {
        return times[position];
    }

    /** How many have the event at the position; 0 only before a stratum's first event. */
    long eventsAt(int position) {
        return events[position];
    }
}
