package org.adept.analysis.stats.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;

/**
 * How long it lasts on average up to a horizon: the area under the Kaplan-Meier curve from 0 to there, in the table's
 * unit of time.
 *
 * <p>μ = ∫ S from 0 to the horizon. With M the area of the curve from a time to the horizon, the variance is
 * Σ M²·d/(n(n−d)) over the times up to the horizon; the robust one sums the squared influences of clusters or of people
 * with weights. The interval is μ ± z·se (t where robust), cut at 0 and at the horizon. Two groups are compared by μ₁ − μ₂
 * and by μ₁/μ₂, whose interval is symmetric for its logarithm.
 *
 * <p>Special cases. While nobody has ended by the horizon the mean is the horizon, and its lower end that of the curve
 * there times the horizon. Nobody is {@link Reason.NoOne}, fewer than two clusters {@link Reason.TooFew}. A horizon
 * after the last observed time is {@link Reason.NotFollowedSoLong}, unless all have ended by then. No ratio is taken
 * with a mean of 0.
 *
 * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston &amp; Parmar (2013), BMC Med Res Methodol 13:152</a>
 */
public final class RestrictedMean {
    private static final double USUAL_CONFIDENCE = 0.95;

    private RestrictedMean() {}

    /** The mean up to {@code horizon}, positive, with its 95 % interval. */
    public static Outcome<Estimate> of(RiskTable table, int horizon) {
        return of(table, horizon, USUAL_CONFIDENCE);
    }

    /** The mean with its interval at a level in (0, 1). */
    public static Outcome<Estimate> of(RiskTable table, int horizon, double confidence) {
        return arm(Basis.of(table, confidence), horizon).map(Arm::estimate);
    }

    /** The mean with a robust variance. */
    public static Outcome<Estimate> robust(RobustRiskTable table, int horizon, double confidence) {
        return robustArm(table, horizon, confidence).map(Arm::estimate);
    }

    /** Two groups of strangers with 95 % intervals. */
    public static Outcome<Comparison> compare(RiskTable first, RiskTable other, int horizon) {
        return compare(first, other, horizon, USUAL_CONFIDENCE);
    }

    /** Two groups of strangers; unknown for the reason of the first that has one. */
    public static Outcome<Comparison> compare(RiskTable first, RiskTable other, int horizon, double confidence) {
        return Arm.compare(arm(Basis.of(first, confidence), horizon), arm(Basis.of(other, confidence), horizon));
    }

    /** Two groups with robust variances; clusters may have parts in both. */
    public static Outcome<Comparison> compareRobust(
            RobustRiskTable first, RobustRiskTable other, int horizon, double confidence) {
        return Arm.compare(robustArm(first, horizon, confidence), robustArm(other, horizon, confidence));
    }

    private static Outcome<Arm> robustArm(RobustRiskTable table, int horizon, double confidence) {
        return Basis.of(table, confidence).match(basis -> arm(basis, horizon), Outcome::unknown);
    }

    private static Outcome<Arm> arm(Basis basis, int horizon) {
        Require.positive("horizon", horizon);
        return basis.unfollowed(horizon)
                .<Outcome<Arm>>map(Outcome::unknown)
                .orElseGet(() -> Outcome.known(followed(basis, horizon)));
    }

    private static Arm followed(Basis basis, int horizon) {
        Steps steps = basis.steps();
        int last = basis.at(horizon);
        double[] after = areas(steps, horizon);
        double[] slopes = steps.slopes();
        IntStream.range(0, slopes.length).forEach(i -> slopes[i] *= after[i]);
        Spread spread = basis.spread(slopes, last);
        double standardError = StrictMath.sqrt(spread.variance());
        int first = steps.people().times()[0];
        double mean = Math.min(first, horizon) + (first >= horizon ? 0 : after[0]);
        long events = basis.eventsUntil(last);
        Interval ends = events == 0
                ? withoutEvents(basis, horizon)
                : CurveScale.PLAIN.ends(mean, standardError, basis.logLog());
        Interval endsOfRatio =
                events == 0 || mean == 0 ? ends : CurveScale.LOG.ends(mean, standardError, basis.logLog());
        Interval printed =
                new Interval(StrictMath.max(0, ends.lower()), StrictMath.min(horizon, ends.upper()), ends.confidence());
        Estimate estimate = new Estimate(
                mean,
                OptionalDouble.of(standardError),
                Optional.of(printed),
                steps.people().total(),
                events,
                Method.RESTRICTED_MEAN);
        return new Arm(estimate, spread, ends, endsOfRatio);
    }

    private static Interval withoutEvents(Basis basis, int horizon) {
        return new Interval(
                horizon * basis.lowestWithoutEvents(horizon),
                horizon,
                basis.logLog().confidence());
    }

    /** The area under the curve from each time to the horizon; 0 from a time after it. */
    private static double[] areas(Steps steps, int horizon) {
        int[] times = steps.people().times();
        double[] survival = steps.survival();
        double[] areas = new double[times.length];
        double area = 0;
        int until = horizon;
        for (int i = times.length - 1; i >= 0; i--) {
            if (times[i] < horizon) {
                area += survival[i] * (until - times[i]);
                until = times[i];
            }
            areas[i] = area;
        }
        return areas;
    }
}
