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
import org.adept.analysis.stats.Root;

/**
 * The ratio of two shares, group over reference, with Koopman's score interval: every ratio that a score test at the same
 * level would not reject. It leaves out 1 exactly when Pearson's test finds a difference.
 *
 * <p>For a supposed ratio φ the shares are fitted by maximum likelihood under p₁ = φ·p₂, the root of a square; the interval
 * holds every φ with |p̂₁ − φp̂₂| ≤ z·√(p̃₁q̃₁/n₁ + φ²·p̃₂q̃₂/n₂). The standard error is by the delta method.
 *
 * <p>Special cases: no event in the group gives 0 with an upper end. An empty group is {@link Reason.NoOne}; no event in
 * either {@link Reason.TooFew} events; in the group only {@link Reason.Separated}, since the ratio has no bound.
 *
 * @see <a href="https://doi.org/10.2307/2531405">Koopman (1984), Biometrics 40:513–517</a>
 */
public final class Koopman {
    private Koopman() {}

    /** Group over reference, with its interval. */
    public static Outcome<Estimate> of(FourfoldTable table, double confidence) {
        double z = Quantiles.normal(Require.openUnit("confidence", confidence));
        Optional<Reason> without = Katz.withoutRatio(table);
        if (without.isPresent()) {
            return Outcome.unknown(without.get());
        }
        double ratio = table.share() / table.referenceShare();
        double lower = table.events() == 0 ? 0 : lower(table, z);
        double upper = 1 / lower(table.swapped(), z);
        return Outcome.known(new Estimate(
                ratio,
                OptionalDouble.of(StrictMath.sqrt(variance(table, ratio, table.share(), table.referenceShare()))
                        / table.referenceShare()),
                Optional.of(new Interval(lower, upper, confidence)),
                table.total(),
                table.totalEvents(),
                Method.KOOPMAN));
    }

    /** The lower end where the group has an event; the reference may have none. */
    private static double lower(FourfoldTable table, double z) {
        double most = Double.POSITIVE_INFINITY;
        if (table.referenceEvents() > 0) {
            // at the ratio itself the test turns as well where both have nothing but events: begin just below
            most = table.share() / table.referenceShare() * (1 - 1e-6 * z * z / (table.total() + z * z));
        }
        double likely = (table.events() + 0.5) / (table.n() + 1.0);
        double other = (table.referenceEvents() + 0.5) / (table.referenceN() + 1.0);
        double spread = (1 - likely) / (table.events() + 0.5) + (1 - other) / (table.referenceEvents() + 0.5);
        double guess = likely / other * StrictMath.exp(-z * StrictMath.sqrt(spread));
        return Root.near(guess, most, supposed -> below(table, z, supposed));
    }

    /** Positive where the supposed ratio is too small to be kept, negative where it is kept. */
    private static double below(FourfoldTable table, double z, double supposed) {
        double reference = referenceShare(table, supposed);
        double share = StrictMath.min(1, supposed * reference);
        return table.share()
                - supposed * table.referenceShare()
                - z * StrictMath.sqrt(variance(table, supposed, share, reference));
    }

    private static double variance(FourfoldTable table, double ratio, double share, double reference) {
        return share * (1 - share) / table.n() + ratio * ratio * (reference * (1 - reference) / table.referenceN());
    }

    /**
     * The reference's share of greatest likelihood: the smaller root of Nφ·q² − (φ(n₁ + x₂) + n₂ + x₁)·q + x₁ + x₂ = 0. The
     * discriminant is written as a sum, and the root divides by a sum, so that neither loses digits.
     */
    private static double referenceShare(FourfoldTable table, double ratio) {
        double bound = ratio * ((double) table.n() + table.referenceEvents());
        double other = (double) table.referenceN() + table.events();
        double without = 4 * ratio * (table.n() - table.events()) * (table.referenceN() - table.referenceEvents());
        double apart = bound - other;
        double root = 2.0 * table.totalEvents() / (bound + other + StrictMath.sqrt(apart * apart + without));
        return StrictMath.min(1, root);
    }
}
