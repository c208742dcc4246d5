package org.adept.analysis.stats.cox;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;

/**
 * The curve that a Cox regression predicts for given covariates in one stratum, at each of its event times.
 *
 * <p>The cumulative hazard is Σ 1/D times the risk (after Efron each of the tied events for itself, after Breslow all
 * against the whole risk set), survival its exponential. Its variance is risk²·(Σ 1/D² + aᵀVa), a = Σ (x − x̄)/D and V
 * the covariance of the coefficients; the interval is symmetric on the scale of log survival, cut at 1.
 */
public final class PredictedCurve {
    private PredictedCurve() {}

    /** One event time; survival and hazard hold just after it. */
    public record Point(
            int time, long events, double hazard, double standardError, double survival, double lower, double upper) {}

    /** The curve with 95 % intervals from the model-based variance. */
    public static List<Point> of(CoxFit fit, double[] covariates, int stratum) {
        return of(fit, covariates, stratum, fit.variance(), 0.95);
    }

    /**
     * The curve.
     *
     * @param covariates one value for each covariate, offset 0
     * @param stratum counted from 0
     * @param variance of the coefficients, model-based or robust
     * @param confidence in (0, 1)
     */
    public static List<Point> of(CoxFit fit, double[] covariates, int stratum, double[][] variance, double confidence) {
        Require.openUnit("confidence", confidence);
        EventTimes times = fit.sets().times();
        Patterns patterns = fit.sets().patterns();
        int width = patterns.width();
        double[] away = new double[width];
        double predictor = 0;
        for (int j = 0; j < width; j++) {
            away[j] = (covariates[j] - patterns.mean(j)) / patterns.scale(j);
            predictor += fit.top().coefficients()[j] * away[j];
        }
        double risk = StrictMath.exp(predictor);
        double z = Quantiles.normal(confidence);
        List<Point> points = new ArrayList<>();
        for (int position = times.before(stratum) + 1; position <= times.last(stratum); position++) {
            double hazard = fit.paths().hazard(position);
            double[] lever = new double[width];
            for (int j = 0; j < width; j++) {
                lever[j] = (hazard * away[j] - fit.paths().mean(position, j)) * patterns.scale(j);
            }
            double spread = fit.paths().variance(position);
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    spread += lever[i] * variance[i][j] * lever[j];
                }
            }
            double error = risk * StrictMath.sqrt(spread);
            double survival = StrictMath.exp(-risk * hazard);
            points.add(new Point(
                    times.timeAt(position),
                    times.eventsAt(position),
                    risk * hazard,
                    error,
                    survival,
                    survival * StrictMath.exp(-z * error),
                    Math.min(1, survival * StrictMath.exp(z * error))));
        }
        return points;
    }
}
