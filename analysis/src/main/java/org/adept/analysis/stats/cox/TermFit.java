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
import org.adept.analysis.stats.likelihood.Maximum;
import org.jspecify.annotations.Nullable;

/** A fit of {@link ComplementaryLogLog}; covariates left out hold 0 in arrays and matrices. */
public final class TermFit {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final RiskSets sets;
    private final TermLikelihood likelihood;
    private final Maximum top;
    private final int terms;
    private final int width;

    TermFit(RiskSets sets, TermLikelihood likelihood, Maximum top) {
        this.sets = sets;
        this.likelihood = likelihood;
        this.top = top;
        this.terms = likelihood.terms();
        this.width = sets.patterns().width();
    }

    /** The covariates, in the order of all arrays. */
    public List<String> names() {
        return sets.spells().names();
    }

    /** Terms, by stratum, that have an intercept of their own. */
    public int terms() {
        return terms;
    }

    public boolean isLeftOut(int covariate) {
        return !top.atStart().keeps(terms + covariate);
    }

    /** Logarithms of hazard ratios per unit of each covariate. */
    public double[] coefficients() {
        double[] coefficients = new double[width];
        for (int j = 0; j < width; j++) {
            coefficients[j] = top.coefficients()[terms + j] / sets.patterns().scale(j);
        }
        return coefficients;
    }

    /** Their covariance from the expected information. */
    public double[][] variance() {
        double[][] inverse = top.atTop().inverse();
        double[][] variance = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                variance[i][j] = perUnit(inverse[terms + i][terms + j], i, j);
            }
        }
        return variance;
    }

    /** Their covariance from how much each cluster moves them; null for each spell its own. */
    public double[][] robustVariance(@Nullable CellClusters clusters) {
        return robust(ClusterSums.of(new TermInfluence(sets, likelihood, top), sets, clusters));
    }

    private double[][] robust(ClusterSums sums) {
        double[][] inverse = top.atTop().inverse();
        double[][] variance = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                double sum = 0;
                for (int k = 0; k < width; k++) {
                    for (int l = 0; l < width; l++) {
                        sum += inverse[terms + i][terms + k] * sums.squares()[k][l] * inverse[terms + l][terms + j];
                    }
                }
                variance[i][j] = perUnit(sum, i, j);
            }
        }
        return variance;
    }

    private double perUnit(double value, int i, int j) {
        return value / sets.patterns().scale(i) / sets.patterns().scale(j);
    }

    /** The coefficient with its model-based standard error and a 95 % interval. */
    public Outcome<Estimate> coefficient(int covariate) {
        return estimate(covariate, variance());
    }

    /** The coefficient with a standard error that holds where those of a cluster end alike. */
    public Outcome<Estimate> coefficient(int covariate, CellClusters clusters) {
        ClusterSums sums = ClusterSums.of(new TermInfluence(sets, likelihood, top), sets, clusters);
        return sums.clusters() < 2
                ? Outcome.unknown(new Reason.TooFew("clusters", sums.clusters(), 2))
                : estimate(covariate, robust(sums));
    }

    private Outcome<Estimate> estimate(int covariate, double[][] variance) {
        if (isLeftOut(covariate)) {
            return Outcome.unknown(new Reason.Singular(names().get(covariate)));
        }
        double value = coefficients()[covariate];
        double error = StrictMath.sqrt(variance[covariate][covariate]);
        double reach = Quantiles.normal(USUAL_CONFIDENCE) * error;
        Interval interval = new Interval(value - reach, value + reach, USUAL_CONFIDENCE);
        Spells spells = sets.spells();
        return Outcome.known(new Estimate(
                value,
                OptionalDouble.of(error),
                Optional.of(interval),
                spells.total(),
                spells.events(),
                Method.COMPLEMENTARY_LOG_LOG));
    }

    /**
     * The chance of the event in a term, to one still there with these covariates and no offset; empty for a term
     * without an intercept.
     */
    public OptionalDouble chance(int stratum, int term, double[] covariates) {
        int position = sets.times().at(stratum, term);
        boolean exact = position > sets.times().before(stratum) && sets.times().timeAt(position) == term;
        int number = exact ? likelihood.number(position) : -1;
        if (number < 0) {
            return OptionalDouble.empty();
        }
        double predictor = top.coefficients()[number];
        for (int j = 0; j < width; j++) {
            predictor += coefficients()[j] * (covariates[j] - sets.patterns().mean(j));
        }
        return OptionalDouble.of(-StrictMath.expm1(-StrictMath.exp(predictor)));
    }

    public double logLikelihood() {
        return top.top().logLikelihood();
    }

    /** That no covariate matters: by how much likelier the coefficients make the data than terms alone. */
    public ChiSquared likelihoodRatioTest() {
        double gain = top.top().logLikelihood() - top.start().logLikelihood();
        return ChiSquared.of(2 * gain, top.atStart().rank() - terms);
    }

    /** Akaike's criterion, intercepts counted. */
    public double akaike() {
        return 2 * (top.atStart().rank() - logLikelihood());
    }
}
