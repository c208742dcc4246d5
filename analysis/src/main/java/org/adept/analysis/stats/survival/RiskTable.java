package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.stats.Require;

/**
 * How many entered late, how many ended and how many were last seen still lasting, at each time; all that survival
 * methods of one kind of end need, whatever the number of rows behind it.
 *
 * <p>Everyone leaves once, by an event or by censoring. Within a time events precede censorings, and both precede
 * entries: who is censored at a time was at risk of the events of that time, who enters at it was not. Those who are not
 * among the late have been there from the beginning; who enters at 0 has as well. Nobody may be at risk for a while and
 * somebody again later. Times at which nobody enters or leaves are dropped.
 *
 * <p>The counts are true frequencies: a row that stands for five people is five people. Sampling weights, which say how
 * many others a person speaks for, go into {@link RobustRiskTable}.
 */
public final class RiskTable {
    private final int[] times;
    private final long[] entered;
    private final long[] events;
    private final long[] censored;
    private final long[] atRisk;
    private final long total;

    /** A table in which everyone is there from the beginning. */
    public RiskTable(int[] times, long[] events, long[] censored) {
        this(times, new long[times.length], events, censored);
    }

    /**
     * A table with late entries.
     *
     * @param times times in whole units, not negative, strictly rising
     * @param entered how many entered at each time, to be at risk after it
     * @param events how many had the event at each time
     * @param censored how many were censored at each time
     * @throws IllegalArgumentException also when more leave at a time than are at risk
     */
    public RiskTable(int[] times, long[] entered, long[] events, long[] censored) {
        Require.risingTimes(times);
        Require.counts("entered", entered, times.length);
        Require.counts("events", events, times.length);
        Require.counts("censored", censored, times.length);
        int[] kept = Exits.kept(times, entered, events, censored);
        this.times = Exits.pick(times, kept);
        this.entered = Exits.pick(entered, kept);
        this.events = Exits.pick(events, kept);
        this.censored = Exits.pick(censored, kept);
        this.total = Exits.sum(events) + Exits.sum(censored);
        this.atRisk = presentAtEach();
    }

    private long[] presentAtEach() {
        long[] present = new long[times.length];
        long now = total - Exits.sum(entered);
        if (now < 0) {
            throw new IllegalArgumentException("%d enter late, but only %d leave".formatted(total - now, total));
        }
        for (int i = 0; i < times.length; i++) {
            present[i] = now;
            now -= events[i] + censored[i];
            if (now < 0) {
                throw new IllegalArgumentException(
                        "%d leave at %d, but only %d are at risk".formatted(present[i] - now, times[i], present[i]));
            }
            now += entered[i];
        }
        return present;
    }

    /** From counts by time, each {@code {events, censored}}, in any order of the times. */
    public static RiskTable of(Map<Integer, long[]> exits) {
        TreeMap<Integer, long[]> sorted = new TreeMap<>(exits);
        sorted.values().forEach(pair -> Require.counts("events and censored at a time", pair, 2));
        return new RiskTable(times(sorted), column(sorted, 0), column(sorted, 1));
    }

    /** From one row per person or match, in any order: when it left, and whether by the event. */
    public static RiskTable ofRows(int[] times, boolean[] ended) {
        return ofRows(new int[times.length], times, ended);
    }

    /** The same with the time each entered; 0 is from the beginning, any other lies before the time of leaving. */
    public static RiskTable ofRows(int[] entered, int[] times, boolean[] ended) {
        long[] once = new long[times.length];
        Arrays.fill(once, 1);
        return ofCounts(entered, times, ended, once);
    }

    /** The same where row {@code i} stands for {@code counts[i]} people who came and went alike. */
    public static RiskTable ofCounts(int[] entered, int[] times, boolean[] ended, long[] counts) {
        Require.counts("counts", counts, times.length);
        Require.length("entered", entered.length, times.length);
        Require.length("ended", ended.length, times.length);
        TreeMap<Integer, long[]> moves = new TreeMap<>();
        for (int i = 0; i < times.length; i++) {
            Exits.requireStay(entered[i], times[i]);
            at(moves, times[i])[ended[i] ? 1 : 2] += counts[i];
            if (entered[i] > 0) {
                at(moves, entered[i])[0] += counts[i];
            }
        }
        return ofMoves(moves);
    }

    /** From counts by time, each {@code {entered, events, censored}}, in any order of the times. */
    public static RiskTable ofMoves(Map<Integer, long[]> moves) {
        moves.values().forEach(row -> Require.counts("entered, events and censored at a time", row, 3));
        return ofMoves(new TreeMap<>(moves));
    }

    /** From changes at times in any order, those of the same time adding up. */
    static RiskTable ofChanges(int[] times, long[] entered, long[] events, long[] censored) {
        Require.counts("entered", entered, times.length);
        Require.counts("events", events, times.length);
        Require.counts("censored", censored, times.length);
        TreeMap<Integer, long[]> moves = new TreeMap<>();
        for (int i = 0; i < times.length; i++) {
            long[] move = at(moves, times[i]);
            move[0] += entered[i];
            move[1] += events[i];
            move[2] += censored[i];
        }
        return ofMoves(moves);
    }

    /** The table of all the people of these tables, none of whom is in two of them. */
    public static RiskTable merge(Collection<RiskTable> tables) {
        return ofChanges(
                tables.stream()
                        .flatMapToInt(table -> Arrays.stream(table.times))
                        .toArray(),
                tables.stream()
                        .flatMapToLong(table -> Arrays.stream(table.entered))
                        .toArray(),
                tables.stream()
                        .flatMapToLong(table -> Arrays.stream(table.events))
                        .toArray(),
                tables.stream()
                        .flatMapToLong(table -> Arrays.stream(table.censored))
                        .toArray());
    }

    /**
     * Those still there after everything of {@code time}, with their clock starting then: S of it at u is the chance of
     * lasting u longer. Who entered by then counts as there from the beginning; later entries stay late.
     */
    public RiskTable landmark(int time) {
        Require.notNegative("time", time);
        int from = Exits.lastNotAfter(times, time) + 1;
        return new RiskTable(
                Arrays.stream(times, from, times.length)
                        .map(later -> later - time)
                        .toArray(),
                Arrays.copyOfRange(entered, from, times.length),
                Arrays.copyOfRange(events, from, times.length),
                Arrays.copyOfRange(censored, from, times.length));
    }

    private static long[] at(Map<Integer, long[]> moves, int time) {
        return moves.computeIfAbsent(time, none -> new long[3]);
    }

    private static RiskTable ofMoves(SortedMap<Integer, long[]> moves) {
        return new RiskTable(times(moves), column(moves, 0), column(moves, 1), column(moves, 2));
    }

    private static int[] times(SortedMap<Integer, long[]> rows) {
        return rows.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] column(SortedMap<Integer, long[]> rows, int column) {
        return rows.values().stream().mapToLong(row -> row[column]).toArray();
    }

    /** The times at which somebody enters or leaves. */
    public int[] times() {
        return times.clone();
    }

    /** How many entered late at each time. */
    public long[] entered() {
        return entered.clone();
    }

    /** How many had the event at each time. */
    public long[] events() {
        return events.clone();
    }

    /** How many were censored at each time. */
    public long[] censored() {
        return censored.clone();
    }

    /** How many different times there are. */
    public int size() {
        return times.length;
    }

    /** How many ever were there. */
    public long total() {
        return total;
    }

    /** How many had the event. */
    public long totalEvents() {
        return Exits.sum(events);
    }

    /** How many had the event at the {@code i}-th time. */
    long eventsAt(int i) {
        return events[i];
    }

    /** How many had the event or were censored at the {@code i}-th time. */
    long leavingAt(int i) {
        return events[i] + censored[i];
    }

    /** How many were there just before the {@code i}-th time. */
    public long atRisk(int i) {
        return atRisk[i];
    }

    /** How many were there just before {@code time}. */
    public long atRiskBefore(int time) {
        int next = Exits.firstNotBefore(times, time);
        return next == times.length ? 0 : atRisk[next];
    }

    /** The last time at which somebody left; −1 where nobody ever was. */
    int last() {
        return times.length == 0 ? -1 : times[times.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskTable that
                && Arrays.equals(times, that.times)
                && Arrays.equals(entered, that.entered)
                && Arrays.equals(events, that.events)
                && Arrays.equals(censored, that.censored);
    }

    @Override
    public int hashCode() {
        return ((Arrays.hashCode(times) * 31 + Arrays.hashCode(entered)) * 31 + Arrays.hashCode(events)) * 31
                + Arrays.hashCode(censored);
    }

    @Override
    public String toString() {
        return "RiskTable[times=%s, entered=%s, events=%s, censored=%s]"
                .formatted(
                        Arrays.toString(times),
                        Arrays.toString(entered),
                        Arrays.toString(events),
                        Arrays.toString(censored));
    }
}
