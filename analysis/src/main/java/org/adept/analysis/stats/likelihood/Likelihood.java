package org.adept.analysis.stats.likelihood;

/** A log-likelihood with its slope and its curvature, to be climbed by {@link Newton}. */
public interface Likelihood {

    /** How many coefficients there are. */
    int parameters();

    /** What a coefficient belongs to, for the reason why there is none. */
    String name(int coefficient);

    /** What one of the coefficient's own units is in the unit it is climbed in. */
    default double unit(int coefficient) {
        return 1;
    }

    /** The likelihood at {@code coefficients}; an entry that is not finite tells that they are out of its range. */
    Point at(double[] coefficients);

    /**
     * How much curvature a coefficient would have whose column varied freely, one entry for each; a column with next to
     * none of it says nothing.
     */
    double[] fullCurvature();

    /**
     * The likelihood at one place.
     *
     * @param logLikelihood its logarithm
     * @param score its first derivatives
     * @param information minus its second derivatives, or their expectation; symmetric
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from the sums straight to the climb, which leaves them alone
    record Point(double logLikelihood, double[] score, double[][] information) {}
}
