package org.adept.analysis.table;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.table.RateView.Rate;

/** What has become of those who began in STEM, per indicator, group and term. */
public final class StudiesView {
    private final Map<String, SortedMap<String, SortedMap<Integer, Rate>>> byIndicator = new HashMap<>();

    private StudiesView(SmallRows rows, ClusterView clusters) {
        for (int i = 0; i < rows.size(); i++) {
            byIndicator
                    .computeIfAbsent(rows.text("indicator", i), indicator -> new TreeMap<>())
                    .computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .put(
                            rows.whole("term", i),
                            new Rate(
                                    rows.count("numerator", i),
                                    rows.count("denominator", i),
                                    rows.count("unknown", i),
                                    clusters.studies(
                                            rows.text("indicator", i), rows.text("margin", i), rows.whole("term", i))));
        }
    }

    static StudiesView of(SmallRows rows, ClusterView clusters) {
        return new StudiesView(rows, clusters);
    }

    /** Groups of an indicator, each as term to share; empty when it has no rows. */
    public SortedMap<String, SortedMap<Integer, Rate>> margins(String indicator) {
        return byIndicator.getOrDefault(indicator, new TreeMap<>());
    }
}
