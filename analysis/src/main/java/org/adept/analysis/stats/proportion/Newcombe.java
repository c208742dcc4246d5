package org.adept.analysis.stats.proportion;

import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;

/**
 * The difference of two shares with Newcombe's hybrid score interval: from each share's own interval (l, u), the end
 * that faces the other.
 *
 * <p>With d = p₁ − p₂ the ends are d − √((p₁−l₁)² + (u₂−p₂)²) and d + √((u₁−p₁)² + (p₂−l₂)²); l and u are Wilson's, over
 * clusters those with the design effect. It never leaves −1 to 1 and has a width where both shares are 0 or 1. The
 * standard error is √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂). An empty group is {@link Reason.NoOne}.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe (1998),
 *     Statistics in Medicine 17:873–890, method 10</a>
 */
public final class Newcombe {
    private static final double USUAL_CONFIDENCE = 0.95;

    private Newcombe() {}

    /** Group less reference, with its 95 % interval. */
    public static Outcome<Estimate> of(FourfoldTable table) {
        return of(table, USUAL_CONFIDENCE);
    }

    /** Group less reference, with its interval. */
    public static Outcome<Estimate> of(FourfoldTable table, double confidence) {
        return difference(
                Wilson.of(table.events(), table.n(), confidence),
                Wilson.of(table.referenceEvents(), table.referenceN(), confidence));
    }

    /** Group less reference over clusters, none of which is in both. */
    public static Outcome<Estimate> of(ClusterSums group, ClusterSums reference, double confidence) {
        return difference(Wilson.of(group, confidence), Wilson.of(reference, confidence));
    }

    private static Outcome<Estimate> difference(Outcome<Estimate> group, Outcome<Estimate> reference) {
        return group.match(one -> reference.map(other -> difference(one, other)), Outcome::unknown);
    }

    private static Estimate difference(Estimate one, Estimate other) {
        Interval first = one.interval().orElseThrow();
        Interval second = other.interval().orElseThrow();
        double difference = one.value() - other.value();
        double down = StrictMath.hypot(one.value() - first.lower(), second.upper() - other.value());
        double up = StrictMath.hypot(first.upper() - one.value(), other.value() - second.lower());
        double standardError = StrictMath.hypot(
                one.standardError().orElseThrow(), other.standardError().orElseThrow());
        return new Estimate(
                difference,
                OptionalDouble.of(standardError),
                Optional.of(new Interval(
                        StrictMath.max(-1, difference - down), StrictMath.min(1, difference + up), first.confidence())),
                Math.addExact(one.n(), other.n()),
                Math.addExact(one.events(), other.events()),
                Method.NEWCOMBE);
    }
}
