package org.adept.analysis.stats.cox;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.likelihood.ChiSquared;
import org.adept.analysis.stats.likelihood.Cholesky;
import org.jspecify.annotations.Nullable;

/**
 * The covariance of Cox coefficients from how much each cluster moves them: the sandwich V·(Σ u·uᵀ)·V.
 *
 * <p>u is a cluster's sum of score residuals, V the model-based covariance; V·u is what leaving the cluster out would
 * change, to first order. It is R's {@code coxph(cluster = )}, without a correction for few clusters.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1989.10478874">Lin &amp; Wei (1989), JASA 84:1074–1078</a>
 */
public final class RobustVariance {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final CoxFit fit;
    private final @Nullable CellClusters entries;
    private final long clusters;
    private final double[][] standardised;

    private RobustVariance(CoxFit fit, @Nullable CellClusters entries, ClusterSums sums) {
        this.fit = fit;
        this.entries = entries;
        this.clusters = sums.clusters();
        this.standardised = sandwich(fit.matrix().inverse(), sums.squares());
    }

    static RobustVariance of(CoxFit fit, @Nullable CellClusters entries) {
        return new RobustVariance(fit, entries, ClusterSums.of(fit.scores(), fit.sets(), entries));
    }

    private static double[][] sandwich(double[][] bread, double[][] middle) {
        int size = bread.length;
        double[][] half = new double[size][size];
        double[][] whole = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    half[i][j] += bread[i][k] * middle[k][j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                for (int k = 0; k < size; k++) {
                    whole[i][j] += half[i][k] * bread[k][j];
                }
                whole[j][i] = whole[i][j];
            }
        }
        return whole;
    }

    /** How many clusters have anyone; spells, where each is its own. */
    public long clusters() {
        return clusters;
    }

    /** The covariance of the coefficients per unit of the covariates; 0 where a covariate is left out. */
    public double[][] variance() {
        return fit.perUnit(standardised);
    }

    /** The coefficient with its robust standard error and a 95 % interval; one cluster alone cannot have any. */
    public Outcome<Estimate> coefficient(int covariate) {
        return coefficient(covariate, USUAL_CONFIDENCE);
    }

    public Outcome<Estimate> coefficient(int covariate, double confidence) {
        return clusters < 2
                ? Outcome.unknown(new Reason.TooFew("clusters", clusters, 2))
                : fit.estimate(covariate, variance(), confidence, Method.COX_CLUSTER);
    }

    /** That no covariate matters, by the coefficients' size; it needs more clusters than coefficients. */
    public Outcome<ChiSquared> waldTest() {
        return form(standardised, fit.top().coefficients());
    }

    /** That no covariate matters, by the slope at 0 and how much the clusters' slopes differ there. */
    public Outcome<ChiSquared> scoreTest() {
        RiskSets sets = fit.sets();
        double[] risks = sets.patterns().risks(new double[fit.names().size()]);
        HazardPaths paths = HazardPaths.of(sets, risks, fit.ties());
        ClusterSums atZero = ClusterSums.of(new ScoreInfluence(sets, risks, paths), sets, entries);
        double[][] squares = atZero.squares();
        for (int i = 0; i < squares.length; i++) {
            for (int j = 0; j < squares.length; j++) {
                squares[i][j] = fit.isLeftOut(i) || fit.isLeftOut(j) ? 0 : squares[i][j];
            }
        }
        return form(squares, atZero.total());
    }

    private Outcome<ChiSquared> form(double[][] matrix, double[] right) {
        Cholesky factor = Cholesky.of(matrix);
        return factor.rank() < fit.degreesOfFreedom()
                ? Outcome.unknown(new Reason.TooFew("clusters", clusters, fit.degreesOfFreedom() + 1L))
                : Outcome.known(ChiSquared.of(factor.inverseForm(right), factor.rank()));
    }
}
