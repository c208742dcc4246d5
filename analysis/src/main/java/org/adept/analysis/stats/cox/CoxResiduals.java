package org.adept.analysis.stats.cox;

import java.util.Arrays;

/**
 * What each spell did beyond what the fit expected of it, one entry for each row of the spells, for one of the row's
 * count.
 */
public final class CoxResiduals {
    private final CoxFit fit;
    private final RiskSets sets;

    private CoxResiduals(CoxFit fit) {
        this.fit = fit;
        this.sets = fit.sets();
    }

    public static CoxResiduals of(CoxFit fit) {
        return new CoxResiduals(fit);
    }

    /** Events less events expected, over the spell's time at risk; they sum to 0. */
    public double[] martingale() {
        double[] residuals = new double[sets.rows()];
        for (int place = 0; place < residuals.length; place++) {
            double expected = fit.risks()[sets.pattern(place)] * fit.paths().gathered(place);
            residuals[sets.original(place)] = (sets.event(place) ? 1 : 0) - expected;
        }
        return residuals;
    }

    /** The martingale residual drawn in so that it is nearly symmetric: its sign times √(−2(m + δ·log(δ − m))). */
    public double[] deviance() {
        double[] residuals = martingale();
        for (int row = 0; row < residuals.length; row++) {
            double left = residuals[row];
            double log = sets.spells().endsWithEvent(row) ? StrictMath.log(1 - left) : 0;
            residuals[row] = Math.signum(left) * StrictMath.sqrt(-2 * (left + log));
        }
        return residuals;
    }

    /** What each spell adds to the slope of the log-likelihood: for each covariate an array of rows; they sum to 0. */
    public double[][] score() {
        return byCovariate(fit.scores(), false);
    }

    /** By how much each coefficient would be lower without the spell, to first order; as {@link #score}. */
    public double[][] dfbeta() {
        double[][] bread = fit.matrix().inverse();
        Influence scores = fit.scores();
        double[] score = new double[bread.length];
        return byCovariate(
                new Influence() {
                    @Override
                    public int width() {
                        return bread.length;
                    }

                    @Override
                    public void add(int place, double times, double[] sums) {
                        Arrays.fill(score, 0);
                        scores.add(place, times, score);
                        for (int i = 0; i < bread.length; i++) {
                            for (int j = 0; j < bread.length; j++) {
                                sums[i] += bread[i][j] * score[j];
                            }
                        }
                    }
                },
                true);
    }

    /** {@link #dfbeta} in standard errors. */
    public double[][] dfbetas() {
        double[][] residuals = dfbeta();
        double[][] variance = fit.variance();
        for (int j = 0; j < residuals.length; j++) {
            double error = StrictMath.sqrt(variance[j][j]);
            for (int row = 0; row < residuals[j].length && error > 0; row++) {
                residuals[j][row] /= error;
            }
        }
        return residuals;
    }

    /** Covariate of those who had the event less its mean in their risk set, for each covariate; 0 without an event. */
    public double[][] schoenfeld() {
        int width = sets.patterns().width();
        double[] values = sets.patterns().values();
        double[][] residuals = new double[width][sets.rows()];
        for (int place = 0; place < sets.rows(); place++) {
            if (sets.event(place) && sets.count(place) > 0) {
                int pattern = sets.pattern(place);
                for (int j = 0; j < width; j++) {
                    double away = values[pattern * width + j] - fit.paths().average(sets.to(place), j);
                    residuals[j][sets.original(place)] = away * fit.scale(j);
                }
            }
        }
        return residuals;
    }

    private double[][] byCovariate(Influence influence, boolean perUnit) {
        double[][] residuals = new double[influence.width()][sets.rows()];
        double[] sums = new double[influence.width()];
        for (int place = 0; place < sets.rows(); place++) {
            Arrays.fill(sums, 0);
            influence.add(place, 1, sums);
            for (int j = 0; j < sums.length; j++) {
                residuals[j][sets.original(place)] = perUnit ? sums[j] / fit.scale(j) : sums[j] * fit.scale(j);
            }
        }
        return residuals;
    }
}
