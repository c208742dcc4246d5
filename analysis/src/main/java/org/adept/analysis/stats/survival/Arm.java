package org.adept.analysis.stats.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;

/**
 * One of two groups that are compared: its estimate, its spread, and its ends as differences and as ratios use them, not
 * cut to what is possible.
 *
 * <p>The interval of a difference squares and adds the distances to both arms' own ends. With symmetric ends that is the
 * usual one; where an arm has no variance, its exact end speaks. The interval of a ratio does so with logarithms.
 *
 * @see <a href="https://doi.org/10.1002/sim.2781">Zou &amp; Donner (2008), Stat Med 27:1693–1702</a>
 */
record Arm(Estimate estimate, Spread spread, Interval ends, Interval endsOfRatio) {

    /** Difference and ratio; unknown for the reason of the first that has one. */
    static Outcome<Comparison> compare(Outcome<Arm> first, Outcome<Arm> other) {
        return first.match(
                one -> other.match(two -> Outcome.known(one.against(two)), Outcome::unknown), Outcome::unknown);
    }

    private Comparison against(Arm other) {
        Outcome<Estimate> ratio = value() > 0 && other.value() > 0
                ? Outcome.known(over(other))
                : Outcome.unknown(new Reason.TooFew("survivors", 0, 1));
        return new Comparison(estimate, other.estimate, less(other), ratio);
    }

    private double value() {
        return estimate.value();
    }

    private double standardError() {
        return estimate.standardError().orElse(0);
    }

    private Estimate less(Arm other) {
        double difference = value() - other.value();
        double correlation = correlation(other);
        Interval interval = new Interval(
                difference - distance(value() - ends.lower(), other.ends.upper() - other.value(), correlation),
                difference + distance(ends.upper() - value(), other.value() - other.ends.lower(), correlation),
                ends.confidence());
        return estimate(difference, distance(standardError(), other.standardError(), correlation), interval, other);
    }

    private Estimate over(Arm other) {
        double ratio = value() / other.value();
        double correlation = correlation(other);
        double below = distance(
                logarithm(value(), endsOfRatio.lower()),
                logarithm(other.endsOfRatio.upper(), other.value()),
                correlation);
        double above = distance(
                logarithm(endsOfRatio.upper(), value()),
                logarithm(other.value(), other.endsOfRatio.lower()),
                correlation);
        Interval interval =
                new Interval(ratio * StrictMath.exp(-below), ratio * StrictMath.exp(above), endsOfRatio.confidence());
        double relative = distance(standardError() / value(), other.standardError() / other.value(), correlation);
        return estimate(ratio, ratio * relative, interval, other);
    }

    private Estimate estimate(double value, double standardError, Interval interval, Arm other) {
        return new Estimate(
                value,
                OptionalDouble.of(standardError),
                Optional.of(interval),
                estimate.n() + other.estimate.n(),
                estimate.events() + other.estimate.events(),
                estimate.method());
    }

    /** Of the two estimates, from what stands behind both; 0 for strangers. */
    private double correlation(Arm other) {
        double covariance = spread.covariance(other.spread);
        return covariance == 0 ? 0 : covariance / StrictMath.sqrt(spread.variance() * other.spread.variance());
    }

    /** The product is left out where there is none: infinite distances do not meet a correlation of 0. */
    private static double distance(double one, double other, double correlation) {
        double common = correlation == 0 ? 0 : 2 * correlation * one * other;
        return StrictMath.sqrt(StrictMath.max(0, one * one + other * other - common));
    }

    /** log(larger/smaller); infinite where the smaller is not positive. */
    private static double logarithm(double larger, double smaller) {
        return smaller > 0 ? StrictMath.log(larger / smaller) : Double.POSITIVE_INFINITY;
    }
}
