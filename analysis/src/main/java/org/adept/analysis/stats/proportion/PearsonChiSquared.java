package org.adept.analysis.stats.proportion;

import java.util.List;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.TestResult;

/**
 * Do shares differ between two or more groups? Pearson's chi-squared test, and over clusters Rao and Scott's.
 *
 * <p>With p the share of all together, Σ (x − n·p)² / (n·p(1−p)) is chi-squared with groups − 1 degrees of freedom if all
 * have the same chance. Without continuity correction. Over clusters each group's x and n are first divided by its
 * {@link DesignEffect}, and p comes from F with the clusters less the groups as second degrees of freedom.
 *
 * <p>Empty groups take no part. Nobody is {@link Reason.NoOne}; fewer than two groups with someone in them, or all or
 * none with the event, is {@link Reason.NoVariation}; over clusters a group of one cluster is {@link Reason.TooFew}.
 *
 * @see <a href="https://doi.org/10.2307/2532311">Rao &amp; Scott (1992), Biometrics 48:577–585</a>
 */
public final class PearsonChiSquared {
    private PearsonChiSquared() {}

    /**
     * The test.
     *
     * @param events how many had the event, by group
     * @param n how many there are, by group
     */
    public static Outcome<TestResult> of(long[] events, long[] n) {
        Require.counts("n", n, events.length);
        return test(GroupShares.of(events, n));
    }

    /** Rao and Scott's test over clusters, none of which is in two groups. */
    public static Outcome<TestResult> of(List<ClusterSums> groups) {
        return GroupShares.of(groups).match(PearsonChiSquared::test, Outcome::unknown);
    }

    private static Outcome<TestResult> test(GroupShares groups) {
        double people = groups.total();
        if (people == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double share = groups.totalEvents() / people;
        double variance = share * (groups.totalRest() / people);
        if (variance == 0 || groups.present() < 2) {
            return Outcome.unknown(new Reason.NoVariation(variance == 0 ? "events" : "groups"));
        }
        double[] n = groups.sizes();
        double[] events = groups.events();
        double statistic = 0;
        for (int i = 0; i < n.length; i++) {
            double away = events[i] - n[i] * share;
            statistic += n[i] == 0 ? 0 : away * away / n[i];
        }
        return Outcome.known(groups.test(statistic / variance, groups.present() - 1));
    }
}
