package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.Quantiles;

/**
 * By how much two groups differ in the share ended by a cause at one time, or in the time lost to it before a horizon.
 *
 * <p>The variance is the sum of both less twice their covariance; that is the sum over clusters of the products of their
 * influences on the one and on the other, clusters of one number being the same in both. Without clusters in both, the
 * groups are strangers. The interval of a difference of shares squares and adds the distances to each group's own ends,
 * so that it stays possible where shares are near 0 and 1; that of a difference of times is symmetric. n and events are
 * those of both.
 *
 * @see <a href="https://doi.org/10.1002/sim.2781">Zou &amp; Donner (2008), Stat Med 27:1693–1702</a>
 */
public final class IncidenceDifference {
    private final CompetingSpells first;
    private final CompetingSpells other;
    private final double confidence;

    private IncidenceDifference(CompetingSpells first, CompetingSpells other, double confidence) {
        this.first = first;
        this.other = other;
        this.confidence = confidence;
    }

    /** First group less the other one, with 95 % intervals. */
    public static IncidenceDifference between(CompetingSpells first, CompetingSpells other) {
        return between(first, other, 0.95);
    }

    /** First group less the other one, with intervals at a level in (0, 1). */
    public static IncidenceDifference between(CompetingSpells first, CompetingSpells other, double confidence) {
        return new IncidenceDifference(first, other, confidence);
    }

    /** The difference of the shares ended by {@code cause} up to and including {@code time}; see {@link SpellIncidence}. */
    public Outcome<Estimate> at(int cause, int time) {
        return SpellIncidence.of(first, confidence)
                .incidenceAt(cause, time)
                .match(
                        one -> SpellIncidence.of(other, confidence)
                                .incidenceAt(cause, time)
                                .map(two -> ofShares(one, two, cause, time)),
                        Outcome::unknown);
    }

    /** The difference of the times lost to {@code cause} before {@code horizon}; see {@link TimeLost}. */
    public Outcome<Estimate> ofTimeLost(int cause, int horizon) {
        return TimeLost.of(first, confidence)
                .before(cause, horizon)
                .match(
                        one -> TimeLost.of(other, confidence)
                                .before(cause, horizon)
                                .map(two -> ofTimes(one, two, cause, horizon)),
                        Outcome::unknown);
    }

    private Estimate ofShares(Estimate one, Estimate two, int cause, int time) {
        double correlation = correlation(one, two, cause, time, false);
        Interval ends = one.interval().orElseThrow();
        Interval others = two.interval().orElseThrow();
        return estimate(
                one,
                two,
                correlation,
                distance(one.value() - ends.lower(), others.upper() - two.value(), correlation),
                distance(ends.upper() - one.value(), two.value() - others.lower(), correlation));
    }

    private Estimate ofTimes(Estimate one, Estimate two, int cause, int horizon) {
        double correlation = correlation(one, two, cause, horizon, true);
        double half = distance(half(one, first), half(two, other), correlation);
        return estimate(one, two, correlation, half, half);
    }

    private double half(Estimate lost, CompetingSpells spells) {
        return Quantiles.normal(confidence) * SpellIncidence.stretch(spells, spells.units(), confidence) * error(lost);
    }

    private Estimate estimate(Estimate one, Estimate two, double correlation, double below, double above) {
        double difference = one.value() - two.value();
        return new Estimate(
                difference,
                OptionalDouble.of(distance(error(one), error(two), correlation)),
                Optional.of(new Interval(difference - below, difference + above, confidence)),
                one.n() + two.n(),
                one.events() + two.events(),
                one.method());
    }

    private double correlation(Estimate one, Estimate two, int cause, int time, boolean lost) {
        double scale = error(one) * error(two);
        if (scale == 0 || !first.isClustered() || !other.isClustered()) {
            return 0;
        }
        double[] ofFirst = influences(first, cause, time, lost);
        double[] ofOther = influences(other, cause, time, lost);
        double covariance = 0;
        for (int cluster = 0; cluster < Math.min(ofFirst.length, ofOther.length); cluster++) {
            covariance += ofFirst[cluster] * ofOther[cluster];
        }
        return covariance / scale;
    }

    private static double[] influences(CompetingSpells spells, int cause, int time, boolean lost) {
        SpellTotals totals = new SpellTotals(spells);
        double[] factor = Arrays.stream(totals.times)
                .mapToDouble(at -> at > time ? 0 : lost ? time - at : 1)
                .toArray();
        InfluenceWalk walk = new InfluenceWalk(spells, totals, cause, factor);
        walk.variances();
        return walk.influences();
    }

    private static double error(Estimate estimate) {
        return estimate.standardError().orElse(0);
    }

    /** The third side of a triangle; rounding must not make its square negative. */
    private static double distance(double one, double other, double correlation) {
        return StrictMath.sqrt(StrictMath.max(0, one * one + other * other - 2 * correlation * one * other));
    }
}
