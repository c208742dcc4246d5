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
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share with Clopper and Pearson's exact interval: every share under which neither so many events or more, nor so many
 * or fewer, would be rarer than half of what the level leaves out. It covers at least as often as it says, whatever the
 * share, and is wider than Wilson's for that.
 *
 * <p>The ends are quantiles of beta(x, n−x+1) and beta(x+1, n−x). With no event the lower end is exactly 0, with nothing
 * but events the upper end is exactly 1. A group of nobody is {@link Reason.NoOne}.
 *
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper &amp; Pearson (1934), Biometrika 26:404–413</a>
 */
public final class ClopperPearson {
    private static final double USUAL_CONFIDENCE = 0.95;

    private ClopperPearson() {}

    /** The share with its 95 % interval. */
    public static Outcome<Estimate> of(long events, long n) {
        return of(events, n, USUAL_CONFIDENCE);
    }

    /**
     * The share with its interval.
     *
     * @param events how many of the {@code n} had the event, from 0 to {@code n}
     * @param n people, matches or answers
     * @param confidence level in (0, 1)
     */
    public static Outcome<Estimate> of(long events, long n, double confidence) {
        Require.part(events, n);
        Require.openUnit("confidence", confidence);
        if (n == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double share = (double) events / n;
        double standardError = StrictMath.sqrt(share * ((double) (n - events) / n) / n);
        return Outcome.known(new Estimate(
                share,
                OptionalDouble.of(standardError),
                Optional.of(interval(events, n, confidence)),
                n,
                events,
                Method.CLOPPER_PEARSON));
    }

    /** The interval for the chance behind {@code events} of {@code n}, which is at least 1. */
    public static Interval interval(long events, long n, double confidence) {
        double tail = Quantiles.tail(confidence);
        Interval near = Wilson.interval((double) events / n, (double) n, confidence);
        double lower = events == 0 ? 0 : StrictMath.min(lower(events, n, tail, near.lower()), (double) events / n);
        double upper = events == n ? 1 : StrictMath.max(upper(events, n, tail, near.upper()), (double) events / n);
        return new Interval(lower, upper, confidence);
    }

    private static double lower(long events, long n, double tail, double guess) {
        BetaDistribution atLeast = BetaDistribution.of((double) events, (double) n - events + 1);
        return Root.near(guess, 1, share -> atLeast.cumulativeProbability(share) - tail);
    }

    private static double upper(long events, long n, double tail, double guess) {
        BetaDistribution moreThan = BetaDistribution.of(events + 1.0, (double) n - events);
        return Root.near(guess, 1, share -> moreThan.survivalProbability(share) - tail);
    }
}
