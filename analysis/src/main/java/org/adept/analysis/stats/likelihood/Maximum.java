package org.adept.analysis.stats.likelihood;

import org.adept.analysis.stats.likelihood.Likelihood.Point;

/**
 * Where the climb ended: the coefficients under which the data are most likely.
 *
 * @param coefficients one for each column, 0 for a column left out
 * @param start the likelihood where the climb began
 * @param atStart the matrix there; it tells which columns are left out
 * @param top the likelihood at the end
 * @param atTop the matrix there
 * @param iterations steps taken
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the climb to the fit, which copies before it gives away
public record Maximum(double[] coefficients, Point start, Cholesky atStart, Point top, Cholesky atTop, int iterations) {

    /** The score test of the start: uᵀI⁻¹u there. */
    public ChiSquared scoreTest() {
        return ChiSquared.of(atStart.inverseForm(start.score()), atStart.rank());
    }

    /** Twice the logarithm of how much likelier the end is than the start. */
    public ChiSquared likelihoodRatioTest() {
        return ChiSquared.of(2 * (top.logLikelihood() - start.logLikelihood()), atStart.rank());
    }
}
