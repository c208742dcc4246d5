package org.adept.analysis.stats.cox;

import java.util.Arrays;
import org.adept.analysis.stats.likelihood.Likelihood;

/**
 * Cox's partial likelihood in standardised covariates.
 *
 * <p>With E and S the sums of {@link RiskSums} over the tied and over all at risk, and those of {@link TieSums}: score
 * Σ x(events) − Σ (S₁·Σ1/D − E₁·Σf/D), information Σ w·xxᵀ·(what the row has gathered of Σ1/D − f/D) less Σ (S₁S₁ᵀ·Σ1/D² −
 * (S₁E₁ᵀ + E₁S₁ᵀ)·Σf/D² + E₁E₁ᵀ·Σf²/D²). Each row so enters the squares once, by a weight, and rows of one pattern
 * together.
 */
final class PartialLikelihood implements Likelihood {
    private final RiskSets sets;
    private final Ties ties;
    private final double[] observed;
    private final double observedOffset;
    private final long events;

    PartialLikelihood(RiskSets sets, Ties ties) {
        this.sets = sets;
        this.ties = ties;
        int width = sets.patterns().width();
        double[] values = sets.patterns().values();
        double[] sum = new double[width];
        double offset = 0;
        for (int place = 0; place < sets.rows(); place++) {
            if (sets.event(place)) {
                int pattern = sets.pattern(place);
                for (int j = 0; j < width; j++) {
                    sum[j] += sets.count(place) * values[pattern * width + j];
                }
                offset += sets.count(place) * sets.patterns().offset(pattern);
            }
        }
        this.observed = sum;
        this.observedOffset = offset;
        this.events = sets.spells().events();
    }

    @Override
    public int parameters() {
        return observed.length;
    }

    @Override
    public String name(int coefficient) {
        return sets.spells().names().get(coefficient);
    }

    @Override
    public double unit(int coefficient) {
        return sets.patterns().scale(coefficient);
    }

    @Override
    public double[] fullCurvature() {
        double[] full = new double[parameters()];
        Arrays.fill(full, (double) events);
        return full;
    }

    @Override
    public Point at(double[] coefficients) {
        double[] risks = sets.patterns().risks(coefficients);
        RiskSums sums = RiskSums.of(sets, risks);
        TieSums tieSums = TieSums.of(sets.times(), sums, ties);
        double logLikelihood = observedOffset - tieSums.logarithms();
        double[] score = observed.clone();
        for (int j = 0; j < score.length; j++) {
            logLikelihood += coefficients[j] * observed[j];
        }
        for (int position = 0; position < sets.times().positions(); position++) {
            for (int j = 0; j < score.length; j++) {
                score[j] -= sums.atRisk(position, j) * tieSums.inverse(position)
                        - sums.tied(position, j) * tieSums.sharesInverse(position);
            }
        }
        return new Point(logLikelihood, score, new Information(sets, risks, sums, tieSums).weighted(null));
    }
}
