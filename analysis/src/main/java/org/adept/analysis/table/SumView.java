package org.adept.analysis.table;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts as whole sums, per measure and group. */
public final class SumView {
    /** True total is {@code total / 10^scale}; squares are scaled twice. */
    public record Sum(long n, long total, long totalOfSquares, int scale) {}

    private final Map<String, SortedMap<String, Sum>> byMeasure = new HashMap<>();

    private SumView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            byMeasure
                    .computeIfAbsent(rows.text("measure", i), measure -> new TreeMap<>())
                    .put(
                            rows.text("margin", i),
                            new Sum(rows.count("n", i), rows.count("total", i), rows.count("total_of_squares", i), (int)
                                    rows.count("scale", i)));
        }
    }

    static SumView of(SmallRows rows) {
        return new SumView(rows);
    }

    /** Groups of a measure; empty when it has no rows. */
    public SortedMap<String, Sum> margins(String measure) {
        return byMeasure.getOrDefault(measure, new TreeMap<>());
    }
}
