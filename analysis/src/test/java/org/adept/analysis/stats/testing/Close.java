package org.adept.analysis.stats.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** How close is close, and how often is often enough. */
public final class Close {
    /** A fair test fails less often than once in a thousand seeds; the seeds are fixed, so it fails always or never. */
    private static final double RARE = 0.0005;

    private Close() {}

    /** Relative, and absolute where the expected number is 0. */
    public static void assertClose(double expected, double actual, double relative, String about) {
        double allowed = expected == 0 ? relative : relative * Math.abs(expected);
        // negated, so NaN fails as well; equality covers the infinite
        if (!(expected == actual || Math.abs(expected - actual) <= allowed)) {
            fail("%s: expected %s, was %s".formatted(about, expected, actual));
        }
    }

    public static void assertClose(double expected, double actual, double relative) {
        assertClose(expected, actual, relative, "number");
    }

    /** The interval's chance of holding the truth is its confidence, as far as so many studies can tell. */
    public static void assertCovers(int hits, int studies, double confidence) {
        BinomialDistribution fair = BinomialDistribution.of(studies, confidence);
        int fewest = fair.inverseCumulativeProbability(RARE);
        int most = fair.inverseSurvivalProbability(RARE);
        assertTrue(
                hits >= fewest && hits <= most,
                "the truth was held %d times of %d, expected %d to %d".formatted(hits, studies, fewest, most));
    }

    public static <T> T known(Outcome<T> outcome) {
        return outcome.match(value -> value, reason -> fail("unknown: " + reason));
    }

    public static <T> Reason unknown(Outcome<T> outcome) {
        return outcome.match(value -> fail("known: " + value), reason -> reason);
    }

    public static Interval interval(Estimate estimate) {
        return estimate.interval().orElseThrow();
    }

    public static boolean holds(Estimate estimate, double truth) {
        return interval(estimate).lower() <= truth
                && truth <= interval(estimate).upper();
    }
}
