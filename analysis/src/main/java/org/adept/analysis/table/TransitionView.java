package org.adept.analysis.table;

import java.util.SortedMap;
import java.util.TreeMap;

/** Where those of one stage are found later, per group and term. */
public final class TransitionView {
    private final SortedMap<String, SortedMap<Integer, SortedMap<String, SortedMap<String, Long>>>> byMargin =
            new TreeMap<>();

    private TransitionView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            byMargin.computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .computeIfAbsent(rows.whole("term", i), term -> new TreeMap<>())
                    .computeIfAbsent(rows.text("from", i), from -> new TreeMap<>())
                    .merge(rows.text("to", i), rows.count("count", i), Long::sum);
        }
    }

    static TransitionView of(SmallRows rows) {
        return new TransitionView(rows);
    }

    /** Groups, each as term to stage at entry to stage found to count. */
    public SortedMap<String, SortedMap<Integer, SortedMap<String, SortedMap<String, Long>>>> margins() {
        return byMargin;
    }
}
