package org.adept.analysis.stats.states;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;

/**
 * The share of a cohort in each state at each time, when people move to and fro and some are lost from sight.
 *
 * <p>p(t) = p(0)·Π T(s) over the times s up to t, with T the shares of those in each state who move to each other one
 * (Aalen and Johansen's product). All shares add up to 1. From histories the standard error is that of the
 * infinitesimal jackknife, which holds also where the past matters to the moves; from counts it is that of a Markov
 * chain, Σ of the multinomial variances of each row of T carried on to t. Both are √(p(1 − p)/n) where nobody is lost
 * (the latter for counts of a cohort that is closed). The interval is Wilson's with n so that p(1 − p)/n is the
 * variance; at 0 and 1 with those not lost by then.
 *
 * <p>A time after the last one is {@link Reason.NotFollowedSoLong}; nobody is {@link Reason.NoOne}. A state in which
 * nobody is seen any more keeps its share.
 *
 * @see <a href="https://doi.org/10.1002/sim.2712">Putter, Fiocco &amp; Geskus (2007), Stat Med 26:2389–2430</a>
 */
public final class StateOccupancy {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final TransitionCounts counts;
    private final double[][] shares;
    private final double[][] variances;
    private final double confidence;

    private StateOccupancy(TransitionCounts counts, double[][] shares, double[][] variances, double confidence) {
        this.counts = counts;
        this.shares = shares;
        this.variances = variances;
        this.confidence = confidence;
    }

    /** Whether the make-up of the cohort at time 0 is this cohort's own, or one draw of what it might have been. */
    public enum Start {
        /** The shares at time 0 carry no error, as in R's survival. */
        FIXED,
        /** They are shares of so many people. */
        DRAWN
    }

    /** From histories, the cohort's make-up at time 0 being a draw, with 95 % intervals. */
    public static StateOccupancy of(Histories histories) {
        return of(histories, Start.DRAWN, USUAL_CONFIDENCE);
    }

    /** From histories, with intervals at a level in (0, 1). */
    public static StateOccupancy of(Histories histories, Start start, double confidence) {
        TransitionCounts counts = histories.counted();
        double[][] shares = shares(counts);
        return new StateOccupancy(
                counts,
                shares,
                new HistoryInfluence(histories, counts, shares, start).variances(),
                Require.openUnit("confidence", confidence));
    }

    /** From counts, the cohort's make-up at time 0 being a draw, with 95 % intervals. */
    public static StateOccupancy of(TransitionCounts counts) {
        return of(counts, Start.DRAWN, USUAL_CONFIDENCE);
    }

    /** From counts, with intervals at a level in (0, 1). */
    public static StateOccupancy of(TransitionCounts counts, Start start, double confidence) {
        double[][] shares = shares(counts);
        return new StateOccupancy(
                counts,
                shares,
                new ChainVariance(counts, shares, start).variances(),
                Require.openUnit("confidence", confidence));
    }

    /** The shares at 0 and after each time; empty where nobody starts. */
    private static double[][] shares(TransitionCounts counts) {
        long total = counts.total();
        int states = counts.start.length;
        List<double[]> shares = new ArrayList<>();
        double[] now = Arrays.stream(counts.start)
                .mapToDouble(count -> total == 0 ? 0 : (double) count / total)
                .toArray();
        shares.add(now);
        for (int i = 0; i < counts.times.length; i++) {
            double[] next = new double[states];
            for (int from = 0; from < states; from++) {
                for (int to = 0; to < states; to++) {
                    next[to] += now[from] * counts.share(i, from, to);
                }
            }
            shares.add(next);
            now = next;
        }
        return shares.toArray(double[][]::new);
    }

    /** The times after which shares may change. */
    public int[] times() {
        return counts.times.clone();
    }

    /**
     * The share in {@code state} just after {@code time}; {@code events} of the estimate are those seen in it next.
     *
     * @param state counted from 0
     * @param time in the histories' unit, not negative
     */
    public Outcome<Estimate> at(int state, int time) {
        if (state < 0 || state >= counts.start.length) {
            throw new IllegalArgumentException(
                    "state is from 0 to %d, was %d".formatted(counts.start.length - 1, state));
        }
        Require.notNegative("time", time);
        if (counts.total() == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        int last = counts.times.length == 0 ? 0 : counts.times[counts.times.length - 1];
        if (time > last) {
            return Outcome.unknown(new Reason.NotFollowedSoLong(time, last));
        }
        int found = Arrays.binarySearch(counts.times, time);
        int at = found >= 0 ? found + 1 : -found - 1;
        double share = StrictMath.min(1, shares[at][state]);
        double variance = variances[at][state];
        return Outcome.known(new Estimate(
                share,
                OptionalDouble.of(StrictMath.sqrt(variance)),
                Optional.of(wilson(share, variance, at)),
                counts.total(),
                seen(state, at),
                Method.STATE_OCCUPANCY));
    }

    /** How many are seen in a state just after the time before position {@code at}: at 0 those who start there. */
    private long seen(int state, int at) {
        if (at == 0) {
            return counts.start[state];
        }
        long there = counts.atRisk[at - 1][state];
        for (int other = 0; other < counts.start.length; other++) {
            there += counts.moves[at - 1][other][state] - counts.moves[at - 1][state][other];
        }
        return there;
    }

    private Interval wilson(double share, double variance, int at) {
        double n = share > 0 && share < 1 && variance > 0 ? share * (1 - share) / variance : followed(at);
        double z = Quantiles.normal(confidence);
        double weight = z * z / n;
        double middle = share + weight / 2;
        double half = z * StrictMath.sqrt(share * (1 - share) / n + weight / (4 * n));
        return new Interval(
                StrictMath.max(0, share == 0 ? 0 : (middle - half) / (1 + weight)),
                StrictMath.min(1, share == 1 ? 1 : (middle + half) / (1 + weight)),
                confidence);
    }

    /** At least one: those who are in any state that is left again, and at the start everyone. */
    private double followed(int at) {
        long there =
                at == 0 ? counts.total() : Arrays.stream(counts.atRisk[at - 1]).sum();
        return (double) StrictMath.max(1, there);
    }
}
