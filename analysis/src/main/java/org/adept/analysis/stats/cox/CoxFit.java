package org.adept.analysis.stats.cox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.likelihood.ChiSquared;
import org.adept.analysis.stats.likelihood.Cholesky;
import org.adept.analysis.stats.likelihood.Likelihood.Point;
import org.adept.analysis.stats.likelihood.Maximum;
import org.jspecify.annotations.Nullable;

/**
 * A Cox regression with its likelihood and what variances need.
 *
 * <p>Coefficients are logarithms of hazard ratios per unit of the covariate. Where a covariate is left out, arrays and
 * matrices hold 0.
 */
public final class CoxFit {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final RiskSets sets;
    private final Ties ties;
    private final Maximum top;
    private final double[] risks;
    private @Nullable HazardPaths paths;

    CoxFit(RiskSets sets, Ties ties, Maximum top) {
        this.sets = sets;
        this.ties = ties;
        this.top = top;
        this.risks = sets.patterns().risks(top.coefficients());
    }

    /** The covariates, in the order of all arrays. */
    public List<String> names() {
        return sets.spells().names();
    }

    public Ties ties() {
        return ties;
    }

    /** Spells in the fit, counts summed. */
    public long n() {
        return sets.spells().total();
    }

    public long events() {
        return sets.spells().events();
    }

    /** Coefficients fitted: covariates less those left out. */
    public int degreesOfFreedom() {
        return top.atStart().rank();
    }

    /** Events for each coefficient fitted; under ten, intervals and ratios are to be read with care. */
    public double eventsPerCoefficient() {
        return (double) events() / degreesOfFreedom();
    }

    /** Steps to the top. */
    public int iterations() {
        return top.iterations();
    }

    /** Whether the covariate was left out. */
    public boolean isLeftOut(int covariate) {
        return !top.atStart().keeps(covariate);
    }

    public double[] coefficients() {
        double[] coefficients = top.coefficients().clone();
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] /= scale(j);
        }
        return coefficients;
    }

    /** The covariance of the coefficients: the inverse of the information. */
    public double[][] variance() {
        return perUnit(top.atTop().inverse());
    }

    /** The information at the coefficients. */
    public double[][] information() {
        double[][] information = new double[names().size()][names().size()];
        for (int i = 0; i < information.length; i++) {
            for (int j = 0; j < information.length; j++) {
                information[i][j] = top.top().information()[i][j] * scale(i) * scale(j);
            }
        }
        return information;
    }

    /** The coefficient with its model-based standard error and a 95 % interval. */
    public Outcome<Estimate> coefficient(int covariate) {
        return coefficient(covariate, USUAL_CONFIDENCE);
    }

    public Outcome<Estimate> coefficient(int covariate, double confidence) {
        return estimate(covariate, variance(), confidence, Method.COX);
    }

    Outcome<Estimate> estimate(int covariate, double[][] variance, double confidence, Method method) {
        if (isLeftOut(covariate)) {
            return Outcome.unknown(new Reason.Singular(names().get(covariate)));
        }
        double value = coefficients()[covariate];
        double error = StrictMath.sqrt(variance[covariate][covariate]);
        double reach = Quantiles.normal(confidence) * error;
        Interval interval = new Interval(value - reach, value + reach, confidence);
        return Outcome.known(
                new Estimate(value, OptionalDouble.of(error), Optional.of(interval), n(), events(), method));
    }

    public double logLikelihood() {
        return top.top().logLikelihood();
    }

    /** The logarithm of the likelihood if no covariate mattered. */
    public double logLikelihoodAtZero() {
        return top.start().logLikelihood();
    }

    /** The logarithm of the likelihood, its slope and its curvature at any coefficients, per unit of the covariates. */
    public Point at(double[] coefficients) {
        double[] standardised = coefficients.clone();
        for (int j = 0; j < standardised.length; j++) {
            standardised[j] *= scale(j);
        }
        Point point = new PartialLikelihood(sets, ties).at(standardised);
        double[] score = point.score().clone();
        double[][] information = new double[score.length][score.length];
        for (int i = 0; i < score.length; i++) {
            score[i] *= scale(i);
            for (int j = 0; j < score.length; j++) {
                information[i][j] = point.information()[i][j] * scale(i) * scale(j);
            }
        }
        // the likelihood of shifted covariates is that of the covariates
        return new Point(point.logLikelihood(), score, information);
    }

    /** Akaike's criterion: −2 log-likelihood + 2 coefficients. */
    public double akaike() {
        return 2 * (degreesOfFreedom() - logLikelihood());
    }

    /** That no covariate matters: by how much likelier the coefficients make the data. */
    public ChiSquared likelihoodRatioTest() {
        return top.likelihoodRatioTest();
    }

    /** That no covariate matters: by the slope at 0. */
    public ChiSquared scoreTest() {
        return top.scoreTest();
    }

    /** That no covariate matters: by the coefficients' size in standard errors. */
    public ChiSquared waldTest() {
        double form = 0;
        double[] coefficients = top.coefficients();
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < coefficients.length; j++) {
                form += coefficients[i] * top.top().information()[i][j] * coefficients[j];
            }
        }
        return ChiSquared.of(form, degreesOfFreedom());
    }

    /** The variance that holds also where the hazards are not quite proportional: each spell speaks for itself. */
    public RobustVariance robust() {
        return RobustVariance.of(this, null);
    }

    /** The variance that holds also where those of a cluster end alike. */
    public RobustVariance robust(CellClusters clusters) {
        return RobustVariance.of(this, clusters);
    }

    RiskSets sets() {
        return sets;
    }

    Maximum top() {
        return top;
    }

    /** Each pattern's risk at the coefficients, relative to the means. */
    double[] risks() {
        return risks;
    }

    /** The hazard at the coefficients, worked out when first asked for. */
    HazardPaths paths() {
        HazardPaths known = paths;
        if (known == null) {
            known = HazardPaths.of(sets, risks, ties);
            paths = known;
        }
        return known;
    }

    Influence scores() {
        return new ScoreInfluence(sets, risks, paths());
    }

    /** The inverse of the information in standardised covariates. */
    Cholesky matrix() {
        return top.atTop();
    }

    double scale(int covariate) {
        return sets.patterns().scale(covariate);
    }

    /** A covariance of standardised coefficients as one of coefficients per unit. */
    double[][] perUnit(double[][] standardised) {
        double[][] variance = new double[standardised.length][standardised.length];
        for (int i = 0; i < variance.length; i++) {
            for (int j = 0; j < variance.length; j++) {
                variance[i][j] = standardised[i][j] / scale(i) / scale(j);
            }
        }
        return variance;
    }
}
