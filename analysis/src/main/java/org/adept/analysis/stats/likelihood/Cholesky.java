package org.adept.analysis.stats.likelihood;

import java.util.Arrays;

/**
 * A symmetric, positive matrix as L·Lᵀ, with columns left out that can be had from those before them.
 *
 * <p>A column is left out when next to nothing of its own diagonal entry remains once the columns before it are
 * accounted for; what is judged is a share, so that units do not matter. Solutions and inverses are 0 there.
 */
public final class Cholesky {
    /** R's {@code coxph} takes 1.8e-12 of the largest entry; of a column's own entry, rounding alone leaves about 1e-14. */
    private static final double NOTHING_LEFT = 1e-11;

    private final double[][] factor;
    private final boolean[] kept;
    private final int rank;

    private Cholesky(double[][] factor, boolean[] kept) {
        this.factor = factor;
        this.kept = kept;
        int count = 0;
        for (boolean column : kept) {
            count += column ? 1 : 0;
        }
        this.rank = count;
    }

    /** The factor of a matrix, of which the lower half is read. */
    public static Cholesky of(double[][] matrix) {
        return of(matrix, new double[matrix.length]);
    }

    /** As {@link #of(double[][])}, leaving out a column also when its entry is next to nothing of {@code full}. */
    public static Cholesky of(double[][] matrix, double[] full) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        boolean[] kept = new boolean[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                factor[row][column] = kept[column] ? rest(matrix, factor, row, column) / factor[column][column] : 0;
            }
            double rest = rest(matrix, factor, row, row);
            kept[row] = rest > NOTHING_LEFT * Math.max(matrix[row][row], full[row]);
            factor[row][row] = kept[row] ? StrictMath.sqrt(rest) : 0;
            if (!kept[row]) {
                Arrays.fill(factor[row], 0);
            }
        }
        return new Cholesky(factor, kept);
    }

    private static double rest(double[][] matrix, double[][] factor, int row, int column) {
        double rest = matrix[row][column];
        for (int k = 0; k < column; k++) {
            rest -= factor[row][k] * factor[column][k];
        }
        return rest;
    }

    public int rank() {
        return rank;
    }

    public int size() {
        return kept.length;
    }

    /** Whether the column has something to say beyond those before it. */
    public boolean keeps(int column) {
        return kept[column];
    }

    /** The solution x of Ax = {@code right}. */
    public double[] solve(double[] right) {
        double[] x = forward(right);
        for (int row = size() - 1; row >= 0; row--) {
            for (int k = row + 1; k < size(); k++) {
                x[row] -= factor[k][row] * x[k];
            }
            x[row] = kept[row] ? x[row] / factor[row][row] : 0;
        }
        return x;
    }

    private double[] forward(double[] right) {
        double[] x = new double[size()];
        for (int row = 0; row < size(); row++) {
            double rest = right[row];
            for (int k = 0; k < row; k++) {
                rest -= factor[row][k] * x[k];
            }
            x[row] = kept[row] ? rest / factor[row][row] : 0;
        }
        return x;
    }

    /** {@code right}ᵀ·A⁻¹·{@code right}, never negative. */
    public double inverseForm(double[] right) {
        double form = 0;
        for (double part : forward(right)) {
            form += part * part;
        }
        return form;
    }

    /** A⁻¹. */
    public double[][] inverse() {
        double[][] inverse = new double[size()][];
        for (int column = 0; column < size(); column++) {
            double[] unit = new double[size()];
            unit[column] = kept[column] ? 1 : 0;
            inverse[column] = solve(unit);
        }
        return inverse;
    }
}
