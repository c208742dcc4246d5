package org.adept.ingest.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What rows of a store's last batch do to earlier ones, by file and table: they correct them, or say the same again.
 * Counted under keys of their own among the other counts, from which they are taken before tables are made.
 */
public final class Changes {
    private static final String PREFIX = "\u0003";
    private static final String BETWEEN = "\u0001";

    private Changes() {}

    /** A file of the pass, by position, and a raw table, by name. */
    public record Place(int file, String table) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return file == other.file ? table.compareTo(other.table) : Integer.compare(file, other.file);
        }
    }

    static String key(int file, String table) {
        return PREFIX + file + BETWEEN + table;
    }

    /** Takes them out of the counts: by place, rows that correct and rows that repeat. */
    public static Map<Place, long[]> take(Map<String, long[]> counts) {
        Map<Place, long[]> taken = new TreeMap<>();
        counts.entrySet().removeIf(count -> {
            boolean change = count.getKey().startsWith(PREFIX);
            if (change) {
                List<String> parts =
                        List.of(count.getKey().substring(PREFIX.length()).split(BETWEEN, -1));
                taken.put(new Place(Integer.parseInt(parts.get(0)), parts.get(1)), count.getValue());
            }
            return change;
        });
        return taken;
    }
}
