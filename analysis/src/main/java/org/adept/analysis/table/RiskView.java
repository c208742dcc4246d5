package org.adept.analysis.table;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** When and how following ended, per outcome and group. */
public final class RiskView {
    /** The cause of those who were last seen still lasting. */
    public static final String CENSORED = "censored";
    /** When those who were followed only from later on came in; no way of ending. */
    public static final String ENTERED = "entered";

    private final Map<String, SortedMap<String, SortedMap<String, SortedMap<Integer, Long>>>> byOutcome =
            new HashMap<>();

    private RiskView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            byOutcome
                    .computeIfAbsent(rows.text("outcome", i), outcome -> new TreeMap<>())
                    .computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .computeIfAbsent(rows.text("cause", i), cause -> new TreeMap<>())
                    .merge(rows.whole("time", i), rows.count("count", i), Long::sum);
        }
    }

    static RiskView of(SmallRows rows) {
        return new RiskView(rows);
    }

    /** Groups of an outcome, each as cause to time to count; empty when the outcome has no rows. */
    public SortedMap<String, SortedMap<String, SortedMap<Integer, Long>>> margins(String outcome) {
        return byOutcome.getOrDefault(outcome, new TreeMap<>());
    }

    /** One group of an outcome as cause to time to count; empty when it has no rows. */
    public SortedMap<String, SortedMap<Integer, Long>> of(String outcome, String margin) {
        return margins(outcome).getOrDefault(margin, new TreeMap<>());
    }
}
