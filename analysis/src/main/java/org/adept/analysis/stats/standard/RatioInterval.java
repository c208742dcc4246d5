package org.adept.analysis.stats.standard;

import org.adept.analysis.estimate.Interval;

/**
 * The interval of a ratio of two independent numbers, neither negative, from an interval of each (the method of variance
 * estimates recovery).
 *
 * <p>For x from l to u over y from l′ to u′, with δ = x − l and ε = u′ − y for the lower end, δ = u − x and ε = y − l′ for
 * the upper, the ends are (xy ∓ √((xε)² + (yδ)² − (δε)²)) / (y² − ε²). A certain y leaves l/y and u/y.
 *
 * <p>Source: Donner &amp; Zou (2012), Statistical Methods in Medical Research 21:347–359.
 */
final class RatioInterval {
    private RatioInterval() {}

    /** The interval of {@code x/y}; {@code y} is positive and so is the lower end of its interval. */
    static Interval of(double x, Interval ofX, double y, Interval ofY) {
        double below = x - ofX.lower();
        double more = ofY.upper() - y;
        // the smaller root, as the product of both over the larger one, holds also where the divisor is not positive
        double lower = (x - below) * (x + below) / (x * y + root(x, below, y, more));
        double above = ofX.upper() - x;
        double less = y - ofY.lower();
        double upper = (x * y + root(x, above, y, less)) / ((y - less) * (y + less));
        return new Interval(x == 0 ? 0 : lower, upper, ofX.confidence());
    }

    /** x²y² less the product of the ends' own parts, multiplied out so that narrow intervals keep their digits. */
    private static double root(double x, double delta, double y, double epsilon) {
        double ofY = x * epsilon;
        double ofX = y * delta;
        double both = delta * epsilon;
        return StrictMath.sqrt(StrictMath.max(0, ofY * ofY + ofX * ofX - both * both));
    }
}
