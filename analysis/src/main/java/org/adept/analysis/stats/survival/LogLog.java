package org.adept.analysis.stats.survival;

import org.adept.analysis.estimate.Interval;
import org.adept.analysis.stats.Quantiles;

/**
 * Intervals that are symmetric on the scale log(−log S), so that they stay within 0 and 1.
 *
 * <p>With H = −log S and its standard error h = se/S, the ends of S are exp(−H·e^{±z·h/H}). At S = 1 and S = 0 that
 * scale has no value; there one end is the estimate itself and the other one comes from {@link #noneOf} or from the
 * curve's own last end.
 *
 * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch &amp; Prentice (2002), section 1.4</a>
 */
record LogLog(double confidence, double quantile) {

    /** With the normal law's quantile. */
    LogLog(double confidence) {
        this(confidence, Quantiles.normal(confidence));
    }

    /** The interval of a chance {@code survival} in (0, 1) of lasting. */
    Interval ofSurvival(double survival, double standardError) {
        double hazard = -StrictMath.log(survival);
        double factor = factor(hazard, standardError / survival);
        return new Interval(StrictMath.exp(-hazard * factor), StrictMath.exp(-hazard / factor), confidence);
    }

    /** The interval of a chance {@code incidence} in (0, 1) of having ended: one minus that of 1 − incidence. */
    Interval ofIncidence(double incidence, double standardError) {
        double hazard = -StrictMath.log1p(-incidence); // keeps the digits of a rare end
        double factor = factor(hazard, standardError / (1 - incidence));
        return new Interval(-StrictMath.expm1(-hazard / factor), -StrictMath.expm1(-hazard * factor), confidence);
    }

    /** The largest chance of an end that {@code followed} people without one still allow; see the other one. */
    double noneOf(long followed) {
        return noneOf((double) followed);
    }

    /**
     * The largest chance of an end that {@code followed} people without one still allow: the upper end of the exact
     * binomial interval for none, 1 − (α/2)^(1/followed), and 1 for nobody. Not whole where people speak for others or
     * belong together: then it is how many independent ones they are worth.
     */
    double noneOf(double followed) {
        return -StrictMath.expm1(StrictMath.log(Quantiles.tail(confidence)) / followed);
    }

    private double factor(double hazard, double standardError) {
        return StrictMath.exp(quantile * standardError / hazard);
    }
}
