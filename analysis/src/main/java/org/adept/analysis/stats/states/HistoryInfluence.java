package org.adept.analysis.stats.states;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The infinitesimal jackknife variance of state shares: the sum over people of the squares of how fast a share moves
 * when she counts a little more.
 *
 * <p>Her influence u is a row of numbers, one per state. At each time it is carried on by T, and for each state in which
 * she stands it gains p/Y times how she moved less how all there moved. The work is histories times times times states
 * squared; people with one history are one.
 */
final class HistoryInfluence {
    private final Histories histories;
    private final TransitionCounts counts;
    private final double[][] shares;
    private final int states;
    private final double[][] influence;

    HistoryInfluence(Histories histories, TransitionCounts counts, double[][] shares, StateOccupancy.Start start) {
        this.histories = histories;
        this.counts = counts;
        this.shares = shares;
        this.states = counts.start.length;
        this.influence = new double[histories.counts.length][states];
        if (start == StateOccupancy.Start.DRAWN) {
            draw();
        }
    }

    /** At time 0 each who starts moves the make-up towards her own state. */
    private void draw() {
        double total = counts.total();
        for (int row = 0; row < histories.size(); row++) {
            if (histories.starts[row] == 0) {
                double[] of = influence[histories.history[row]];
                for (int state = 0; state < states; state++) {
                    of[state] += ((state == histories.from[row] ? 1 : 0) - shares[0][state]) / total;
                }
            }
        }
    }

    /** By position (at 0, then after each time) and state. */
    double[][] variances() {
        double[][] variances = new double[shares.length][states];
        variances[0] = squares();
        int[][] staying = staying();
        for (int i = 0; i < counts.times.length; i++) {
            carry(i);
            for (int row : staying[i]) {
                if (histories.people(row) > 0) {
                    gain(i, row);
                }
            }
            variances[i + 1] = squares();
        }
        return variances;
    }

    /** The stays that are at risk at each time. */
    private int[][] staying() {
        int[][] staying = new int[counts.times.length][];
        for (int i = 0; i < staying.length; i++) {
            int time = counts.times[i];
            staying[i] = IntStream.range(0, histories.size())
                    .filter(row -> histories.starts[row] < time && time <= histories.stops[row])
                    .toArray();
        }
        return staying;
    }

    private void carry(int i) {
        double[] next = new double[states];
        double[][] shift = new double[states][states];
        for (int from = 0; from < states; from++) {
            for (int to = 0; to < states; to++) {
                shift[from][to] = counts.share(i, from, to);
            }
        }
        for (double[] of : influence) {
            Arrays.fill(next, 0);
            for (int from = 0; from < states; from++) {
                for (int to = 0; to < states; to++) {
                    next[to] += of[from] * shift[from][to];
                }
            }
            System.arraycopy(next, 0, of, 0, states);
        }
    }

    private void gain(int i, int row) {
        int from = histories.from[row];
        boolean leaves = histories.stops[row] == counts.times[i] && histories.to[row] != Histories.OUT_OF_SIGHT;
        int found = leaves ? histories.to[row] : from;
        double weight = shares[i][from] / counts.atRisk[i][from];
        double[] of = influence[histories.history[row]];
        for (int state = 0; state < states; state++) {
            of[state] += weight * ((state == found ? 1 : 0) - counts.share(i, from, state));
        }
    }

    private double[] squares() {
        double[] squares = new double[states];
        for (int unit = 0; unit < influence.length; unit++) {
            for (int state = 0; state < states; state++) {
                squares[state] += histories.counts[unit] * influence[unit][state] * influence[unit][state];
            }
        }
        return squares;
    }
}
