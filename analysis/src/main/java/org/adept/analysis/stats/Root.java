package org.adept.analysis.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Where a function passes through 0, to the last digits: the ends of intervals that have no closed form. */
public final class Root {
    /** A step or two of the last place; the absolute one is as good as none, so that rare events keep their digits. */
    private static final BrentSolver SOLVER = new BrentSolver(4e-16, Double.MIN_NORMAL, 0);

    /** Halving alone from 1 to the smallest number takes 1,100. */
    private static final int EVALUATIONS = 3_000;

    private Root() {}

    /** The root between two points at which the signs differ; a point with value 0 is the root. */
    public static double between(double low, double high, DoubleUnaryOperator function) {
        return SOLVER.solve(EVALUATIONS, function::applyAsDouble, low, high);
    }

    /**
     * The root of a function of something positive that passes through 0 once, sought by doubling away from a guess.
     *
     * @param guess positive, of the right order of magnitude
     * @param most the root is not above it; may be infinite
     * @param function rises or falls throughout and changes its sign between 0 and {@code most}
     */
    public static double near(double guess, double most, DoubleUnaryOperator function) {
        double low = StrictMath.min(guess, most / 2);
        double high = low;
        double atLow = function.applyAsDouble(low);
        double atHigh = atLow;
        while (atLow * atHigh > 0) {
            double lower = low / 2;
            double higher = StrictMath.min(most, high * 2);
            double atLower = function.applyAsDouble(lower);
            if (atLower * atLow <= 0) {
                return between(lower, low, function);
            }
            double atHigher = function.applyAsDouble(higher);
            if (atHigher * atHigh <= 0) {
                return between(high, higher, function);
            }
            low = lower;
            atLow = atLower;
            high = higher;
            atHigh = atHigher;
        }
        return low;
    }
}
