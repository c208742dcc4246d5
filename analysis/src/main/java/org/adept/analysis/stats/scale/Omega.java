package org.adept.analysis.stats.scale;

import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;

/**
 * Which part of a scale's variance is that of one factor behind all its items: McDonald's omega.
 *
 * <p>The items' correlations are taken for λλ′ + Ψ, fitted by maximum likelihood (the EM steps of one factor);
 * ω = (Σλ)² / ((Σλ)² + Σψ). Unlike alpha it does not ask that each item be as close to the factor as the others.
 *
 * <p>Fewer than three items is {@link Reason.TooFew}; an item that the factor explains wholly, so that nothing is left
 * for itself, {@link Reason.Singular}; a fit that finds no end {@link Reason.NotConverged}. No interval is given.
 *
 * @see <a href="https://doi.org/10.1111/j.2044-8317.1970.tb00432.x">McDonald (1970), British Journal of Mathematical and
 *     Statistical Psychology 23:1–21</a>
 * @see <a href="https://doi.org/10.1007/BF02293851">Rubin &amp; Thayer (1982), Psychometrika 47:69–76</a>
 */
public final class Omega {
    private static final int ITEMS_NEEDED = 3;
    private static final int MOST_STEPS = 200_000;
    private static final double STILL = 1e-13;
    /** What must be left of an item's variance beside the factor, as in most programs. */
    private static final double LEAST_OWN = 0.005;

    private Omega() {}

    /** Omega of those who answered every item. */
    public static Outcome<Estimate> of(CrossProducts complete) {
        if (complete.items() < ITEMS_NEEDED) {
            return Outcome.unknown(new Reason.TooFew("items", complete.items(), ITEMS_NEEDED));
        }
        return complete.covariances()
                .match(covariances -> fitted(correlations(covariances), complete.fewest()), Outcome::unknown);
    }

    private static Outcome<Estimate> fitted(double[][] correlations, long n) {
        int k = correlations.length;
        double[] loadings = new double[k];
        double[] own = new double[k];
        start(correlations, loadings, own);
        for (int step = 1; step <= MOST_STEPS; step++) {
            double moved = step(correlations, loadings, own);
            for (int item = 0; item < k; item++) {
                if (own[item] < LEAST_OWN) {
                    return Outcome.unknown(new Reason.Singular("item " + (item + 1)));
                }
            }
            if (moved < STILL) {
                return Outcome.known(estimate(loadings, own, n));
            }
        }
        return Outcome.unknown(new Reason.NotConverged(MOST_STEPS));
    }

    private static Estimate estimate(double[] loadings, double[] own, long n) {
        double together = 0;
        double apart = 0;
        for (int item = 0; item < loadings.length; item++) {
            together += loadings[item];
            apart += own[item];
        }
        double ofFactor = together * together;
        return new Estimate(
                ofFactor / (ofFactor + apart), OptionalDouble.empty(), Optional.empty(), n, n, Method.OMEGA_TOTAL);
    }

    /** Each item's average correlation with the others, by its sign towards the sum of all. */
    private static void start(double[][] correlations, double[] loadings, double[] own) {
        int k = correlations.length;
        for (int i = 0; i < k; i++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += i == j ? 0 : correlations[i][j];
            }
            double average = sum / (k - 1);
            double root = StrictMath.sqrt(StrictMath.min(0.8, StrictMath.max(0.05, StrictMath.abs(average))));
            loadings[i] = average < 0 ? -root : root;
            own[i] = 1 - loadings[i] * loadings[i];
        }
    }

    /** One step; how far the loading that moved most has moved. */
    private static double step(double[][] correlations, double[] loadings, double[] own) {
        int k = loadings.length;
        double seen = 0;
        for (int i = 0; i < k; i++) {
            seen += loadings[i] * loadings[i] / own[i];
        }
        double[] weights = new double[k]; // of the items in the factor's expected value
        for (int i = 0; i < k; i++) {
            weights[i] = loadings[i] / own[i] / (1 + seen);
        }
        double[] withFactor = new double[k];
        double ofFactor = 1 / (1 + seen);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                withFactor[i] += correlations[i][j] * weights[j];
            }
        }
        for (int i = 0; i < k; i++) {
            ofFactor += weights[i] * withFactor[i];
        }
        double moved = 0;
        for (int i = 0; i < k; i++) {
            double loading = withFactor[i] / ofFactor;
            moved = StrictMath.max(moved, StrictMath.abs(loading - loadings[i]));
            loadings[i] = loading;
            own[i] = 1 - loading * withFactor[i];
        }
        return moved;
    }

    private static double[][] correlations(double[][] covariances) {
        Require.positive("items", covariances.length);
        double[][] correlations = new double[covariances.length][covariances.length];
        for (int i = 0; i < covariances.length; i++) {
            for (int j = 0; j < covariances.length; j++) {
                correlations[i][j] =
                        i == j ? 1 : covariances[i][j] / StrictMath.sqrt(covariances[i][i] * covariances[j][j]);
            }
        }
        return correlations;
    }
}
