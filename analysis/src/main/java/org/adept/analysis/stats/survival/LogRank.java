package org.adept.analysis.stats.survival;

import java.util.Arrays;
import java.util.List;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;

/**
 * Do the groups end at the same pace? The log-rank test of two or more groups, also stratified or weighted towards
 * early times.
 *
 * <p>At each time with d events among n at risk, a group with n_j at risk expects d·n_j/n of them; observed minus
 * expected are summed and compared with their hypergeometric covariance
 * d(n−d)/(n−1)·(n_j/n)·(δ_jl − n_l/n). With ρ &gt; 0 each time counts S(t−)^ρ of the pooled curve (Fleming and
 * Harrington's family; ρ = 1 is Peto and Peto's test). Strata each contribute their own sums. A group that nobody of is
 * at risk when something happens takes no part. Groups never at risk together are not compared with each other,
 * and cost their degree of freedom.
 *
 * <p>Nobody at all is {@link Reason.NoOne}; no event, or only one group that takes part, or all ending at once, is
 * {@link Reason.NoVariation}.
 *
 * @see <a href="https://doi.org/10.1093/biomet/69.3.553">Harrington &amp; Fleming (1982), Biometrika 69:553–566</a>
 */
public final class LogRank {
    private LogRank() {}

    /**
     * What the test says.
     *
     * @param statistic chi-squared
     * @param degreesOfFreedom groups that take part, less one for each set of them at risk together
     * @param p chance of at least this statistic if all groups ended at the same pace
     * @param observed events by group in the order given, weighted by ρ
     * @param expected events expected by group if all ended at the same pace, weighted by ρ
     */
    @SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
    public record Result(double statistic, int degreesOfFreedom, double p, double[] observed, double[] expected) {
        public Result {
            observed = observed.clone();
            expected = expected.clone();
        }

        @Override
        public double[] observed() {
            return observed.clone();
        }

        @Override
        public double[] expected() {
            return expected.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Result that
                    && statistic == that.statistic
                    && degreesOfFreedom == that.degreesOfFreedom
                    && p == that.p
                    && Arrays.equals(observed, that.observed)
                    && Arrays.equals(expected, that.expected);
        }

        @Override
        public int hashCode() {
            return Double.hashCode(statistic) * 961 + Arrays.hashCode(observed) * 31 + Arrays.hashCode(expected);
        }
    }

    /** The test of groups in any order. */
    public static Outcome<Result> of(List<RiskTable> groups) {
        return of(groups, 0);
    }

    /** The test with early times weighted up, {@code rho} not negative; 0 is the plain test. */
    public static Outcome<Result> of(List<RiskTable> groups, double rho) {
        return stratified(List.of(groups), rho);
    }

    /** The test within strata; each stratum lists the same groups in the same order, an absent one as an empty table. */
    public static Outcome<Result> stratified(List<List<RiskTable>> strata) {
        return stratified(strata, 0);
    }

    /** The test within strata with early times weighted up. */
    public static Outcome<Result> stratified(List<List<RiskTable>> strata, double rho) {
        requireRho(rho);
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        LogRankSums sums = new LogRankSums(groups);
        boolean anyone = false;
        for (List<RiskTable> stratum : strata) {
            if (stratum.size() != groups) {
                throw new IllegalArgumentException(
                        "Each stratum has the same groups; one has %d, another %d".formatted(groups, stratum.size()));
            }
            anyone |= stratum.stream().anyMatch(table -> table.total() > 0);
            sums.add(stratum, rho);
        }
        return anyone ? result(sums) : Outcome.unknown(new Reason.NoOne());
    }

    private static Outcome<Result> result(LogRankSums sums) {
        int[] taking = sums.takingPart();
        return taking.length < 2
                ? Outcome.unknown(new Reason.NoVariation("groups"))
                : sums.test(taking).result(sums.observed(), sums.expected());
    }

    /**
     * The test with the variance that clusters or weighted people show: the squared sums of their own observed less
     * expected. It is the robust score test of Cox's model with ties after Breslow. Clusters may have parts in several
     * groups. Fewer clusters than groups are {@link Reason.TooFew}.
     */
    public static Outcome<Result> robust(List<RobustRiskTable> groups, double rho) {
        return robustStratified(List.of(groups), rho);
    }

    /** The same within strata; a cluster in several strata is one. */
    public static Outcome<Result> robustStratified(List<List<RobustRiskTable>> strata, double rho) {
        requireRho(rho);
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        RobustLogRankSums sums = new RobustLogRankSums(groups);
        for (List<RobustRiskTable> stratum : strata) {
            Require.length("a stratum", stratum.size(), groups);
            sums.add(stratum, rho);
        }
        return sums.units() == 0 ? Outcome.unknown(new Reason.NoOne()) : result(sums);
    }

    private static Outcome<Result> result(RobustLogRankSums sums) {
        int[] taking = sums.takingPart();
        if (taking.length < 2) {
            return Outcome.unknown(new Reason.NoVariation("groups"));
        }
        return sums.units() < taking.length
                ? Outcome.unknown(new Reason.TooFew("clusters", sums.units(), taking.length))
                : sums.test(taking).result(sums.observed(), sums.expected());
    }

    private static void requireRho(double rho) {
        if (!(rho >= 0)) {
            throw new IllegalArgumentException("rho is not negative, was " + rho);
        }
    }
}
