package org.adept.analysis.stats.proportion;

import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.Root;

/**
 * Fisher's exact test of a group beside a reference, for groups too small for chi-squared, with the odds ratio of greatest
 * conditional likelihood.
 *
 * <p>With both groups' sizes and everyone's events given, the group's events x follow the hypergeometric law, with weight
 * C(n₁, x)·C(n₂, k − x)·ψˣ where ψ is the odds ratio. The test (ψ = 1) adds the chances of every table that is no more
 * likely than the one found; the mid-p takes away half of the chance of the one found. The odds ratio makes the mean of x
 * the x found; the ends of its interval leave half of what the level leaves out in one tail each.
 *
 * <p>A group of nobody is {@link Reason.NoOne}; events for all or for none are {@link Reason.NoVariation}. For independent
 * people, not for clusters.
 *
 * @see <a href="https://doi.org/10.2307/2340521">Fisher (1935), Journal of the Royal Statistical Society 98:39–82</a>
 * @see <a href="https://doi.org/10.1080/01621459.1961.10482105">Lancaster (1961), JASA 56:223–234, for the mid-p</a>
 */
public final class FisherExact {
    /** Tables this much more likely count as equally likely, as in R: their chances differ by rounding alone. */
    private static final double EQUALLY_LIKELY = 1 + 1e-7;

    private final int found; // events of the group, less the fewest it can have had
    private final double[] logWeights; // by events less the fewest, at ψ = 1

    private FisherExact(FourfoldTable table) {
        long most = StrictMath.min(table.n(), table.totalEvents());
        long lowest = StrictMath.max(0, table.totalEvents() - table.referenceN());
        found = Math.toIntExact(table.events() - lowest);
        logWeights = new double[Math.toIntExact(most - lowest + 1)];
        for (int i = 1; i < logWeights.length; i++) {
            double before = (double) lowest + i - 1;
            double others = table.totalEvents() - before;
            logWeights[i] = logWeights[i - 1]
                    + StrictMath.log(
                            (table.n() - before) / (before + 1) * (others / (table.referenceN() - others + 1)));
        }
    }

    /**
     * What the test says.
     *
     * @param p chance of a table no more likely than this one if the groups do not differ
     * @param midP the same with half of this table's chance taken away
     */
    public record Test(double p, double midP) {}

    /**
     * The odds in the group over those in the reference.
     *
     * @param value of greatest conditional likelihood; 0 or infinite where the table is the last one possible on its side
     * @param interval exact; from 0 or without an upper end in the same cases
     */
    public record OddsRatio(double value, Interval interval) {}

    /** The test that group and reference have the same chance. */
    public static Outcome<Test> test(FourfoldTable table) {
        return of(table).map(FisherExact::test);
    }

    /** The odds ratio with its exact interval. */
    public static Outcome<OddsRatio> oddsRatio(FourfoldTable table, double confidence) {
        double tail = Quantiles.tail(Require.openUnit("confidence", confidence));
        return of(table).map(exact -> exact.oddsRatio(tail, confidence));
    }

    private static Outcome<FisherExact> of(FourfoldTable table) {
        if (table.lacksAGroup()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        if (table.totalEvents() == 0 || table.totalEvents() == table.total()) {
            return Outcome.unknown(new Reason.NoVariation("events"));
        }
        return Outcome.known(new FisherExact(table));
    }

    private Test test() {
        double[] chances = chances(1);
        double own = chances[found];
        double noMoreLikely = 0;
        for (double chance : chances) {
            noMoreLikely += chance <= own * EQUALLY_LIKELY ? chance : 0;
        }
        double p = StrictMath.min(1, noMoreLikely);
        return new Test(p, StrictMath.max(0, p - own / 2));
    }

    private OddsRatio oddsRatio(double tail, double confidence) {
        boolean isFirst = found == 0;
        boolean isLast = found == logWeights.length - 1;
        double lower = isFirst ? 0 : Root.near(1, Double.POSITIVE_INFINITY, ratio -> atLeast(ratio, found) - tail);
        double upper = isLast
                ? Double.POSITIVE_INFINITY
                : Root.near(1, Double.POSITIVE_INFINITY, ratio -> 1 - atLeast(ratio, found + 1) - tail);
        double value = isFirst
                ? 0
                : isLast
                        ? Double.POSITIVE_INFINITY
                        : Root.near(1, Double.POSITIVE_INFINITY, ratio -> mean(ratio) - found);
        return new OddsRatio(value, new Interval(lower, upper, confidence));
    }

    /** The chance of each table that has these margins, under an odds ratio. */
    private double[] chances(double ratio) {
        double[] chances = new double[logWeights.length];
        double step = StrictMath.log(ratio);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = logWeights[i] + i * step;
            most = StrictMath.max(most, chances[i]);
        }
        double all = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = StrictMath.exp(chances[i] - most);
            all += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= all;
        }
        return chances;
    }

    private double atLeast(double ratio, int events) {
        double[] chances = chances(ratio);
        double sum = 0;
        for (int i = chances.length - 1; i >= events; i--) {
            sum += chances[i];
        }
        return sum;
    }

    private double mean(double ratio) {
        double[] chances = chances(ratio);
        double mean = 0;
        for (int i = 0; i < chances.length; i++) {
            mean += i * chances[i];
        }
        return mean;
    }
}
