package org.adept.analysis.table;

import java.util.SortedMap;
import java.util.TreeMap;

/** Where people are in their studies, per group and term. */
public final class StateView {
    private final SortedMap<String, SortedMap<Integer, SortedMap<String, Long>>> byMargin = new TreeMap<>();

    private StateView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            byMargin.computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .computeIfAbsent(rows.whole("term", i), term -> new TreeMap<>())
                    .merge(rows.text("state", i), rows.count("count", i), Long::sum);
        }
    }

    static StateView of(SmallRows rows) {
        return new StateView(rows);
    }

    /** Groups, each as term to state to count. */
    public SortedMap<String, SortedMap<Integer, SortedMap<String, Long>>> margins() {
        return byMargin;
    }
}
