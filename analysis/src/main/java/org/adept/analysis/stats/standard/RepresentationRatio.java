package org.adept.analysis.stats.standard;

import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.proportion.Wilson;

/**
 * Does a part of the eligible come forward as often as the others? Its share among those who came over its share among
 * the eligible: 1 as often, below 1 less often.
 *
 * <p>Wilson's interval of the share among those who came, over the benchmark's share; where the benchmark is a sample,
 * joined with Wilson's interval of that as a {@link RatioInterval}. Unlike the interval on the logarithm it has a width,
 * and covers, where none or all of those who came belong to the part. The standard error is by the delta method.
 *
 * <p>Nobody who came is {@link Reason.NoOne}; a part that the benchmark does not know of is {@link Reason.TooFew} events.
 */
public final class RepresentationRatio {
    private RepresentationRatio() {}

    /**
     * The ratio.
     *
     * @param part how many of {@code n} belong to the part
     * @param n all who came
     * @param eligible the part's share among the eligible
     * @param confidence level in (0, 1)
     */
    public static Outcome<Estimate> of(long part, long n, Benchmark eligible, double confidence) {
        Require.part(part, n);
        Interval ofEligible = eligible.interval(confidence);
        if (n == 0 || eligible.share() == 0) {
            return Outcome.unknown(n == 0 ? new Reason.NoOne() : new Reason.TooFew("events", 0, 1));
        }
        double share = (double) part / n;
        double ratio = share / eligible.share();
        double variance = share * ((double) (n - part) / n) / n + ratio * ratio * eligible.variance();
        Interval interval =
                RatioInterval.of(share, Wilson.interval(share, (double) n, confidence), eligible.share(), ofEligible);
        return Outcome.known(new Estimate(
                ratio,
                OptionalDouble.of(StrictMath.sqrt(variance) / eligible.share()),
                Optional.of(interval),
                n,
                part,
                Method.REPRESENTATION_RATIO));
    }
}
