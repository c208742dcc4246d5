package org.adept.analysis.stats.cox;

import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.likelihood.ChiSquared;
import org.adept.analysis.stats.likelihood.Cholesky;

/**
 * Do hazard ratios change with time? The score test of adding covariate × clock to the fit.
 *
 * <p>With g the clock at each event time, the slope is Σ g·(Schoenfeld residuals), and the information of old and new
 * coefficients Σ I(t)·(1, g; g, g²), I(t) being the information in one event time. It is R's {@code cox.zph} since
 * version 3 of its package survival. Where a clock cannot tell the event times apart, or they are too few for the
 * covariates, it is {@link Reason.TooFew}.
 *
 * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch &amp; Therneau (1994), Biometrika 81:515–526</a>
 */
public final class ProportionalHazardsTest {
    private final CoxFit fit;
    private final double[] slope;
    private final double[][] plain;
    private final double[][] mixed;
    private final double[][] squared;
    private final int eventTimes;

    private ProportionalHazardsTest(CoxFit fit, double[] clock) {
        RiskSets sets = fit.sets();
        RiskSums sums = RiskSums.of(sets, fit.risks());
        TieSums ties = TieSums.of(sets.times(), sums, fit.ties());
        Information information = new Information(sets, fit.risks(), sums, ties);
        double[] squares = new double[clock.length];
        int found = 0;
        for (int position = 0; position < clock.length; position++) {
            squares[position] = clock[position] * clock[position];
            found += sets.times().eventsAt(position) > 0 ? 1 : 0;
        }
        this.fit = fit;
        this.eventTimes = found;
        this.slope = slope(fit, clock);
        this.plain = information.weighted(null);
        this.mixed = information.weighted(clock);
        this.squared = information.weighted(squares);
    }

    /** The test on R's usual clock, the share that has ended. */
    public static ProportionalHazardsTest of(CoxFit fit) {
        return of(fit, TimeScale.KAPLAN_MEIER);
    }

    /** The test on a clock; one of logarithms needs event times after 0. */
    public static ProportionalHazardsTest of(CoxFit fit, TimeScale scale) {
        double[] clock = scale.at(fit.sets());
        EventTimes times = fit.sets().times();
        double sum = 0;
        for (int position = 0; position < clock.length; position++) {
            if (!Double.isFinite(clock[position])) {
                throw new IllegalArgumentException("the clock needs times after 0, one was " + times.timeAt(position));
            }
            sum += times.eventsAt(position) * clock[position];
        }
        // a shifted clock gives the same test, one around 0 loses no digits
        double mean = sum / fit.events();
        for (int position = 0; position < clock.length; position++) {
            clock[position] = times.eventsAt(position) > 0 ? clock[position] - mean : 0;
        }
        return new ProportionalHazardsTest(fit, clock);
    }

    private static double[] slope(CoxFit fit, double[] clock) {
        RiskSets sets = fit.sets();
        int width = sets.patterns().width();
        double[] values = sets.patterns().values();
        double[] slope = new double[width];
        for (int place = 0; place < sets.rows(); place++) {
            if (sets.event(place) && sets.count(place) > 0) {
                int at = sets.pattern(place) * width;
                int to = sets.to(place);
                for (int j = 0; j < width; j++) {
                    slope[j] += sets.count(place)
                            * clock[to]
                            * (values[at + j] - fit.paths().average(to, j));
                }
            }
        }
        return slope;
    }

    /** The test of some covariates at once, such as the levels of one factor. */
    public Outcome<ChiSquared> of(int... covariates) {
        int width = slope.length;
        int size = width + covariates.length;
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        int tested = 0;
        for (int i = 0; i < size; i++) {
            int row = i < width ? i : covariates[i - width];
            right[i] = i < width || fit.isLeftOut(row) ? 0 : slope[row];
            tested += i < width || fit.isLeftOut(row) ? 0 : 1;
            for (int j = 0; j < size; j++) {
                int column = j < width ? j : covariates[j - width];
                double[][] block = i < width && j < width ? plain : i >= width && j >= width ? squared : mixed;
                matrix[i][j] = fit.isLeftOut(row) || fit.isLeftOut(column) ? 0 : block[row][column];
            }
        }
        if (tested == 0) {
            return Outcome.unknown(new Reason.Singular(fit.names().get(covariates[0])));
        }
        Cholesky factor = Cholesky.of(matrix);
        return factor.rank() < fit.degreesOfFreedom() + tested
                ? Outcome.unknown(new Reason.TooFew("event-times", eventTimes, tested + 1L))
                : Outcome.known(ChiSquared.of(factor.inverseForm(right), tested));
    }

    /** The test of all covariates at once. */
    public Outcome<ChiSquared> all() {
        int[] covariates = new int[slope.length];
        for (int j = 0; j < covariates.length; j++) {
            covariates[j] = j;
        }
        return of(covariates);
    }
}
