package org.adept.analysis.stats.survival;

import java.util.List;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;

/**
 * Does a cause take the same share of each group? Gray's test of two or more groups, also stratified or weighted
 * towards early times.
 *
 * <p>It compares the groups' rates at which the cumulative incidence of the cause grows among those who have not ended
 * by it, so what other causes took away before is part of the answer; {@link LogRank} on {@link
 * CompetingRisks#onlyCause} asks about the pace among those still there instead. With ρ each time counts
 * (1 − F(t−))^ρ of the pooled incidence. Strata each contribute their own sums. A group that nobody of is at risk when
 * the cause occurs takes no part.
 *
 * <p>Nobody at all is {@link Reason.NoOne}; no end by the cause, or only one group that takes part, or all ending at
 * once, is {@link Reason.NoVariation}.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176350951">Gray (1988), Ann Stat 16:1141–1154</a>
 */
public final class GrayTest {
    private GrayTest() {}

    /**
     * What the test says.
     *
     * @param statistic chi-squared
     * @param degreesOfFreedom groups that take part, less one
     * @param p chance of at least this statistic if the cause took the same share of all groups
     */
    public record Result(double statistic, int degreesOfFreedom, double p) {}

    /** The test of groups in any order for a cause counted from 0. */
    public static Outcome<Result> of(List<CompetingRisks> groups, int cause) {
        return stratified(List.of(groups), cause, 0);
    }

    /** The test with early times weighted up if {@code rho} is above 0; any finite number. */
    public static Outcome<Result> of(List<CompetingRisks> groups, int cause, double rho) {
        return stratified(List.of(groups), cause, rho);
    }

    /** The test within strata; each stratum lists the same groups in the same order, an absent one as an empty table. */
    public static Outcome<Result> stratified(List<List<CompetingRisks>> strata, int cause, double rho) {
        if (!Double.isFinite(rho)) {
            throw new IllegalArgumentException("rho is finite, was " + rho);
        }
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        GraySums sums = new GraySums(groups);
        boolean anyone = false;
        for (List<CompetingRisks> stratum : strata) {
            if (stratum.size() != groups) {
                throw new IllegalArgumentException(
                        "Each stratum has the same groups; one has %d, another %d".formatted(groups, stratum.size()));
            }
            for (CompetingRisks group : stratum) {
                if (cause < 0 || cause >= group.causes()) {
                    throw new IllegalArgumentException(
                            "cause is from 0 to %d, was %d".formatted(group.causes() - 1, cause));
                }
                anyone |= group.times().length > 0;
            }
            sums.add(stratum, cause, rho);
        }
        return anyone ? result(sums) : Outcome.unknown(new Reason.NoOne());
    }

    private static Outcome<Result> result(GraySums sums) {
        int[] taking = sums.takingPart();
        if (taking.length < 2) {
            return Outcome.unknown(new Reason.NoVariation("groups"));
        }
        double statistic = sums.statistic(taking);
        if (Double.isNaN(statistic)) {
            return Outcome.unknown(new Reason.NoVariation("ends"));
        }
        int degreesOfFreedom = taking.length - 1;
        return Outcome.known(
                new Result(statistic, degreesOfFreedom, Quantiles.chiSquaredTail(statistic, degreesOfFreedom)));
    }
}
