package org.adept.analysis.stats.survival;

import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;

/**
 * uᵀV⁻u of what groups were observed less expected to do, and the rank of V: chi-squared with that many degrees of
 * freedom if all do alike.
 *
 * <p>The last group is left out, its difference being minus the sum of the others. By Cholesky's factor L of V the
 * statistic is the squared length of L⁻¹u. A contrast that V does not let vary, as between groups that were never at
 * risk together, is passed over; whichever generalised inverse is taken, the statistic is the same.
 */
record ScoreTest(double statistic, int rank) {
    /** What is left of a variance after the groups before it; less is rounding. R's coxph draws the line at 1.8e-12. */
    private static final double NOTHING_LEFT = 1e-12;

    static ScoreTest of(double[] differences, double[][] covariance, int[] taking) {
        int size = taking.length - 1;
        double[][] factor = new double[size][size];
        double[] solved = new double[size];
        double statistic = 0;
        int rank = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                double rest = covariance[taking[row]][taking[column]] - product(factor, row, column);
                factor[row][column] = factor[column][column] == 0 ? 0 : rest / factor[column][column];
            }
            double variance = covariance[taking[row]][taking[row]];
            double rest = variance - product(factor, row, row);
            if (rest > NOTHING_LEFT * variance) {
                factor[row][row] = StrictMath.sqrt(rest);
                double left = differences[taking[row]];
                for (int k = 0; k < row; k++) {
                    left -= factor[row][k] * solved[k];
                }
                solved[row] = left / factor[row][row];
                statistic += solved[row] * solved[row];
                rank++;
            }
        }
        return new ScoreTest(statistic, rank);
    }

    private static double product(double[][] factor, int row, int column) {
        double product = 0;
        for (int k = 0; k < column; k++) {
            product += factor[row][k] * factor[column][k];
        }
        return product;
    }

    /** The printed test; without anything that varies {@link Reason.NoVariation}. */
    Outcome<LogRank.Result> result(double[] observed, double[] expected) {
        if (rank == 0) {
            return Outcome.unknown(new Reason.NoVariation("ends"));
        }
        double p = Quantiles.chiSquaredTail(statistic, rank);
        return Outcome.known(new LogRank.Result(statistic, rank, p, observed, expected));
    }
}
