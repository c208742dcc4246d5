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
 * Which share of the eligible came: applicants over a population times the share of it that is eligible.
 *
 * <p>Wilson's interval of applicants over population, over the eligible share; where that was found in a sample, joined
 * with its own interval as a {@link RatioInterval}. With everyone eligible it is the plain share.
 *
 * <p>Nobody eligible is {@link Reason.NoOne}; more applicants than eligible, so that applicants and benchmark do not speak
 * of the same people, is {@link Reason.MoreThanAll}.
 */
public final class ReachRate {
    private ReachRate() {}

    /**
     * The share of the eligible who came.
     *
     * @param applicants who came, all of them among the eligible
     * @param population everyone of whom a share is eligible
     * @param eligible that share; {@code Benchmark.census(1)} where the population is the eligible
     * @param confidence level in (0, 1)
     */
    public static Outcome<Estimate> of(long applicants, long population, Benchmark eligible, double confidence) {
        Require.notNegative("applicants", applicants);
        Require.notNegative("population", population);
        double all = population * eligible.share();
        Interval ofEligible = eligible.interval(confidence);
        if (all == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        if (applicants > all) {
            return Outcome.unknown(new Reason.MoreThanAll(applicants, StrictMath.round(all)));
        }
        double share = (double) applicants / population;
        double rate = applicants / all;
        double variance = share * ((double) (population - applicants) / population) / population
                + rate * rate * eligible.variance();
        Interval ratio = RatioInterval.of(
                share, Wilson.interval(share, (double) population, confidence), eligible.share(), ofEligible);
        return Outcome.known(new Estimate(
                rate,
                OptionalDouble.of(StrictMath.sqrt(variance) / eligible.share()),
                Optional.of(new Interval(ratio.lower(), StrictMath.min(1, ratio.upper()), confidence)),
                StrictMath.round(all),
                applicants,
                Method.REACH_RATE));
    }
}
