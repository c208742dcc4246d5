package org.adept.analysis.table;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many persons reached each step of the way in, per group. */
public final class FunnelView {
    /** One step: its name and how many reached it or a later one. */
    public record Step(String name, long persons) {}

    private final SortedMap<String, SortedMap<Integer, Step>> byMargin = new TreeMap<>();

    private FunnelView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            byMargin.computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .put(rows.whole("position", i), new Step(rows.text("step", i), rows.count("persons", i)));
        }
    }

    static FunnelView of(SmallRows rows) {
        return new FunnelView(rows);
    }

    /** Groups, each as position to step. */
    public SortedMap<String, SortedMap<Integer, Step>> margins() {
        return byMargin;
    }
}
