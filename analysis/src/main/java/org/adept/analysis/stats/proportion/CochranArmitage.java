package org.adept.analysis.stats.proportion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.TestResult;

/**
 * Do shares rise or fall along an order, such as from cohort to cohort? Cochran and Armitage's test for a trend.
 *
 * <p>With scores s, T = Σ s·(x − n·p) over its variance p(1−p)·Σ n(s − s̄)², p the share of all together, is chi-squared
 * with one degree of freedom if nothing changes along the scores. The slope is T over Σ n(s − s̄)²: the change of the share
 * per unit of score, by least squares; its interval uses the same variance as the test, so that it leaves out 0 exactly
 * when the test finds a trend at that level. Over clusters each group's numbers are first divided by its design effect,
 * and the t and F laws take the place of the normal and chi-squared, with the clusters less the groups as degrees of
 * freedom.
 *
 * <p>Empty groups take no part. Nobody is {@link Reason.NoOne}; fewer than two different scores, or all or none with the
 * event, is {@link Reason.NoVariation}.
 *
 * @see <a href="https://doi.org/10.2307/3001775">Armitage (1955), Biometrics 11:375–386</a>
 */
public final class CochranArmitage {
    private CochranArmitage() {}

    /**
     * What the trend is.
     *
     * @param slope change of the share per unit of score, with its interval
     * @param test chi-squared with one degree of freedom
     */
    public record Trend(Estimate slope, TestResult test) {}

    /**
     * The trend.
     *
     * @param events how many had the event, by group
     * @param n how many there are, by group
     * @param scores where each group stands, such as the year; any unit, in any order
     * @param confidence of the slope's interval
     */
    public static Outcome<Trend> of(long[] events, long[] n, double[] scores, double confidence) {
        Require.counts("n", n, events.length);
        requireScores(scores, events.length);
        GroupShares groups = GroupShares.of(events, n);
        return trend(groups, scores, confidence, Quantiles.normal(confidence));
    }

    /** The trend over clusters, none of which is in two groups. */
    public static Outcome<Trend> of(List<ClusterSums> groups, double[] scores, double confidence) {
        requireScores(scores, groups.size());
        return GroupShares.of(groups)
                .match(
                        shares -> trend(shares, scores, confidence, Quantiles.student(confidence, (double)
                                shares.degreesOfFreedom())),
                        Outcome::unknown);
    }

    private static void requireScores(double[] scores, int length) {
        if (scores.length != length) {
            throw new IllegalArgumentException(
                    "scores has %d entries where %d are expected".formatted(scores.length, length));
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("scores are finite, one was " + score);
            }
        }
    }

    private static Outcome<Trend> trend(GroupShares groups, double[] scores, double confidence, double z) {
        double[] n = groups.sizes();
        double[] events = groups.events();
        double people = groups.total();
        if (people == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double share = groups.totalEvents() / people;
        double variance = share * (groups.totalRest() / people);
        if (variance == 0 || !groups.differIn(scores)) {
            return Outcome.unknown(new Reason.NoVariation(variance == 0 ? "events" : "scores"));
        }
        double middle = 0;
        for (int i = 0; i < n.length; i++) {
            middle += n[i] / people * scores[i];
        }
        double leaning = 0;
        double spread = 0;
        for (int i = 0; i < n.length; i++) {
            double away = scores[i] - middle;
            leaning += away * (events[i] - n[i] * share);
            spread += n[i] * away * away;
        }
        double slope = leaning / spread;
        double standardError = StrictMath.sqrt(variance / spread);
        Interval interval = new Interval(slope - z * standardError, slope + z * standardError, confidence);
        double statistic = leaning * leaning / (variance * spread);
        return Outcome.known(new Trend(
                new Estimate(
                        slope,
                        OptionalDouble.of(standardError),
                        Optional.of(interval),
                        groups.people(),
                        groups.peopleWithEvent(),
                        Method.COCHRAN_ARMITAGE),
                groups.test(statistic, 1)));
    }
}
