package org.adept.analysis.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shares of something countable, per indicator and group. */
public final class RateView {
    /**
     * {@code unknown} of the {@code denominator} might belong to the {@code numerator} and are not counted in it.
     *
     * @param squares what its spread over clusters rests on; empty where each stands for herself
     */
    public record Rate(long numerator, long denominator, long unknown, Optional<ClusterView.Squares> squares) {
        /** Of units that stand for themselves. */
        public Rate(long numerator, long denominator, long unknown) {
            this(numerator, denominator, unknown, Optional.empty());
        }
    }

    private final Map<String, SortedMap<String, Rate>> byIndicator = new HashMap<>();

    private RateView(SmallRows rows, ClusterView clusters) {
        for (int i = 0; i < rows.size(); i++) {
            byIndicator
                    .computeIfAbsent(rows.text("indicator", i), indicator -> new TreeMap<>())
                    .put(
                            rows.text("margin", i),
                            new Rate(
                                    rows.count("numerator", i),
                                    rows.count("denominator", i),
                                    rows.count("unknown", i),
                                    clusters.squares(rows.text("indicator", i), rows.text("margin", i))));
        }
    }

    static RateView of(SmallRows rows, ClusterView clusters) {
        return new RateView(rows, clusters);
    }

    /** Groups of an indicator; empty when it has no rows. */
    public SortedMap<String, Rate> margins(String indicator) {
        return byIndicator.getOrDefault(indicator, new TreeMap<>());
    }
}
