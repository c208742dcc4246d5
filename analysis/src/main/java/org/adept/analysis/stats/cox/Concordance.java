package org.adept.analysis.stats.cox;

import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * How often, of two who can be compared, the one of higher risk ended first: Harrell's C.
 *
 * <p>A pair is one with the event and one of the same stratum at risk then who lasts longer (or is censored then);
 * those with the event at the same time are no pair. Equal risks count half. The standard error is from how much each
 * spell, or each cluster, moves the share. No pair is {@link Reason.NoVariation}.
 *
 * @see <a href="https://doi.org/10.1001/jama.1982.03320430047030">Harrell et al. (1982), JAMA 247:2543–2546</a>
 */
public final class Concordance {
    private static final double USUAL_CONFIDENCE = 0.95;

    private Concordance() {}

    /**
     * The share and what it is made of.
     *
     * @param share with its standard error and 95 % interval, cut at 0 and 1
     * @param concordant pairs in which the higher risk ended first
     * @param discordant pairs in which the lower risk ended first
     * @param tied pairs of equal risk
     */
    public record Result(Estimate share, long concordant, long discordant, long tied) {}

    /** Of the fit's own spells, each spell for itself. */
    public static Outcome<Result> of(CoxFit fit) {
        return of(fit, null);
    }

    /** Of the fit's own spells, the uncertainty by cluster. */
    public static Outcome<Result> of(CoxFit fit, @Nullable CellClusters clusters) {
        RiskSets sets = fit.sets();
        double[] predictors = fit.risks().clone();
        for (int i = 0; i < predictors.length; i++) {
            predictors[i] = StrictMath.log(predictors[i]);
        }
        ConcordantPairs pairs = ConcordantPairs.of(sets, predictors);
        long concordant = 0;
        long discordant = 0;
        long tied = 0;
        for (int place = 0; place < sets.rows(); place++) {
            concordant += sets.count(place) * pairs.concordant(place);
            discordant += sets.count(place) * pairs.discordant(place);
            tied += sets.count(place) * pairs.tied(place);
        }
        // each pair was counted from both of its sides
        Result counted = result(fit, concordant / 2, discordant / 2, tied / 2, 0);
        if (counted.concordant() + counted.discordant() + counted.tied() == 0) {
            return Outcome.unknown(new Reason.NoVariation("pairs"));
        }
        double variance = ClusterSums.of(new ShareInfluence(pairs, counted), sets, clusters)
                .squares()[0][0];
        return Outcome.known(result(fit, concordant / 2, discordant / 2, tied / 2, StrictMath.sqrt(variance)));
    }

    private static Result result(CoxFit fit, long concordant, long discordant, long tied, double error) {
        double all = (double) concordant + discordant + tied;
        double share = all == 0 ? 0.5 : (concordant + tied / 2.0) / all;
        double reach = Quantiles.normal(USUAL_CONFIDENCE) * error;
        Interval interval = new Interval(Math.max(0, share - reach), Math.min(1, share + reach), USUAL_CONFIDENCE);
        Estimate estimate = new Estimate(
                share, OptionalDouble.of(error), Optional.of(interval), fit.n(), fit.events(), Method.CONCORDANCE);
        return new Result(estimate, concordant, discordant, tied);
    }

    /** By how much a spell moves the share: its own pairs' part of it, less the share of all pairs. */
    private record ShareInfluence(ConcordantPairs pairs, Result counted) implements Influence {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public void add(int place, double times, double[] sums) {
            double all = (double) counted.concordant() + counted.discordant() + counted.tied();
            double won = pairs.concordant(place) + pairs.tied(place) / 2.0;
            double own = (double) pairs.concordant(place) + pairs.discordant(place) + pairs.tied(place);
            sums[0] += times * (won - counted.share().value() * own) / all;
        }
    }
}
