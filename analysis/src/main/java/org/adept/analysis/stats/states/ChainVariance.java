package org.adept.analysis.stats.states;

/**
 * The variances of state shares when moves depend on the state alone: the multinomial covariance of each row of shares
 * moving, (diag(T) − T·Tᵀ)/Y times the squared share that stood there, carried on to later times by T.
 */
final class ChainVariance {
    private final TransitionCounts counts;
    private final double[][] shares;
    private final int states;
    private double[][] covariance;

    ChainVariance(TransitionCounts counts, double[][] shares, StateOccupancy.Start start) {
        this.counts = counts;
        this.shares = shares;
        this.states = counts.start.length;
        this.covariance = new double[states][states];
        if (start == StateOccupancy.Start.DRAWN && counts.total() > 0) {
            addMultinomial(shares[0], 1.0 / counts.total());
        }
    }

    /** By position (at 0, then after each time) and state. */
    double[][] variances() {
        double[][] variances = new double[shares.length][states];
        keep(variances[0]);
        for (int i = 0; i < counts.times.length; i++) {
            carry(i);
            for (int from = 0; from < states; from++) {
                if (counts.atRisk[i][from] > 0) {
                    double stood = shares[i][from];
                    addMultinomial(row(i, from), stood * stood / counts.atRisk[i][from]);
                }
            }
            keep(variances[i + 1]);
        }
        return variances;
    }

    private double[] row(int i, int from) {
        double[] row = new double[states];
        for (int to = 0; to < states; to++) {
            row[to] = counts.share(i, from, to);
        }
        return row;
    }

    private void addMultinomial(double[] chances, double scale) {
        for (int one = 0; one < states; one++) {
            for (int other = 0; other < states; other++) {
                covariance[one][other] += scale * chances[one] * ((one == other ? 1 : 0) - chances[other]);
            }
        }
    }

    private void carry(int i) {
        double[][] carried = new double[states][states];
        for (int from = 0; from < states; from++) {
            for (int other = 0; other < states; other++) {
                for (int to = 0; to < states; to++) {
                    for (int last = 0; last < states; last++) {
                        carried[to][last] +=
                                covariance[from][other] * counts.share(i, from, to) * counts.share(i, other, last);
                    }
                }
            }
        }
        covariance = carried;
    }

    private void keep(double[] variances) {
        for (int state = 0; state < states; state++) {
            variances[state] = StrictMath.max(0, covariance[state][state]);
        }
    }
}
