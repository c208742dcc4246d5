package org.adept.analysis.table;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How matches ended, by whom and why, per outcome and group. */
public final class EndingView {
    /** The ends of one kind in one group: by whom and why, with counts. */
    public record Ends(SortedMap<String, Long> endedBy, SortedMap<String, Long> reasons) {
        /** How many ended so. */
        public long total() {
            return endedBy.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static final String UNKNOWN = "unknown";

    private final Map<String, SortedMap<String, SortedMap<String, Ends>>> byOutcome = new HashMap<>();

    private EndingView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            Ends ends = byOutcome
                    .computeIfAbsent(rows.text("outcome", i), outcome -> new TreeMap<>())
                    .computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .computeIfAbsent(rows.text("cause", i), cause -> new Ends(new TreeMap<>(), new TreeMap<>()));
            ends.endedBy().merge(known(rows.text("ended_by", i)), rows.count("count", i), Long::sum);
            ends.reasons().merge(known(rows.text("reason", i)), rows.count("count", i), Long::sum);
        }
    }

    static EndingView of(SmallRows rows) {
        return new EndingView(rows);
    }

    /** Groups of an outcome, each as cause to its ends; empty when the outcome has no rows. */
    public SortedMap<String, SortedMap<String, Ends>> margins(String outcome) {
        return byOutcome.getOrDefault(outcome, new TreeMap<>());
    }

    private static String known(String code) {
        return code.isEmpty() ? UNKNOWN : code;
    }
}
