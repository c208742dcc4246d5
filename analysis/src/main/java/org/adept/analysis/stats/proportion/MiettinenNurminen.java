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
 * The difference of two shares with Miettinen and Nurminen's score interval: every difference that a score test at the
 * same level would not reject.
 *
 * <p>For a supposed difference δ the shares are fitted by maximum likelihood under p₁ − p₂ = δ; the interval holds every δ
 * with |d − δ| ≤ z·√((p̃₁q̃₁/n₁ + p̃₂q̃₂/n₂)·N/(N−1)). An empty group is {@link Reason.NoOne}.
 *
 * @see <a href="https://doi.org/10.1002/sim.4780040211">Miettinen &amp; Nurminen (1985), Statistics in Medicine
 *     4:213–226</a>
 */
public final class MiettinenNurminen {
    /** Newton's steps, halving where one leaves the bracket, have always ended far sooner. */
    private static final int STEPS = 200;

    private MiettinenNurminen() {}

    /** Group less reference, with its interval. */
    public static Outcome<Estimate> of(FourfoldTable table, double confidence) {
        Require.openUnit("confidence", confidence);
        if (table.lacksAGroup()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double difference = table.share() - table.referenceShare();
        double z = Quantiles.normal(confidence);
        Interval interval = new Interval(lower(table, z), -lower(table.swapped(), z), confidence);
        return Outcome.known(new Estimate(
                difference,
                OptionalDouble.of(StrictMath.sqrt(table.differenceVariance())),
                Optional.of(interval),
                table.total(),
                table.totalEvents(),
                Method.MIETTINEN_NURMINEN));
    }

    private static double lower(FourfoldTable table, double z) {
        double difference = table.share() - table.referenceShare();
        if (difference == -1) {
            return -1;
        }
        // at the difference itself the test may turn as well, where the fitted shares are 0 and 1: begin just below
        double aside = StrictMath.max(1e-6 * z * z / (table.total() + z * z), 4 * StrictMath.ulp(difference));
        return Root.between(-1, difference - aside, delta -> below(table, difference, z, delta));
    }

    /** Positive where the supposed difference is too small to be kept, negative where it is kept. */
    private static double below(FourfoldTable table, double difference, double z, double delta) {
        double second = referenceShare(table, delta);
        double first = StrictMath.min(1, StrictMath.max(0, second + delta));
        double variance = first * (1 - first) / table.n() + second * (1 - second) / table.referenceN();
        double total = table.total();
        return difference - delta - z * StrictMath.sqrt(variance * (total / (total - 1)));
    }

    /** The reference's share of greatest likelihood: where the score, which falls throughout, passes through 0. */
    private static double referenceShare(FourfoldTable table, double delta) {
        double low = StrictMath.max(0, -delta);
        double high = StrictMath.min(1, 1 - delta);
        if (score(table, delta, low) <= 0) {
            return low;
        }
        if (score(table, delta, high) >= 0) {
            return high;
        }
        double share = (low + high) / 2;
        for (int step = 0; step < STEPS; step++) {
            double score = score(table, delta, share);
            if (score > 0) {
                low = share;
            } else {
                high = share;
            }
            double next = share + score / information(table, delta, share);
            next = next > low && next < high ? next : (low + high) / 2;
            if (StrictMath.abs(next - share) <= 2 * StrictMath.ulp(share)) {
                return next;
            }
            share = next;
        }
        return share;
    }

    private static double score(FourfoldTable table, double delta, double share) {
        return part(table.events(), share + delta)
                - part(table.n() - table.events(), 1 - share - delta)
                + part(table.referenceEvents(), share)
                - part(table.referenceN() - table.referenceEvents(), 1 - share);
    }

    private static double information(FourfoldTable table, double delta, double share) {
        return part(table.events(), share + delta) / (share + delta)
                + part(table.n() - table.events(), 1 - share - delta) / (1 - share - delta)
                + part(table.referenceEvents(), share) / share
                + part(table.referenceN() - table.referenceEvents(), 1 - share) / (1 - share);
    }

    private static double part(long count, double share) {
        return count == 0 ? 0 : count / StrictMath.max(0, share);
    }
}
