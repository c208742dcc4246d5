package org.adept.analysis.stats.states;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.proportion.Wilson;

/**
 * Of those who were in one state, the shares that are found in each other one: one row per state come from.
 *
 * <p>Each row adds up to 1. Its intervals hold together: with confidence 1 − α all shares of the row lie in theirs, each
 * being a score interval at 1 − α over the number of states. Rows do not share their α. A state that nobody came from
 * is {@link Reason.NoOne}.
 *
 * @see <a href="https://doi.org/10.1080/00401706.1965.10490252">Goodman (1965), Technometrics 7:247–254</a>
 */
public final class TransitionMatrix {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final long[][] counts;
    private final double confidence;

    private TransitionMatrix(long[][] counts, double confidence) {
        this.counts = counts;
        this.confidence = confidence;
    }

    /** The shares with intervals that hold together at 95 % in each row; {@code counts} by state from, then state to. */
    public static TransitionMatrix of(long[][] counts) {
        return of(counts, USUAL_CONFIDENCE);
    }

    /** The shares with intervals that hold together at a level in (0, 1) in each row. */
    public static TransitionMatrix of(long[][] counts, double confidence) {
        Require.openUnit("confidence", confidence);
        for (long[] row : counts) {
            Require.counts("counts", row, counts[0].length);
        }
        return new TransitionMatrix(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new), confidence);
    }

    /** The shares of those who came from a state, counted from 0, by state to. */
    public Outcome<List<Estimate>> from(int state) {
        if (state < 0 || state >= counts.length) {
            throw new IllegalArgumentException("state is from 0 to %d, was %d".formatted(counts.length - 1, state));
        }
        long[] row = counts[state];
        long total = Arrays.stream(row).sum();
        return total == 0
                ? Outcome.unknown(new Reason.NoOne())
                : Outcome.known(IntStream.range(0, row.length)
                        .mapToObj(to -> share(row[to], total, row.length))
                        .toList());
    }

    private Estimate share(long count, long total, int states) {
        double each = 1 - (1 - confidence) / states;
        return Wilson.of(count, total, each)
                .match(
                        alone -> new Estimate(
                                alone.value(), alone.standardError(), together(alone), total, count, Method.GOODMAN),
                        reason -> {
                            throw new IllegalStateException("A share of " + total + " is known: " + reason);
                        });
    }

    /** The same ends, at the level at which they hold with all others of the row. */
    private Optional<Interval> together(Estimate alone) {
        return alone.interval().map(ends -> new Interval(ends.lower(), ends.upper(), confidence));
    }
}
