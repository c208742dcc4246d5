package org.adept.analysis.stats.scale;

import java.util.ArrayList;
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

/**
 * How far the items of a scale vary together: Cronbach's alpha, with Feldt's interval.
 *
 * <p>With k items, α = k/(k−1)·(1 − Σσᵢ²/σ²), σᵢ² an item's variance and σ² that of the sum of all. The interval is
 * 1 − (1−α)·F from F's upper and lower quantile with n − 1 and (n−1)(k−1) degrees of freedom; n is how many answered the
 * pair that fewest answered, and where everyone answered everything simply everyone.
 *
 * <p>Fewer than three items is {@link Reason.TooFew}: of two their correlation says it all. Answers that fix each other,
 * as those of a ranking do, must not be given.
 *
 * @see <a href="https://doi.org/10.1007/BF02310555">Cronbach (1951), Psychometrika 16:297–334</a>
 * @see <a href="https://doi.org/10.1007/BF02289499">Feldt (1965), Psychometrika 30:357–370</a>
 */
public final class Alpha {
    private static final int ITEMS_NEEDED = 3;

    private Alpha() {}

    /**
     * What a scale's items are worth together and each.
     *
     * @param alpha with its interval
     * @param standardised alpha of the items brought to one variance
     * @param averageCorrelation of all pairs of items
     * @param items each item against the others, in order
     */
    public record Reliability(Estimate alpha, double standardised, double averageCorrelation, List<OfItem> items) {
        public Reliability {
            items = List.copyOf(items);
        }
    }

    /**
     * One item.
     *
     * @param withRest correlation with the sum of the others
     * @param alphaWithout alpha of the others alone
     */
    public record OfItem(double withRest, double alphaWithout) {}

    /** Reliability, its interval at this level in (0, 1). */
    public static Outcome<Reliability> of(CrossProducts answers, double confidence) {
        Require.openUnit("confidence", confidence);
        if (answers.items() < ITEMS_NEEDED) {
            return Outcome.unknown(new Reason.TooFew("items", answers.items(), ITEMS_NEEDED));
        }
        return answers.covariances()
                .match(covariances -> of(covariances, answers.fewest(), confidence), Outcome::unknown);
    }

    private static Outcome<Reliability> of(double[][] covariances, long n, double confidence) {
        Sums all = Sums.of(covariances, -1);
        if (!(all.total() > 0)) { // all items cancel each other: the scale does not vary, or, pairwise, is no scale
            return Outcome.unknown(new Reason.NoVariation("scale"));
        }
        double alpha = all.alpha();
        int k = covariances.length;
        double degrees = n - 1;
        double tail = Quantiles.tail(confidence);
        double lower = 1 - (1 - alpha) * Quantiles.fisherBelow(1 - tail, degrees, degrees * (k - 1));
        double upper = 1 - (1 - alpha) * Quantiles.fisherBelow(tail, degrees, degrees * (k - 1));
        Estimate estimate = new Estimate(
                alpha,
                OptionalDouble.empty(),
                Optional.of(new Interval(lower, upper, confidence)),
                n,
                n,
                Method.CRONBACH_ALPHA);
        double correlation = averageCorrelation(covariances);
        List<OfItem> items = new ArrayList<>();
        for (int item = 0; item < k; item++) {
            Sums rest = Sums.of(covariances, item);
            double own = covariances[item][item];
            double withRest = (all.total() - rest.total() - own) / 2; // each pair stands twice in the total
            items.add(new OfItem(withRest / StrictMath.sqrt(own * rest.total()), rest.alpha()));
        }
        return Outcome.known(
                new Reliability(estimate, k * correlation / (1 + (k - 1) * correlation), correlation, items));
    }

    private static double averageCorrelation(double[][] covariances) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < covariances.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += covariances[i][j] / StrictMath.sqrt(covariances[i][i] * covariances[j][j]);
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** Variance of the sum of some items, and the sum of their variances. */
    private record Sums(double total, double own, int items) {
        static Sums of(double[][] covariances, int leftOut) {
            double total = 0;
            double own = 0;
            for (int i = 0; i < covariances.length; i++) {
                for (int j = 0; j < covariances.length; j++) {
                    total += i == leftOut || j == leftOut ? 0 : covariances[i][j];
                }
                own += i == leftOut ? 0 : covariances[i][i];
            }
            return new Sums(total, own, leftOut < 0 ? covariances.length : covariances.length - 1);
        }

        double alpha() {
            return items / (items - 1.0) * (1 - own / total);
        }
    }
}
