package org.adept.analysis.stats.cox;

import java.util.Arrays;

/** What one spell of each row adds to some sums. */
interface Influence {

    /** How many sums there are. */
    int width();

    /** Adds {@code times} times what one spell of the row at {@code place} adds. */
    void add(int place, double times, double[] sums);

    /** The same, each row's worked out once and looked up from then on. */
    default Influence computed(int rows) {
        int width = width();
        double[] table = new double[Math.multiplyExact(rows, width)];
        double[] sums = new double[width];
        for (int place = 0; place < rows; place++) {
            Arrays.fill(sums, 0);
            add(place, 1, sums);
            System.arraycopy(sums, 0, table, place * width, width);
        }
        return new Influence() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public void add(int place, double times, double[] sums) {
                for (int j = 0, at = place * width; j < width; j++) {
                    sums[j] += times * table[at + j];
                }
            }
        };
    }
}
