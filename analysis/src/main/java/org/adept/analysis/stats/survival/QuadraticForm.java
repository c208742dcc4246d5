package org.adept.analysis.stats.survival;

/** uᵀV⁻¹u, the chi-squared statistic of differences u that sum to 0 over the groups taking part. */
final class QuadraticForm {
    private QuadraticForm() {}

    /**
     * The statistic of all taking part but the last, whose difference is minus the sum of the others; NaN where V has
     * no inverse. By Cholesky's factor L of V: the statistic is the squared length of L⁻¹u.
     */
    static double of(double[] differences, double[][] covariance, int[] taking) {
        int size = taking.length - 1;
        double[][] factor = new double[size][size];
        double[] solved = new double[size];
        double statistic = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = covariance[taking[row]][taking[column]];
                for (int k = 0; k < column; k++) {
                    rest -= factor[row][k] * factor[column][k];
                }
                if (column < row) {
                    factor[row][column] = rest / factor[column][column];
                } else if (rest > Math.ulp(1.0) * size * covariance[taking[row]][taking[row]]) {
                    factor[row][row] = StrictMath.sqrt(rest);
                } else {
                    return Double.NaN;
                }
            }
            double left = differences[taking[row]];
            for (int k = 0; k < row; k++) {
                left -= factor[row][k] * solved[k];
            }
            solved[row] = left / factor[row][row];
            statistic += solved[row] * solved[row];
        }
        return statistic;
    }
}
