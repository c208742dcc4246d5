package org.adept.analysis.stats.survival;

/** uᵀV⁻¹u, the chi-squared statistic of differences u that sum to 0 over the groups taking part. */
final class QuadraticForm {
    private QuadraticForm() {}

    /**
     * The statistic of all taking part but the last, whose difference is minus the sum of the others; NaN where V has
     * no inverse. By Cholesky's factor L of V: the statistic is the squared length of L⁻¹u.
     */
    static double of(double[] differences, double[][] covariance, int[] taking) {
        ScoreTest test = ScoreTest.of(differences, covariance, taking);
        return test.rank() < taking.length - 1 ? Double.NaN : test.statistic();
    }
}
