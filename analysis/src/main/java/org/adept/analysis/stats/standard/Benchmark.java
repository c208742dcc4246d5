package org.adept.analysis.stats.standard;

import java.util.OptionalLong;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.proportion.Wilson;

/**
 * A share known from outside: everyone's (a census, certain) or a sample's (uncertain, by its n).
 *
 * @param share from 0 to 1
 * @param n how many the share was found in; empty for a census
 */
public record Benchmark(double share, OptionalLong n) {
    public Benchmark {
        if (!(share >= 0 && share <= 1)) { // negated, so NaN fails as well
            throw new IllegalArgumentException("A benchmark's share lies between 0 and 1, was " + share);
        }
        if (n.isPresent() && n.getAsLong() < 1) {
            throw new IllegalArgumentException("A benchmark's n is at least 1, was " + n.getAsLong());
        }
    }

    /** The share of everyone. */
    public static Benchmark census(double share) {
        return new Benchmark(share, OptionalLong.empty());
    }

    /** The share found in a sample of {@code n}. */
    public static Benchmark sample(double share, long n) {
        return new Benchmark(share, OptionalLong.of(n));
    }

    /** Where the share may lie: Wilson's interval, or for a census the share itself. */
    Interval interval(double confidence) {
        Require.openUnit("confidence", confidence);
        return n.isPresent()
                ? Wilson.interval(share, (double) n.getAsLong(), confidence)
                : new Interval(share, share, confidence);
    }

    /** Variance of the share. */
    double variance() {
        return n.isPresent() ? share * (1 - share) / n.getAsLong() : 0;
    }
}
