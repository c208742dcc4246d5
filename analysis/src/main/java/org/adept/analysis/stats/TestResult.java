package org.adept.analysis.stats;

/**
 * What a test says.
 *
 * @param statistic chi-squared, or for tests over clusters what is compared with F times its first degrees of freedom
 * @param degreesOfFreedom of the statistic
 * @param p chance of at least this statistic if the hypothesis holds
 */
public record TestResult(double statistic, int degreesOfFreedom, double p) {
    public TestResult {
        if (!(statistic >= 0 && p >= 0 && p <= 1)) { // negated, so NaN fails as well
            throw new IllegalArgumentException(
                    "A statistic is not negative and p a chance: %s, %s".formatted(statistic, p));
        }
    }

    /** Compared with chi-squared. */
    public static TestResult chiSquared(double statistic, int degreesOfFreedom) {
        return new TestResult(statistic, degreesOfFreedom, Quantiles.chiSquaredTail(statistic, degreesOfFreedom));
    }
}
