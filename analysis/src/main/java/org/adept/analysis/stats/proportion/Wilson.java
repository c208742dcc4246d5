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
 * A share with Wilson's score interval: every share that a score test at the same level would not reject.
 *
 * <p>The ends are (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = events/n; the standard error is
 * √(p(1−p)/n). With no event the lower end is exactly 0, with nothing but events the upper end is exactly 1. A group
 * of nobody is {@link Reason.NoOne}.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), JASA 22:209–212</a>
 */
public final class Wilson {
    private static final double USUAL_CONFIDENCE = 0.95;

    private Wilson() {}

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
        Require.notNegative("events", events);
        if (events > n) {
            throw new IllegalArgumentException("events are at most n, were %d of %d".formatted(events, n));
        }
        Require.openUnit("confidence", confidence);
        if (n == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double share = (double) events / n;
        double standardError = StrictMath.sqrt(share * ((double) (n - events) / n) / n);
        Interval interval = interval(events, n, confidence);
        return Outcome.known(
                new Estimate(share, OptionalDouble.of(standardError), Optional.of(interval), n, events, Method.WILSON));
    }

    /**
     * The two ends are the roots of (1 + z²/n)·x² − (2p + z²/n)·x + p² = 0. The larger one adds without loss; the
     * smaller one is p² divided by it, which keeps its digits for rare events and is exactly 0 for none.
     */
    private static Interval interval(long events, long n, double confidence) {
        double z = Quantiles.normal(confidence);
        double share = (double) events / n;
        double rest = (double) (n - events) / n;
        double weight = z * z / n;
        double sum = share + weight / 2 + z * StrictMath.sqrt(share * rest / n + weight / (4.0 * n));
        double upper = events == n ? 1 : StrictMath.min(1, sum / (1 + weight));
        return new Interval(share * share / sum, upper, confidence);
    }
}
