package org.adept.analysis.stats.cox;

import java.util.Arrays;

/**
 * Σ w and Σ w·x of the spells at risk, as they come and go.
 *
 * <p>What rounding takes from each sum is kept beside it, so that many who came and went leave no trace in the sums of
 * the few who stay.
 */
final class RunningSum {
    private final int width;
    private final double[] sums;
    private final double[] lost;

    /** Sums over {@code width} covariates; entry 0 is that of the weights. */
    RunningSum(int width) {
        this.width = width;
        this.sums = new double[width + 1];
        this.lost = new double[width + 1];
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(lost, 0);
    }

    /** Adds the weight and the weighted values that begin at {@code at}; a negative weight takes them away. */
    void add(double weight, double[] values, int at) {
        add(0, weight);
        for (int j = 0; j < width; j++) {
            add(j + 1, weight * values[at + j]);
        }
    }

    /** The sum is exact as {@code sums + lost}: Knuth's two-sum. */
    private void add(int entry, double term) {
        double before = sums[entry];
        double after = before + term;
        double part = after - before;
        lost[entry] += (before - (after - part)) + (term - part);
        sums[entry] = after;
    }

    void copyTo(double[] target, int at) {
        for (int entry = 0; entry <= width; entry++) {
            target[at + entry] = sums[entry] + lost[entry];
        }
    }
}
