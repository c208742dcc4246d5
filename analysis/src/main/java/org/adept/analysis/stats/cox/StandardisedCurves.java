package org.adept.analysis.stats.cox;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * What share would still last if all had had the same level of an exposure, everyone's other covariates being as they
 * are: the mean over the spells of the survival that the fit predicts for each.
 *
 * <p>S(t | level) = Σ count·exp(−Λ(t)·exp(β·x(level)))/n, Λ that of the spell's stratum. The variance is that of the
 * influences summed over clusters: of who is in the population, of β and of Λ. Each spell must be a person of her own,
 * so this is not for spells that follow each other.
 *
 * <p>A time after which nobody of some stratum is followed is {@link Reason.NotFollowedSoLong}.
 */
public final class StandardisedCurves {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final CoxFit fit;
    private final int[] times;
    private final double[] survival;
    private final double[][] variance;
    private final int followed;

    private StandardisedCurves(CoxFit fit, int[] times, double[] survival, double[][] variance) {
        this.fit = fit;
        this.times = times;
        this.survival = survival;
        this.variance = variance;
        this.followed = followed(fit.sets().spells());
    }

    /**
     * The curves at some times.
     *
     * @param exposure the covariates that code the exposure
     * @param levels for each level the values of those covariates
     * @param times not negative, in the spells' unit
     * @param clusters who belongs together; null for nobody
     */
    public static StandardisedCurves of(
            CoxFit fit, int[] exposure, double[][] levels, int[] times, @Nullable CellClusters clusters) {
        StandardisedMeans means = StandardisedMeans.of(fit, exposure, levels, times);
        ClusterSums sums = ClusterSums.of(means, fit.sets(), clusters);
        return new StandardisedCurves(fit, times.clone(), means.survival(), sums.squares());
    }

    /** The earliest of the strata's last exits. */
    private static int followed(Spells spells) {
        int[] last = new int[spells.strata()];
        Arrays.fill(last, Integer.MIN_VALUE);
        for (int row = 0; row < spells.rows(); row++) {
            if (spells.countOf(row) > 0) {
                int stratum = spells.stratumOf(row);
                last[stratum] = Math.max(last[stratum], spells.exitOf(row));
            }
        }
        return Arrays.stream(last)
                .filter(exit -> exit > Integer.MIN_VALUE)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The share still lasting at the time in the order given, if all had had the level; interval on the log(−log) scale. */
    public Outcome<Estimate> survival(int level, int time) {
        if (times[time] > followed) {
            return Outcome.unknown(new Reason.NotFollowedSoLong(times[time], followed));
        }
        int at = level * times.length + time;
        double value = survival[at];
        double error = StrictMath.sqrt(variance[at][at]);
        return Outcome.known(estimate(value, error, onLogLog(value, error)));
    }

    /** The share lasting at one level less that at another. */
    public Outcome<Estimate> difference(int level, int reference, int time) {
        if (times[time] > followed) {
            return Outcome.unknown(new Reason.NotFollowedSoLong(times[time], followed));
        }
        int one = level * times.length + time;
        int other = reference * times.length + time;
        double value = survival[one] - survival[other];
        double spread = variance[one][one] - 2 * variance[one][other] + variance[other][other];
        double error = StrictMath.sqrt(Math.max(0, spread));
        double reach = Quantiles.normal(USUAL_CONFIDENCE) * error;
        return Outcome.known(estimate(value, error, new Interval(value - reach, value + reach, USUAL_CONFIDENCE)));
    }

    private static Interval onLogLog(double value, double error) {
        if (!(value > 0 && value < 1)) {
            return new Interval(value, value, USUAL_CONFIDENCE);
        }
        double log = -StrictMath.log(value);
        double wide = StrictMath.exp(Quantiles.normal(USUAL_CONFIDENCE) * error / (value * log));
        return new Interval(StrictMath.exp(-log * wide), StrictMath.exp(-log / wide), USUAL_CONFIDENCE);
    }

    private Estimate estimate(double value, double error, Interval interval) {
        return new Estimate(
                value,
                OptionalDouble.of(error),
                Optional.of(interval),
                fit.n(),
                fit.events(),
                Method.STANDARDISED_CURVES);
    }

    /** The times asked for, in order. */
    public int[] times() {
        return times.clone();
    }
}
