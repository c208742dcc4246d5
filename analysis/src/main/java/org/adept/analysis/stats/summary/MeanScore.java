package org.adept.analysis.stats.summary;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;

/**
 * The mean of whole numbers that occur several times, with the interval of Student's t.
 *
 * <p>mean ± t(n−1)·s/√n with s² = Σ(x − mean)²/(n−1). The sums are taken in whole numbers of any length, so that they
 * are exact and neither order nor a large common amount can change a digit. All values the same gives an interval of
 * no width. Fewer than two values are {@link Reason.TooFew}: one value says nothing about how much they vary. {@code
 * events} of the estimate is {@code n}: every value counts.
 *
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student (1908), Biometrika 6:1–25</a>
 */
public final class MeanScore {
    private static final double USUAL_CONFIDENCE = 0.95;
    private static final int NEEDED = 2;

    private MeanScore() {}

    /** The mean with its 95 % interval. */
    public static Outcome<Estimate> of(int[] values, long[] counts) {
        return of(values, counts, USUAL_CONFIDENCE);
    }

    /**
     * The mean with its interval.
     *
     * @param values the values, in any order; a value may stand more than once
     * @param counts how often each occurs
     * @param confidence level in (0, 1)
     */
    public static Outcome<Estimate> of(int[] values, long[] counts, double confidence) {
        Require.counts("counts", counts, values.length);
        long n = 0;
        BigInteger total = BigInteger.ZERO;
        BigInteger totalOfSquares = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            n = Math.addExact(n, counts[i]);
            BigInteger value = BigInteger.valueOf(values[i]);
            BigInteger sum = value.multiply(BigInteger.valueOf(counts[i]));
            total = total.add(sum);
            totalOfSquares = totalOfSquares.add(sum.multiply(value));
        }
        return ofSums(n, total, totalOfSquares, 0, confidence);
    }

    /**
     * The mean with its 95 % interval from sums, as the table of sums holds them.
     *
     * @param n how many values
     * @param total sum of the values, times 10^scale
     * @param totalOfSquares sum of the squared values, times 10^(2·scale)
     * @param scale decimals that the sums carry
     */
    public static Outcome<Estimate> ofSums(long n, long total, long totalOfSquares, int scale) {
        return ofSums(n, BigInteger.valueOf(total), BigInteger.valueOf(totalOfSquares), scale, USUAL_CONFIDENCE);
    }

    private static Outcome<Estimate> ofSums(
            long n, BigInteger total, BigInteger totalOfSquares, int scale, double confidence) {
        Require.openUnit("confidence", confidence);
        Require.notNegative("n", n);
        Require.notNegative("scale", scale);
        // n·Σx² − (Σx)², which is n·Σ(x − mean)² without ever taking a mean
        BigInteger spread = BigInteger.valueOf(n).multiply(totalOfSquares).subtract(total.multiply(total));
        if (spread.signum() < 0) {
            throw new IllegalArgumentException("The sum of squares is too small for its sum; were the two swapped?");
        }
        if (n < NEEDED) {
            return Outcome.unknown(new Reason.TooFew("answers", n, NEEDED));
        }
        double unit = StrictMath.pow(10, scale);
        double mean = total.doubleValue() / n / unit;
        double variance = spread.doubleValue() / n / (n - 1) / unit / unit;
        double standardError = StrictMath.sqrt(variance / n);
        double margin = Quantiles.student(confidence, (double) (n - 1)) * standardError;
        Interval interval = new Interval(mean - margin, mean + margin, confidence);
        return Outcome.known(
                new Estimate(mean, OptionalDouble.of(standardError), Optional.of(interval), n, n, Method.MEAN_T));
    }
}
