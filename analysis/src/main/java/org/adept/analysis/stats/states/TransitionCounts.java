package org.adept.analysis.stats.states;

import java.util.Arrays;
import org.adept.analysis.stats.Require;

/** How many were in each state before each time, and how many moved from which to which then. */
public final class TransitionCounts {
    final long[] start;
    final int[] times;
    final long[][] atRisk;
    final long[][][] moves;

    private TransitionCounts(long[] start, int[] times, long[][] atRisk, long[][][] moves) {
        this.start = start;
        this.times = times;
        this.atRisk = atRisk;
        this.moves = moves;
    }

    /**
     * The counts of one cohort.
     *
     * @param start how many begin in each state, at time 0
     * @param times above 0, strictly rising
     * @param atRisk by time, then state: how many are in it just before
     * @param moves by time, then state from, then state to; nobody moves to where she is, and no more move than are there
     */
    public static TransitionCounts of(long[] start, int[] times, long[][] atRisk, long[][][] moves) {
        int states = start.length;
        Require.counts("start", start, states);
        Require.risingTimes(times);
        if (times.length > 0 && times[0] == 0) {
            throw new IllegalArgumentException("times are above 0, the first was 0");
        }
        if (atRisk.length != times.length || moves.length != times.length) {
            throw new IllegalArgumentException("atRisk and moves have %d and %d times where %d are expected"
                    .formatted(atRisk.length, moves.length, times.length));
        }
        for (int i = 0; i < times.length; i++) {
            Require.counts("atRisk", atRisk[i], states);
            for (int from = 0; from < states; from++) {
                Require.counts("moves", moves[i][from], states);
                if (moves[i][from][from] > 0 || Arrays.stream(moves[i][from]).sum() > atRisk[i][from]) {
                    throw new IllegalArgumentException("moves from a state are to others, by those who are there");
                }
            }
        }
        return new TransitionCounts(
                start.clone(),
                times.clone(),
                Arrays.stream(atRisk).map(long[]::clone).toArray(long[][]::new),
                Arrays.stream(moves)
                        .map(rows -> Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new))
                        .toArray(long[][][]::new));
    }

    /** The share of those in {@code from} just before the {@code i}-th time who are in {@code to} after it. */
    double share(int i, int from, int to) {
        long present = atRisk[i][from];
        if (present == 0) {
            return from == to ? 1 : 0;
        }
        long moved = from == to ? present - Arrays.stream(moves[i][from]).sum() : moves[i][from][to];
        return (double) moved / present;
    }

    long total() {
        return Arrays.stream(start).sum();
    }
}
