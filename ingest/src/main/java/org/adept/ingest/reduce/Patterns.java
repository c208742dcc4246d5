package org.adept.ingest.reduce;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.adept.ingest.mapping.RawRow;

/**
 * How many participants share each pattern of quasi-identifiers, for the report on k-anonymity. Patterns travel with
 * the other counts under keys of their own and are taken out before tables are made: they are written nowhere.
 */
public final class Patterns {
    private static final String PREFIX = "\u0002";
    private static final String BETWEEN = "\u0001";
    private static final int IN_POPULATION = 0;
    private static final int ACCEPTED = 1;

    private final List<String> columns;
    private final int[] slots;
    private final Map<String, long[]> counts = new HashMap<>();

    Patterns(Plan plan) {
        this.columns = plan.quasiIdentifiers();
        this.slots = columns.stream()
                .mapToInt(column -> plan.slot("participants", column))
                .toArray();
    }

    /**
     * Counts one accepted participant.
     *
     * @param cohort the cohort under which she is published
     * @param counted whether she is in the population
     */
    void count(RawRow participant, String cohort, boolean counted) {
        if (slots.length == 0) {
            return;
        }
        String[] values = new String[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = columns.get(i).equals("cohort") ? cohort : participant.text(slots[i], "");
        }
        long[] count = counts.computeIfAbsent(PREFIX + String.join(BETWEEN, values), any -> new long[2]);
        count[ACCEPTED]++;
        count[IN_POPULATION] += counted ? 1 : 0;
    }

    /** Counts by key, to travel with the others. */
    public Map<String, long[]> counts() {
        return counts;
    }

    /** Takes the patterns out of all counts: those of the population, or of everybody accepted. */
    public static Map<List<String>, Long> of(Map<String, long[]> counts, boolean population) {
        Map<List<String>, Long> patterns = new HashMap<>();
        counts.forEach((key, count) -> {
            long persons = count[population ? IN_POPULATION : ACCEPTED];
            if (persons > 0) {
                patterns.put(Arrays.asList(key.substring(1).split(BETWEEN, -1)), persons);
            }
        });
        return patterns;
    }

    /** Removes the patterns from the counts and gives them. */
    public static Map<String, long[]> take(Map<String, long[]> counts) {
        Map<String, long[]> taken = new TreeMap<>();
        counts.entrySet().removeIf(count -> {
            boolean pattern = count.getKey().startsWith(PREFIX);
            if (pattern) {
                taken.put(count.getKey(), count.getValue());
            }
            return pattern;
        });
        return taken;
    }
}
