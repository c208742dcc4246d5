package org.adept.analysis.table;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shares of something countable, per indicator and group. */
public final class RateView {
    /** {@code unknown} of the {@code denominator} might belong to the {@code numerator} and are not counted in it. */
    public record Rate(long numerator, long denominator, long unknown) {}

    private final Map<String, SortedMap<String, Rate>> byIndicator = new HashMap<>();

    private RateView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            byIndicator
                    .computeIfAbsent(rows.text("indicator", i), indicator -> new TreeMap<>())
                    .put(
                            rows.text("margin", i),
                            new Rate(
                                    rows.count("numerator", i),
                                    rows.count("denominator", i),
                                    rows.count("unknown", i)));
        }
    }

    static RateView of(SmallRows rows) {
        return new RateView(rows);
    }

    /** Groups of an indicator; empty when it has no rows. */
    public SortedMap<String, Rate> margins(String indicator) {
        return byIndicator.getOrDefault(indicator, new TreeMap<>());
    }
}
