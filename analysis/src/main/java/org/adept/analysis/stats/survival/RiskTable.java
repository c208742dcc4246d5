package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.adept.analysis.stats.Require;

/**
 * How many ended and how many were last seen still lasting, at each time; all that survival methods of one kind of end
 * need, whatever the number of rows behind it.
 *
 * <p>Everyone starts at 0 and leaves once, by an event or by censoring. Within a time events precede censorings: who is
 * censored at a time was at risk of the events of that time. Times at which nobody leaves are dropped.
 *
 * @param times times in whole units, not negative, strictly rising
 * @param events how many had the event at each time
 * @param censored how many were censored at each time
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record RiskTable(int[] times, long[] events, long[] censored) {
    public RiskTable {
        Require.risingTimes(times);
        Require.counts("events", events, times.length);
        Require.counts("censored", censored, times.length);
        int[] kept = Exits.kept(times, events, censored);
        times = Exits.pick(times, kept);
        events = Exits.pick(events, kept);
        censored = Exits.pick(censored, kept);
    }

    /** From counts by time, each {@code {events, censored}}, in any order of the times. */
    public static RiskTable of(Map<Integer, long[]> exits) {
        TreeMap<Integer, long[]> sorted = new TreeMap<>(exits);
        int[] times = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        sorted.values().forEach(pair -> Require.counts("events and censored at a time", pair, 2));
        long[] events = sorted.values().stream().mapToLong(pair -> pair[0]).toArray();
        long[] censored = sorted.values().stream().mapToLong(pair -> pair[1]).toArray();
        return new RiskTable(times, events, censored);
    }

    /** From one row per person or match, in any order: when it left, and whether by the event. */
    public static RiskTable ofRows(int[] times, boolean[] ended) {
        if (times.length != ended.length) {
            throw new IllegalArgumentException(
                    "ended has %d entries where %d are expected".formatted(ended.length, times.length));
        }
        TreeMap<Integer, long[]> exits = new TreeMap<>();
        for (int i = 0; i < times.length; i++) {
            exits.computeIfAbsent(times[i], time -> new long[2])[ended[i] ? 0 : 1]++;
        }
        return of(exits);
    }

    @Override
    public int[] times() {
        return times.clone();
    }

    @Override
    public long[] events() {
        return events.clone();
    }

    @Override
    public long[] censored() {
        return censored.clone();
    }

    /** How many different times there are. */
    public int size() {
        return times.length;
    }

    /** How many started. */
    public long total() {
        return Exits.sum(events) + Exits.sum(censored);
    }

    /** How many had the event. */
    public long totalEvents() {
        return Exits.sum(events);
    }

    /** How many were still there just before the {@code i}-th time, so those who leave at that time or later. */
    public long atRisk(int i) {
        long remaining = 0;
        for (int later = i; later < times.length; later++) {
            remaining += events[later] + censored[later];
        }
        return remaining;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskTable that
                && Arrays.equals(times, that.times)
                && Arrays.equals(events, that.events)
                && Arrays.equals(censored, that.censored);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 961 + Arrays.hashCode(events) * 31 + Arrays.hashCode(censored);
    }

    @Override
    public String toString() {
        return "RiskTable[times=%s, events=%s, censored=%s]"
                .formatted(Arrays.toString(times), Arrays.toString(events), Arrays.toString(censored));
    }
}
