package org.adept.ingest.profile;

import java.util.Arrays;

/** The pairing of rows with columns whose weights add up to the most (Kuhn and Munkres); a weight of 0 pairs nothing. */
final class Assignment {
    private Assignment() {}

    /** For each row the column it is paired with, or -1. */
    static int[] best(double[][] weights, int columns) {
        int rows = weights.length;
        int size = Math.max(rows, columns);
        double[] rowPrice = new double[size + 1];
        double[] columnPrice = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] way = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Arrays.fill(least, Double.MAX_VALUE);
            boolean[] used = new boolean[size + 1];
            do {
                used[column] = true;
                int from = rowOf[column];
                double step = Double.MAX_VALUE;
                int next = 0;
                for (int to = 1; to <= size; to++) {
                    if (used[to]) {
                        continue;
                    }
                    double weight = from <= rows && to <= columns ? weights[from - 1][to - 1] : 0;
                    double cost = -weight - rowPrice[from] - columnPrice[to];
                    if (cost < least[to]) {
                        least[to] = cost;
                        way[to] = column;
                    }
                    if (least[to] < step) {
                        step = least[to];
                        next = to;
                    }
                }
                for (int to = 0; to <= size; to++) {
                    if (used[to]) {
                        rowPrice[rowOf[to]] += step;
                        columnPrice[to] -= step;
                    } else {
                        least[to] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            do {
                int before = way[column];
                rowOf[column] = rowOf[before];
                column = before;
            } while (column != 0);
        }
        int[] paired = new int[rows];
        Arrays.fill(paired, -1);
        for (int column = 1; column <= columns; column++) {
            int row = rowOf[column];
            if (row >= 1 && row <= rows && weights[row - 1][column - 1] > 0) {
                paired[row - 1] = column - 1;
            }
        }
        return paired;
    }
}
