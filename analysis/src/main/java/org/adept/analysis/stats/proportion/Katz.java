package org.adept.analysis.stats.proportion;

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
 * The ratio of two shares, group over reference, with Katz's interval, symmetric on the logarithm: for groups with events
 * in both. {@link Koopman}'s can do with fewer.
 *
 * <p>The variance of the logarithm is (1 − p₁)/x₁ + (1 − p₂)/x₂; the standard error is the ratio's own, by the delta
 * method.
 *
 * <p>Special cases: an empty group is {@link Reason.NoOne}; no event in either {@link Reason.TooFew} events; in one only
 * {@link Reason.Separated}, since the logarithm has no bound; nothing but events in both {@link Reason.NoVariation}.
 *
 * @see <a href="https://doi.org/10.2307/2530610">Katz, Baptista, Azen &amp; Pike (1978), Biometrics 34:469–474</a>
 */
public final class Katz {
    private Katz() {}

    /** Group over reference, with its interval. */
    public static Outcome<Estimate> of(FourfoldTable table, double confidence) {
        double z = Quantiles.normal(Require.openUnit("confidence", confidence));
        Optional<Reason> without = withoutRatio(table)
                .or(() -> table.events() == 0
                        ? Optional.of(new Reason.Separated("group", Double.NEGATIVE_INFINITY, 0))
                        : Optional.empty());
        if (without.isPresent()) {
            return Outcome.unknown(without.get());
        }
        double variance = part(table.events(), table.n()) + part(table.referenceEvents(), table.referenceN());
        if (variance == 0) {
            return Outcome.unknown(new Reason.NoVariation("events"));
        }
        double ratio = table.share() / table.referenceShare();
        double onLogarithm = StrictMath.sqrt(variance);
        double factor = StrictMath.exp(z * onLogarithm);
        return Outcome.known(new Estimate(
                ratio,
                OptionalDouble.of(ratio * onLogarithm),
                Optional.of(new Interval(ratio / factor, ratio * factor, confidence)),
                table.total(),
                table.totalEvents(),
                Method.KATZ));
    }

    private static double part(long events, long n) {
        return (double) (n - events) / n / events;
    }

    /** Why the shares have no ratio, if they have none. */
    static Optional<Reason> withoutRatio(FourfoldTable table) {
        if (table.lacksAGroup()) {
            return Optional.of(new Reason.NoOne());
        }
        if (table.referenceEvents() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                table.events() == 0
                        ? new Reason.TooFew("events", 0, 1)
                        : new Reason.Separated("group", Double.POSITIVE_INFINITY, 0));
    }
}
