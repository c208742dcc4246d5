package org.adept.analysis.stats.cox;

import java.util.Arrays;

/** Mean predicted survival by level and time, and how much each spell moves it. */
final class StandardisedMeans implements Influence {
    private final CoxFit fit;
    private final int[] times;
    private final double[][] risks;
    private final double[] survival;
    private final double[][] lever;
    private final double[][] byHazard;
    private final Influence scores;
    private final double[] score;

    private StandardisedMeans(CoxFit fit, double[][] risks, int[] times) {
        int width = fit.sets().patterns().width();
        this.fit = fit;
        this.times = times;
        this.risks = risks;
        this.survival = new double[risks.length * times.length];
        this.lever = new double[survival.length][width];
        this.byHazard = new double[survival.length][fit.sets().times().strata()];
        this.scores = fit.scores();
        this.score = new double[width];
    }

    static StandardisedMeans of(CoxFit fit, int[] exposure, double[][] levels, int[] times) {
        Patterns patterns = fit.sets().patterns();
        double[][] risks = new double[levels.length][];
        double[][] shifts = new double[levels.length][exposure.length];
        for (int level = 0; level < levels.length; level++) {
            for (int j = 0; j < exposure.length; j++) {
                int covariate = exposure[j];
                shifts[level][j] = (levels[level][j] - patterns.mean(covariate)) / patterns.scale(covariate);
            }
            risks[level] = risks(fit, exposure, shifts[level]);
        }
        StandardisedMeans means = new StandardisedMeans(fit, risks, times);
        means.sum(exposure, shifts);
        return means;
    }

    /** Each pattern's risk with the exposure set. */
    private static double[] risks(CoxFit fit, int[] exposure, double[] set) {
        Patterns patterns = fit.sets().patterns();
        double[] risks = fit.risks().clone();
        for (int pattern = 0; pattern < risks.length; pattern++) {
            double change = 0;
            for (int j = 0; j < exposure.length; j++) {
                double own = patterns.values()[pattern * patterns.width() + exposure[j]];
                change += fit.top().coefficients()[exposure[j]] * (set[j] - own);
            }
            risks[pattern] *= StrictMath.exp(change);
        }
        return risks;
    }

    private void sum(int[] exposure, double[][] shifts) {
        RiskSets sets = fit.sets();
        Patterns patterns = sets.patterns();
        int width = patterns.width();
        double n = fit.n();
        double[] x = new double[width];
        for (int place = 0; place < sets.rows(); place++) {
            int stratum = stratum(place);
            int pattern = sets.pattern(place);
            double part = sets.count(place) / n;
            System.arraycopy(patterns.values(), pattern * width, x, 0, width);
            for (int level = 0; level < risks.length; level++) {
                for (int j = 0; j < exposure.length; j++) {
                    x[exposure[j]] = shifts[level][j];
                }
                for (int time = 0; time < times.length; time++) {
                    int at = level * times.length + time;
                    int position = sets.times().at(stratum, times[time]);
                    double hazard = fit.paths().hazard(position);
                    double risk = risks[level][pattern];
                    double lasting = StrictMath.exp(-hazard * risk);
                    survival[at] += part * lasting;
                    byHazard[at][stratum] -= part * lasting * risk;
                    for (int j = 0; j < width; j++) {
                        lever[at][j] -= part
                                * lasting
                                * risk
                                * (hazard * x[j] - fit.paths().mean(position, j));
                    }
                }
            }
        }
        for (int at = 0; at < lever.length; at++) {
            lever[at] = fit.matrix().solve(lever[at]);
        }
    }

    private int stratum(int place) {
        return fit.sets().spells().stratumOf(fit.sets().original(place));
    }

    double[] survival() {
        return survival;
    }

    @Override
    public int width() {
        return survival.length;
    }

    @Override
    public void add(int place, double times, double[] sums) {
        RiskSets sets = fit.sets();
        int stratum = stratum(place);
        int pattern = sets.pattern(place);
        Arrays.fill(score, 0);
        scores.add(place, 1, score);
        for (int at = 0; at < sums.length; at++) {
            int position = sets.times().at(stratum, this.times[at % this.times.length]);
            double own = StrictMath.exp(-fit.paths().hazard(position) * risks[at / this.times.length][pattern]);
            double moved = (own - survival[at]) / fit.n();
            moved += byHazard[at][stratum] * fit.paths().influence(place, fit.risks()[pattern], position);
            for (int j = 0; j < score.length; j++) {
                moved += lever[at][j] * score[j];
            }
            sums[at] += times * moved;
        }
    }
}
