package org.adept.analysis.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The few quantiles and tail areas that intervals and tests need. */
public final class Quantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Quantiles() {}

    /** Half the width of a two-sided normal interval in standard errors; 1.96 for 0.95. */
    public static double normal(double confidence) {
        return NORMAL.inverseSurvivalProbability(tail(confidence));
    }

    /** Half the width of a two-sided interval of Student's t in standard errors. */
    public static double student(double confidence, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail(confidence));
    }

    /** Chance of a chi-squared value of at least {@code statistic}. */
    public static double chiSquaredTail(double statistic, int degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    /** Chance of a value of Fisher's F of at least {@code statistic}. */
    public static double fisherTail(double statistic, double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).survivalProbability(statistic);
    }

    /** The value of Fisher's F below which it falls with this chance. */
    public static double fisherBelow(double chance, double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).inverseCumulativeProbability(chance);
    }

    /** Chance of a normal value at most {@code z} standard deviations above its mean. */
    public static double normalBelow(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** What lies beyond each end of a two-sided interval; 0.025 for 0.95. */
    public static double tail(double confidence) {
        return (1 - Require.openUnit("confidence", confidence)) / 2;
    }
}
