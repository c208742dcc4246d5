package org.adept.analysis.stats.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.Require;

/**
 * Which groups differ? The log-rank test of each pair, its p-values adjusted together, as by Holm.
 *
 * <p>Each pair is tested by itself: the others do not enter. Pairs that cannot be tested keep their reason, and do not
 * count in the adjustment.
 */
public final class PairwiseLogRank {
    private PairwiseLogRank() {}

    /**
     * One pair, its groups by their positions.
     *
     * @param result the pair's own test
     * @param adjusted its p-value after the adjustment; empty where there is no test
     */
    public record Pair(int first, int other, Outcome<LogRank.Result> result, OptionalDouble adjusted) {}

    /**
     * All pairs in order.
     *
     * @param strata as {@link LogRank#stratified(List, double)}; one of all groups where there are none
     * @param adjustment from p-values to adjusted ones in the same order
     */
    public static List<Pair> stratified(List<List<RiskTable>> strata, double rho, UnaryOperator<double[]> adjustment) {
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        strata.forEach(stratum -> Require.length("a stratum", stratum.size(), groups));
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < groups; first++) {
            for (int other = first + 1; other < groups; other++) {
                int one = first;
                int two = other;
                List<List<RiskTable>> both = strata.stream()
                        .map(stratum -> List.of(stratum.get(one), stratum.get(two)))
                        .toList();
                pairs.add(new Pair(one, two, LogRank.stratified(both, rho), OptionalDouble.empty()));
            }
        }
        return adjusted(pairs, adjustment);
    }

    private static List<Pair> adjusted(List<Pair> pairs, UnaryOperator<double[]> adjustment) {
        double[] found = pairs.stream()
                .map(pair -> p(pair.result()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double[] adjusted = adjustment.apply(found);
        Require.length("adjusted", adjusted.length, found.length);
        List<Pair> all = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            OptionalDouble p =
                    p(pair.result()).isPresent() ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty();
            all.add(new Pair(pair.first(), pair.other(), pair.result(), p));
        }
        return List.copyOf(all);
    }

    private static OptionalDouble p(Outcome<LogRank.Result> result) {
        return result.match(test -> OptionalDouble.of(test.p()), reason -> OptionalDouble.empty());
    }
}
