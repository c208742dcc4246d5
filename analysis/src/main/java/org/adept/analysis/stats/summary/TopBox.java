package org.adept.analysis.stats.summary;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.proportion.Wilson;

/** The share of answers at or above a value of the scale, such as 4 and 5 of 5, with Wilson's interval. */
public final class TopBox {
    private TopBox() {}

    /**
     * The share of answers from {@code from} upwards.
     *
     * @param values the values, in any order
     * @param counts how often each occurs; missing answers are left out by the caller
     * @param from lowest value that counts
     */
    public static Outcome<Estimate> of(int[] values, long[] counts, int from) {
        Require.counts("counts", counts, values.length);
        long n = 0;
        long top = 0;
        for (int i = 0; i < values.length; i++) {
            n = Math.addExact(n, counts[i]);
            top = Math.addExact(top, values[i] >= from ? counts[i] : 0);
        }
        return Wilson.of(top, n);
    }
}
