package org.adept.analysis.stats.likelihood;

import org.adept.analysis.stats.Quantiles;

/**
 * A test whose statistic is chi-squared when there is nothing to find.
 *
 * @param statistic not negative
 * @param degreesOfFreedom how many coefficients are tested together, at least 1
 * @param p chance of at least this statistic when there is nothing to find
 */
public record ChiSquared(double statistic, int degreesOfFreedom, double p) {

    /** The test with its tail area. */
    public static ChiSquared of(double statistic, int degreesOfFreedom) {
        // likelihoods that are equal but for rounding can differ by a hair to the wrong side
        double notNegative = Math.max(0, statistic);
        return new ChiSquared(notNegative, degreesOfFreedom, Quantiles.chiSquaredTail(notNegative, degreesOfFreedom));
    }
}
