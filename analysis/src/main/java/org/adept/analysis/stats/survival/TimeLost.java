package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;

/**
 * How much of the time up to a horizon each cause takes away on average: the area under its cumulative incidence.
 *
 * <p>Σ (τ − t)·ΔF(t) over the times up to the horizon τ, in the unit of the times. The times lost by all causes and the
 * restricted mean of lasting add up to τ. Standard error: the root of the summed squares of each cluster's influence,
 * without clusters each person's; interval normal (Student's t with clusters), kept within 0 and τ.
 *
 * <p>Special cases. A horizon after the last time is {@link Reason.NotFollowedSoLong} unless all have ended by then.
 * No end by the cause before the horizon is {@link Reason.TooFew} of {@code events}: nothing was lost, but how much
 * might have been cannot be told from a standard error of 0.
 *
 * @see <a href="https://doi.org/10.1002/sim.5903">Andersen (2013), Stat Med 32:5278–5285</a>
 */
public final class TimeLost {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final CompetingSpells spells;
    private final SpellTotals totals;
    private final long units;
    private final double confidence;

    private TimeLost(CompetingSpells spells, double confidence) {
        this.spells = spells;
        this.totals = new SpellTotals(spells);
        this.units = spells.units();
        this.confidence = confidence;
    }

    /** With 95 % intervals, everyone independent and from the start. */
    public static TimeLost of(CompetingRisks risks) {
        return of(CompetingSpells.of(risks));
    }

    /** With 95 % intervals. */
    public static TimeLost of(CompetingSpells spells) {
        return of(spells, USUAL_CONFIDENCE);
    }

    /** With intervals at a level in (0, 1). */
    public static TimeLost of(CompetingSpells spells, double confidence) {
        Require.openUnit("confidence", confidence);
        return new TimeLost(spells, confidence);
    }

    /**
     * The time lost to {@code cause} up to {@code horizon}.
     *
     * @param cause counted from 0
     * @param horizon above 0, in the spells' unit
     */
    public Outcome<Estimate> before(int cause, int horizon) {
        if (cause < 0 || cause >= totals.events.length) {
            throw new IllegalArgumentException(
                    "cause is from 0 to %d, was %d".formatted(totals.events.length - 1, cause));
        }
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon is above 0, was " + horizon);
        }
        if (totals.times.length == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        int last = totals.times[totals.times.length - 1];
        if (horizon > last && totals.lasting[totals.times.length] > 0) {
            return Outcome.unknown(new Reason.NotFollowedSoLong(horizon, last));
        }
        if (spells.isClustered() && units < 2) {
            return Outcome.unknown(new Reason.TooFew("clusters", units, 2));
        }
        int within = Exits.firstNotBefore(totals.times, horizon);
        long events = LongStream.of(totals.events[cause]).limit(within).sum();
        return events == 0
                ? Outcome.unknown(new Reason.TooFew("events", 0, 1))
                : Outcome.known(estimate(cause, horizon, events));
    }

    private Estimate estimate(int cause, int horizon, long events) {
        double[] left = Arrays.stream(totals.times)
                .mapToDouble(time -> StrictMath.max(0, horizon - time))
                .toArray();
        double lost = 0;
        for (int i = 0; i < left.length; i++) {
            lost += left[i] * totals.lasting[i] * (totals.endedByCause[cause][i] / totals.atRisk[i]);
        }
        double[] variances = new InfluenceWalk(spells, totals, cause, left).variances();
        double standardError = StrictMath.sqrt(variances[variances.length - 1]);
        double half = Quantiles.normal(confidence) * SpellIncidence.stretch(spells, units, confidence) * standardError;
        Interval interval =
                new Interval(StrictMath.max(0, lost - half), StrictMath.min(horizon, lost + half), confidence);
        return new Estimate(
                StrictMath.min(horizon, lost),
                OptionalDouble.of(standardError),
                Optional.of(interval),
                spells.total(),
                events,
                Method.TIME_LOST);
    }
}
