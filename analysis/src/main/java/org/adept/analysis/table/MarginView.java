package org.adept.analysis.table;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many people, matches and mentors stand behind each group. */
public final class MarginView {
    /** What a group holds; {@code mentors} is -1 where no mentor is known. */
    public record Size(long persons, long matches, long mentors, long sites) {}

    static final long UNKNOWN = -1;

    private final Map<String, SortedMap<String, Size>> byUnit = new HashMap<>();

    private MarginView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            long mentors = rows.count("mentors", i);
            byUnit.computeIfAbsent(rows.text("unit", i), unit -> new TreeMap<>())
                    .put(
                            rows.text("margin", i),
                            new Size(
                                    rows.count("persons", i),
                                    rows.count("matches", i),
                                    mentors > 0 ? mentors : UNKNOWN,
                                    rows.count("sites", i)));
        }
    }

    static MarginView of(SmallRows rows) {
        return new MarginView(rows);
    }

    /** Sizes by margin of {@code participant} or {@code match}; empty when the table has none. */
    public SortedMap<String, Size> sizes(String unit) {
        return byUnit.getOrDefault(unit, new TreeMap<>());
    }

    /** Distinct mentors behind a group; -1 where unknown. */
    public long mentors(String unit, String margin) {
        Size size = sizes(unit).get(margin);
        return size == null ? UNKNOWN : size.mentors();
    }
}
