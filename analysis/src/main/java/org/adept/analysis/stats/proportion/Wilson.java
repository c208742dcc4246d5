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
 * <p>Over clusters n is divided by the {@link DesignEffect}, and z is the quantile of Student's t with its degrees of
 * freedom. Where all or none had the event, the design effect cannot be seen and is taken to be 1 unless the caller has
 * one from elsewhere. A single cluster is {@link Reason.TooFew} clusters.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), JASA 22:209–212</a>
 * @see <a href="https://www150.statcan.gc.ca/n1/en/catalogue/12-001-X19980024356">Korn &amp; Graubard (1998), Survey
 *     Methodology 24:193–201</a>
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
        Require.part(events, n);
        Require.openUnit("confidence", confidence);
        return n == 0
                ? Outcome.unknown(new Reason.NoOne())
                : Outcome.known(
                        estimate(events, n, (double) n, Quantiles.normal(confidence), confidence, Method.WILSON));
    }

    /** The share over clusters with its 95 % interval. */
    public static Outcome<Estimate> of(ClusterSums sums) {
        return of(sums, USUAL_CONFIDENCE);
    }

    /** The share over clusters with its interval, by the design effect of these clusters. */
    public static Outcome<Estimate> of(ClusterSums sums, double confidence) {
        Require.openUnit("confidence", confidence);
        return DesignEffect.of(sums)
                .match(
                        effect -> of(sums.events(), sums.n(), confidence, effect),
                        reason -> withoutEffect(sums, confidence, reason));
    }

    private static Outcome<Estimate> withoutEffect(ClusterSums sums, double confidence, Reason reason) {
        return reason instanceof Reason.NoVariation
                ? of(sums.events(), sums.n(), confidence, new DesignEffect(1, sums.clusters() - 1))
                : Outcome.unknown(reason);
    }

    /** The share over clusters with its interval, by a design effect from elsewhere, such as one pooled over groups. */
    public static Outcome<Estimate> of(long events, long n, double confidence, DesignEffect effect) {
        Require.part(events, n);
        double t = Quantiles.student(confidence, (double) effect.degreesOfFreedom());
        return n == 0
                ? Outcome.unknown(new Reason.NoOne())
                : Outcome.known(estimate(events, n, effect.effective(n), t, confidence, Method.WILSON_CLUSTERED));
    }

    private static Estimate estimate(
            long events, long n, double effective, double z, double confidence, Method method) {
        double share = (double) events / n;
        double rest = (double) (n - events) / n;
        double standardError = StrictMath.sqrt(share * rest / effective);
        Interval interval = interval(share, rest, effective, z, confidence);
        return new Estimate(share, OptionalDouble.of(standardError), Optional.of(interval), n, events, method);
    }

    /** The interval of a share of so many, of which not even the number need be whole. */
    public static Interval interval(double share, double n, double confidence) {
        return interval(share, 1 - share, n, Quantiles.normal(confidence), confidence);
    }

    /**
     * The two ends are the roots of (1 + z²/n)·x² − (2p + z²/n)·x + p² = 0. The larger one adds without loss; the
     * smaller one is p² divided by it, which keeps its digits for rare events and is exactly 0 for none.
     */
    static Interval interval(double share, double rest, double n, double z, double confidence) {
        double weight = z * z / n;
        double sum = share + weight / 2 + z * StrictMath.sqrt(share * rest / n + weight / (4.0 * n));
        double upper = rest == 0 ? 1 : StrictMath.min(1, sum / (1 + weight));
        return new Interval(share * share / sum, upper, confidence);
    }
}
