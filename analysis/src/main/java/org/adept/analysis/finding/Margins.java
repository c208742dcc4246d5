package org.adept.analysis.finding;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The group a number counts, between its text {@code name=level;name=level} and a sorted map. */
public final class Margins {
    private Margins() {}

    public static SortedMap<String, String> parse(String margin) {
        SortedMap<String, String> by = new TreeMap<>();
        if (margin.isEmpty()) {
            return by;
        }
        for (String part : margin.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("A margin is name=level;name=level");
            }
            by.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return by;
    }

    public static String text(Map<String, String> by) {
        if (by.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(by).forEach((name, level) -> text.append(text.isEmpty() ? "" : ";")
                .append(name)
                .append('=')
                .append(level));
        return text.toString();
    }
}
