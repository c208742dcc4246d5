package org.adept.analysis.stats.states;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.adept.analysis.stats.Require;

/**
 * Who was in which state from when to when, and where each stay led: one row per stay.
 *
 * <p>A stay counts from after its start up to and including its stop, when it leads to another state or out of sight;
 * within a time all moves precede the losses. A history is all stays of one number; it stands for so many people alike,
 * who are independent. Where stays of one history overlap, it is a cluster of people who are not.
 */
public final class Histories {
    /** Where a stay leads whose end is not seen. */
    public static final int OUT_OF_SIGHT = -1;

    final int states;
    final int[] history;
    final int[] from;
    final int[] starts;
    final int[] stops;
    final int[] to;
    final long[] counts;

    private Histories(int states, int[] history, int[] from, int[] starts, int[] stops, int[] to, long[] counts) {
        this.states = states;
        this.history = history;
        this.from = from;
        this.starts = starts;
        this.stops = stops;
        this.to = to;
        this.counts = counts;
    }

    /**
     * The stays, in any order, each history standing for one.
     *
     * @param states how many states there are, at least 1
     * @param history the number of the history of each stay, from 0
     * @param from the state of each stay, counted from 0
     * @param starts when it began, in whole units, not negative; everyone's first stay begins at 0
     * @param stops when it ended, after its start
     * @param to the state it led to, not its own, or {@link #OUT_OF_SIGHT}
     */
    public static Histories of(int states, int[] history, int[] from, int[] starts, int[] stops, int[] to) {
        if (states < 1) {
            throw new IllegalArgumentException("There is at least one state, were " + states);
        }
        for (int[] column : new int[][] {from, starts, stops, to}) {
            if (column.length != history.length) {
                throw new IllegalArgumentException("Stays have columns of one length; one has %d entries, another %d"
                        .formatted(history.length, column.length));
            }
        }
        for (int row = 0; row < history.length; row++) {
            Require.notNegative("history", history[row]);
            Require.notNegative("starts", starts[row]);
            boolean inOrder = starts[row] < stops[row];
            boolean moves = to[row] >= OUT_OF_SIGHT && to[row] < states && to[row] != from[row];
            if (!inOrder || !moves || from[row] < 0 || from[row] >= states) {
                throw new IllegalArgumentException(
                        "A stay goes on in time and to another state, was in %d from %d to %d, then in %d"
                                .formatted(from[row], starts[row], stops[row], to[row]));
            }
        }
        long[] counts = new long[Arrays.stream(history).max().orElse(-1) + 1];
        Arrays.fill(counts, 1);
        return new Histories(states, history.clone(), from.clone(), starts.clone(), stops.clone(), to.clone(), counts);
    }

    /** Each history, by its number, stands for so many people alike. */
    public Histories withCounts(long[] counts) {
        Require.counts("counts", counts, this.counts.length);
        return new Histories(states, history, from, starts, stops, to, counts.clone());
    }

    /** How many stays there are. */
    int size() {
        return history.length;
    }

    /** How many people a stay stands for. */
    long people(int row) {
        return counts[history[row]];
    }

    /** The times at which a stay of anyone ends. */
    int[] times() {
        return IntStream.range(0, size())
                .filter(row -> people(row) > 0)
                .map(row -> stops[row])
                .sorted()
                .distinct()
                .toArray();
    }

    /** The same people as counts. */
    public TransitionCounts counted() {
        int[] times = times();
        long[] start = new long[states];
        long[][] atRisk = new long[times.length][states];
        long[][][] moves = new long[times.length][states][states];
        for (int row = 0; row < size(); row++) {
            start[from[row]] += starts[row] == 0 ? people(row) : 0;
            int stop = Arrays.binarySearch(times, stops[row]);
            for (int i = stop; i >= 0 && times[i] > starts[row]; i--) {
                atRisk[i][from[row]] += people(row);
            }
            if (to[row] != OUT_OF_SIGHT && stop >= 0) {
                moves[stop][from[row]][to[row]] += people(row);
            }
        }
        return TransitionCounts.of(start, times, atRisk, moves);
    }
}
