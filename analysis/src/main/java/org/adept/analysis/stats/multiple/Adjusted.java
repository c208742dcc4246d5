package org.adept.analysis.stats.multiple;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.adept.analysis.stats.Require;

/**
 * Chances of several tests, adjusted for how many were asked.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm (1979), Scandinavian Journal of Statistics 6:65–70</a>
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini &amp; Hochberg (1995), JRSS B 57:289–300</a>
 */
public final class Adjusted {
    private Adjusted() {}

    /**
     * Holm's: at most the level is the chance of even one false alarm. The k-th smallest of m is multiplied by m − k + 1,
     * and none is below one before it.
     *
     * @param p chances in any order; the answer keeps it
     */
    public static double[] holm(double[] p) {
        int[] order = order(p);
        double[] adjusted = new double[p.length];
        double highest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            highest = StrictMath.max(highest, (p.length - rank) * p[order[rank]]);
            adjusted[order[rank]] = StrictMath.min(1, highest);
        }
        return adjusted;
    }

    /**
     * Benjamini and Hochberg's: at most the level is, on average, the share of false ones among the alarms. The k-th
     * smallest of m is multiplied by m/k, and none is above one after it.
     *
     * @param p chances in any order; the answer keeps it
     */
    public static double[] falseDiscovery(double[] p) {
        int[] order = order(p);
        double[] adjusted = new double[p.length];
        double lowest = 1;
        for (int rank = order.length - 1; rank >= 0; rank--) {
            lowest = StrictMath.min(lowest, (double) p.length / (rank + 1) * p[order[rank]]);
            adjusted[order[rank]] = lowest;
        }
        return adjusted;
    }

    /**
     * The level at which intervals of the findings picked out of many must be drawn so that, on average, at most
     * 1 − {@code confidence} of those shown miss the truth (Benjamini and Yekutieli 2005).
     *
     * @param picked how many are shown, at least 1
     * @param asked out of how many
     */
    public static double falseCoverage(int picked, int asked, double confidence) {
        Require.openUnit("confidence", confidence);
        if (picked < 1 || picked > asked) {
            throw new IllegalArgumentException(
                    "picked lies between 1 and asked, was %d of %d".formatted(picked, asked));
        }
        return 1 - (double) picked / asked * (1 - confidence);
    }

    private static int[] order(double[] p) {
        for (double chance : p) {
            if (!(chance >= 0 && chance <= 1)) { // negated, so NaN fails as well
                throw new IllegalArgumentException("A chance lies between 0 and 1, was " + chance);
            }
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> p[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
