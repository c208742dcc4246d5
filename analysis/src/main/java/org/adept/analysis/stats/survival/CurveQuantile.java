package org.adept.analysis.stats.survival;

import java.util.stream.DoubleStream;

/** Where a curve that falls in steps reaches a level. */
final class CurveQuantile {
    /** Products of shares such as 3/4·2/3 meet 1/2 only up to rounding; the same tolerance as survival in R. */
    private static final double SAME = 1.5e-8;

    private CurveQuantile() {}

    /** The first time at which the curve is at most {@code level}, or the middle of the stretch on which it equals it. */
    static double of(int[] times, DoubleStream curve, double level) {
        double[] heights = curve.toArray();
        int first = 0;
        while (first < heights.length && heights[first] > level + SAME) {
            first++;
        }
        if (first == heights.length) {
            return Double.POSITIVE_INFINITY;
        }
        if (heights[first] < level - SAME) {
            return times[first];
        }
        int end = first;
        while (end < heights.length - 1 && heights[end] > level - SAME) {
            end++;
        }
        return (times[first] + (double) times[end]) / 2;
    }
}
