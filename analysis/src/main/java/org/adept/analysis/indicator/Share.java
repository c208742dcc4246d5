package org.adept.analysis.indicator;

import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.proportion.ClusterSums;
import org.adept.analysis.stats.proportion.DesignEffect;
import org.adept.analysis.stats.proportion.Wilson;
import org.adept.analysis.table.ClusterView.Squares;
import org.adept.analysis.table.RateView.Rate;

/**
 * A share to be told with its interval: the plain one where everybody stands for herself, else the one over clusters.
 * Where each cluster is one unit there is nothing to allow for, and the plain interval stands.
 *
 * @param events how many of the {@code n}
 * @param clusters what its spread rests on; empty where clusters are not followed
 */
record Share(long events, long n, Optional<ClusterSums> clusters) {

    static Share of(long events, long n) {
        return new Share(events, n, Optional.empty());
    }

    /** The numerator among all: no unknown one belongs to it. */
    static Share lowest(Rate rate) {
        return new Share(
                rate.numerator(),
                rate.denominator(),
                rate.squares()
                        .map(squares -> new ClusterSums(
                                squares.clusters(),
                                rate.denominator(),
                                rate.numerator(),
                                squares.denominatorDenominator(),
                                squares.numeratorNumerator(),
                                squares.numeratorDenominator())));
    }

    /** The numerator among those who are known. */
    static Share known(Rate rate) {
        long known = rate.denominator() - rate.unknown();
        return new Share(
                rate.numerator(),
                known,
                rate.squares()
                        .map(squares -> new ClusterSums(
                                squares.clustersKnown(),
                                known,
                                rate.numerator(),
                                squares.denominatorDenominator()
                                        - 2 * squares.denominatorUnknown()
                                        + squares.unknownUnknown(),
                                squares.numeratorNumerator(),
                                squares.numeratorDenominator() - squares.numeratorUnknown())));
    }

    /** The numerator with every unknown one, among all. */
    static Share highest(Rate rate) {
        long events = rate.numerator() + rate.unknown();
        return new Share(events, rate.denominator(), rate.squares().map(squares -> highest(rate, squares, events)));
    }

    private static ClusterSums highest(Rate rate, Squares squares, long events) {
        return new ClusterSums(
                squares.clusters(),
                rate.denominator(),
                events,
                squares.denominatorDenominator(),
                squares.numeratorNumerator() + 2 * squares.numeratorUnknown() + squares.unknownUnknown(),
                squares.numeratorDenominator() + squares.denominatorUnknown());
    }

    Outcome<Estimate> estimate() {
        return clusters.filter(sums -> sums.clusters() < sums.n())
                .map(Share::over)
                .orElseGet(() -> Wilson.of(events, n));
    }

    private static Outcome<Estimate> over(ClusterSums sums) {
        double effective = DesignEffect.of(sums).match(effect -> effect.effective(sums.n()), none -> (double) sums.n());
        return Wilson.of(sums).map(estimate -> estimate.over(new Estimate.Clusters(sums.clusters(), effective)));
    }
}
