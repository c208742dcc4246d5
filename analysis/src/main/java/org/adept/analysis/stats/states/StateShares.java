package org.adept.analysis.stats.states;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.proportion.Wilson;

/**
 * The share of a baseline cohort that is in each state at one time, with those of unknown state left in view.
 *
 * <p>The denominator is everyone of the cohort, whatever has become of them: nobody drops out of it. So the share known
 * to be in a state is the least it can be, and that share with all unknown added is the most.
 */
public final class StateShares {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final long[] counts;
    private final long unknown;
    private final ShareInterval method;
    private final double confidence;

    private StateShares(long[] counts, long unknown, ShareInterval method, double confidence) {
        this.counts = counts;
        this.unknown = unknown;
        this.method = method;
        this.confidence = confidence;
    }

    /** How a share gets its interval, for example {@link Wilson#of(long, long, double)}. */
    @FunctionalInterface
    public interface ShareInterval {
        Outcome<Estimate> of(long events, long n, double confidence);
    }

    /**
     * What the share can be.
     *
     * @param least if nobody of unknown state is in the state
     * @param most if everyone of unknown state is in it
     * @param around from the lower end of the least to the upper end of the most: what is unknown and what is chance
     */
    public record Bounds(Estimate least, Estimate most, Interval around) {}

    /**
     * The cohort at one time, with Wilson's 95 % intervals.
     *
     * @param counts how many are known to be in each state
     * @param unknown of how many the state is not known
     */
    public static StateShares of(long[] counts, long unknown) {
        return of(counts, unknown, Wilson::of, USUAL_CONFIDENCE);
    }

    /** The cohort at one time, with the intervals of a method at a level in (0, 1). */
    public static StateShares of(long[] counts, long unknown, ShareInterval method, double confidence) {
        Require.counts("counts", counts, counts.length);
        Require.notNegative("unknown", unknown);
        Require.openUnit("confidence", confidence);
        return new StateShares(counts.clone(), unknown, method, confidence);
    }

    /** Everyone of the cohort. */
    public long total() {
        long total = unknown;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** The share known to be in a state, counted from 0, of the whole cohort. */
    public Outcome<Estimate> known(int state) {
        return method.of(count(state), total(), confidence);
    }

    /** The share whose state is not known. */
    public Outcome<Estimate> unknown() {
        return method.of(unknown, total(), confidence);
    }

    /** What the share in a state can be; {@link Reason.NoOne} for a cohort of nobody. */
    public Outcome<Bounds> bounds(int state) {
        Outcome<Estimate> most = method.of(count(state) + unknown, total(), confidence);
        return known(state)
                .match(least -> most.map(upper -> new Bounds(least, upper, around(least, upper))), Outcome::unknown);
    }

    private Interval around(Estimate least, Estimate most) {
        double lower = least.interval().map(Interval::lower).orElse(least.value());
        double upper = most.interval().map(Interval::upper).orElse(most.value());
        return new Interval(lower, upper, confidence);
    }

    private long count(int state) {
        if (state < 0 || state >= counts.length) {
            throw new IllegalArgumentException("state is from 0 to %d, was %d".formatted(counts.length - 1, state));
        }
        return counts[state];
    }
}
