package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.adept.analysis.stats.Require;

/**
 * How many ended in each way and how many were last seen still lasting, at each time.
 *
 * <p>Everyone starts at 0 and leaves once, by one cause or by censoring. Within a time all ends precede censorings.
 * Times at which nobody leaves are dropped.
 *
 * @param times times in whole units, not negative, strictly rising
 * @param eventsByCause how many ended, by cause and then by time; at least one cause
 * @param censored how many were censored at each time
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record CompetingRisks(int[] times, long[][] eventsByCause, long[] censored) {
    public CompetingRisks {
        Require.risingTimes(times);
        Require.counts("censored", censored, times.length);
        if (eventsByCause.length == 0) {
            throw new IllegalArgumentException("eventsByCause has at least one cause, had none");
        }
        for (long[] events : eventsByCause) {
            Require.counts("eventsByCause", events, times.length);
        }
        int[] kept = Exits.kept(times, withLast(eventsByCause, censored));
        times = Exits.pick(times, kept);
        eventsByCause = Arrays.stream(eventsByCause)
                .map(events -> Exits.pick(events, kept))
                .toArray(long[][]::new);
        censored = Exits.pick(censored, kept);
    }

    /** From counts by time, each one number per cause and then the censored, in any order of the times. */
    public static CompetingRisks of(int causes, Map<Integer, long[]> exits) {
        TreeMap<Integer, long[]> sorted = new TreeMap<>(exits);
        int[] times = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        sorted.values().forEach(row -> Require.counts("ends by cause and censored at a time", row, causes + 1));
        long[][] columns = IntStream.rangeClosed(0, causes)
                .mapToObj(column ->
                        sorted.values().stream().mapToLong(row -> row[column]).toArray())
                .toArray(long[][]::new);
        return new CompetingRisks(times, Arrays.copyOf(columns, causes), columns[causes]);
    }

    private static long[][] withLast(long[][] columns, long[] last) {
        long[][] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = last;
        return all;
    }

    @Override
    public int[] times() {
        return times.clone();
    }

    @Override
    public long[][] eventsByCause() {
        return Arrays.stream(eventsByCause).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public long[] censored() {
        return censored.clone();
    }

    /** How many kinds of end there are. */
    public int causes() {
        return eventsByCause.length;
    }

    /** How many started. */
    public long total() {
        return anyCause().total();
    }

    /** The same people with every end alike; its curve is the share that has not ended in any way. */
    public RiskTable anyCause() {
        long[] events = new long[times.length];
        for (long[] ofCause : eventsByCause) {
            Arrays.setAll(events, i -> events[i] + ofCause[i]);
        }
        return new RiskTable(times, events, censored);
    }

    /**
     * The same people with only the ends by one cause, counted from 0; all other ends count as leaving sight. Its
     * hazard and log-rank test are those of the cause among the people still there; its curve is the share of a world
     * without the other causes, which nobody lives in.
     */
    public RiskTable onlyCause(int cause) {
        if (cause < 0 || cause >= eventsByCause.length) {
            throw new IllegalArgumentException(
                    "cause is from 0 to %d, was %d".formatted(eventsByCause.length - 1, cause));
        }
        long[] leaving = censored.clone();
        for (int other = 0; other < eventsByCause.length; other++) {
            long[] events = eventsByCause[other];
            boolean counts = other != cause;
            Arrays.setAll(leaving, i -> leaving[i] + (counts ? events[i] : 0));
        }
        return new RiskTable(times, eventsByCause[cause], leaving);
    }

    /**
     * Those still there just after {@code landmark}, their times counted as before: what is known of them is how they
     * end given that they have come so far.
     */
    public CompetingRisks stillThereAfter(int landmark) {
        Require.notNegative("landmark", landmark);
        int[] later = IntStream.range(0, times.length)
                .filter(i -> times[i] > landmark)
                .toArray();
        return new CompetingRisks(
                Exits.pick(times, later),
                Arrays.stream(eventsByCause)
                        .map(events -> Exits.pick(events, later))
                        .toArray(long[][]::new),
                Exits.pick(censored, later));
    }

    /** The people of two tables with the same causes together. */
    public CompetingRisks and(CompetingRisks others) {
        if (others.causes() != causes()) {
            throw new IllegalArgumentException(
                    "Both tables have the same causes; one has %d, the other %d".formatted(causes(), others.causes()));
        }
        TreeMap<Integer, long[]> rows = new TreeMap<>();
        addTo(rows);
        others.addTo(rows);
        return of(causes(), rows);
    }

    private void addTo(TreeMap<Integer, long[]> rows) {
        for (int i = 0; i < times.length; i++) {
            long[] row = rows.computeIfAbsent(times[i], time -> new long[causes() + 1]);
            for (int cause = 0; cause < causes(); cause++) {
                row[cause] += eventsByCause[cause][i];
            }
            row[causes()] += censored[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompetingRisks that
                && Arrays.equals(times, that.times)
                && Arrays.deepEquals(eventsByCause, that.eventsByCause)
                && Arrays.equals(censored, that.censored);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 961 + Arrays.deepHashCode(eventsByCause) * 31 + Arrays.hashCode(censored);
    }

    @Override
    public String toString() {
        return "CompetingRisks[times=%s, eventsByCause=%s, censored=%s]"
                .formatted(Arrays.toString(times), Arrays.deepToString(eventsByCause), Arrays.toString(censored));
    }
}
