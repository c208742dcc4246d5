package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is not counted and why, in order, per subject. */
public final class AttritionView {
    /** One line: position 0 is where the subject starts. */
    public record Line(int position, String reason, long excluded, long remaining) {}

    private final SortedMap<String, List<Line>> bySubject;

    private AttritionView(SmallRows rows) {
        Map<String, List<Line>> lines = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.computeIfAbsent(rows.text("subject", i), subject -> new ArrayList<>())
                    .add(new Line(
                            rows.whole("position", i),
                            rows.text("reason", i),
                            rows.count("excluded", i),
                            rows.count("remaining", i)));
        }
        lines.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(Line::position).thenComparing(Line::reason)));
        this.bySubject = new TreeMap<>(lines);
    }

    static AttritionView of(SmallRows rows) {
        return new AttritionView(rows);
    }

    /** Subjects ({@code population}, {@code outcome:<name>}), each with its lines in order. */
    public SortedMap<String, List<Line>> subjects() {
        return bySubject;
    }
}
