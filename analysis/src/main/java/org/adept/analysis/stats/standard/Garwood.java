package org.adept.analysis.stats.standard;

import org.adept.analysis.estimate.Interval;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.Root;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Garwood's exact interval for the mean behind a count of rare and independent events (Poisson's law): the quantiles of
 * gamma(x) and gamma(x + 1). With no event the lower end is exactly 0.
 *
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936), Biometrika 28:437–442</a>
 */
public final class Garwood {
    private Garwood() {}

    /** The interval for the mean behind {@code events}. */
    public static Interval interval(long events, double confidence) {
        Require.notNegative("events", events);
        double z = Quantiles.normal(confidence);
        double tail = Quantiles.tail(confidence);
        double spread = z * StrictMath.sqrt(events + z * z / 4); // the score interval, to begin from
        double above = events + z * z / 2 + spread;
        double lower = events == 0 ? 0 : lower(events, tail, (double) events / above * events);
        return new Interval(lower, upper(events, tail, above), confidence);
    }

    private static double lower(long events, double tail, double guess) {
        GammaDistribution atLeast = GammaDistribution.of((double) events, 1);
        return Root.near(guess, Double.POSITIVE_INFINITY, mean -> atLeast.cumulativeProbability(mean) - tail);
    }

    private static double upper(long events, double tail, double guess) {
        GammaDistribution moreThan = GammaDistribution.of(events + 1.0, 1);
        return Root.near(guess, Double.POSITIVE_INFINITY, mean -> moreThan.survivalProbability(mean) - tail);
    }
}
