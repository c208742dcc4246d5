package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.contract.SmallTable;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one task. Units are counted once by all their levels together; margins are added up from that at the end,
 * so that a unit costs the same however many margins are published.
 */
public final class Tally {
    /** Stands where the margin goes in the keys of a count. */
    static final String MARGIN = "\u0000margin";

    private final MarginSets sets;
    private final ClusterNotes notes;
    private final Map<Levels, Map<Integer, long[]>> byLevels = new HashMap<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> keys = new ArrayList<>(); // by number
    private final Map<String, long[]> counts = new HashMap<>();

    /** A count's place but for its margin; its hash is asked for again and again. */
    private static final class Key {
        private final SmallTable table;
        private final String[] keys;
        private final int hash;

        Key(SmallTable table, List<String> keys) {
            this.table = table;
            this.keys = keys.toArray(String[]::new);
            this.hash = 31 * table.hashCode() + Arrays.hashCode(this.keys);
        }

        String at(String margin) {
            List<String> placed = new ArrayList<>(keys.length);
            for (String key : keys) {
                placed.add(key.equals(MARGIN) ? margin : key);
            }
            return CountKey.of(table, placed);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key same
                    && same.hash == hash
                    && same.table == table
                    && Arrays.equals(same.keys, keys);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * @param notes takes which units stand together
     */
    public Tally(MarginSets sets, ClusterNotes notes) {
        this.sets = sets;
        this.notes = notes;
    }

    /** Which units stand together. */
    public ClusterNotes notes() {
        return notes;
    }

    /** A note on a unit of that cluster, to be filled and closed. */
    UnitNote unit(String cluster, Levels levels) {
        return UnitNote.of(notes, cluster, levels, sets.dimensions().size());
    }

    /** A note on a unit of that cluster that is counted in this margin. */
    UnitNote unitOf(String cluster, String margin) {
        return UnitNote.ofMargin(notes, cluster, margin);
    }

    /** Notes a unit once for each margin in which any of these levels are. */
    void noteOnce(String cluster, Collection<Levels> units, Consumer<UnitNote> filling) {
        if (!notes.isFollowed()) {
            return;
        }
        if (units.size() == 1) {
            close(unit(cluster, units.iterator().next()), filling);
            return;
        }
        Set<String> margins = new LinkedHashSet<>();
        units.forEach(levels -> margins.addAll(sets.margins(levels)));
        margins.forEach(margin -> close(unitOf(cluster, margin), filling));
    }

    private static void close(UnitNote note, Consumer<UnitNote> filling) {
        filling.accept(note);
        note.close();
    }

    /** Adds to one count of every margin the unit is in; the keys hold {@link #MARGIN} where the margin goes. */
    void add(Levels levels, SmallTable table, List<String> keysOfCount, int position, long amount) {
        long[] cell = byLevels.computeIfAbsent(levels, any -> new HashMap<>())
                .computeIfAbsent(
                        number(new Key(table, keysOfCount)),
                        any -> new long[table.counts().size()]);
        cell[position] += amount;
    }

    /** Adds to a count of each margin in which any of the units is: once, however many of them are in it. */
    void addOnce(Collection<Levels> units, SmallTable table, List<String> keys, int position, long amount) {
        if (units.size() == 1) {
            add(units.iterator().next(), table, keys, position, amount);
            return;
        }
        Set<String> margins = new LinkedHashSet<>();
        units.forEach(levels -> margins.addAll(sets.margins(levels)));
        margins.forEach(margin -> addAt(margin, table, keys, position, amount));
    }

    /** Adds to a count of one margin. */
    void addAt(String margin, SmallTable table, List<String> keys, int position, long amount) {
        add(new Key(table, keys).at(margin), table, position, amount);
    }

    /** The counts of one row in one margin, to be added to where they stand: for rows to which much is added. */
    long[] cellAt(String margin, SmallTable table, List<String> keys) {
        return counts.computeIfAbsent(
                new Key(table, keys).at(margin), any -> new long[table.counts().size()]);
    }

    /** Adds to a count of a table without margins. */
    void add(SmallTable table, List<String> keys, int position, long amount) {
        add(CountKey.of(table, keys), table, position, amount);
    }

    /** Notes a row of a table in which nothing is counted. */
    void add(SmallTable table, List<String> row) {
        counts.put(CountKey.of(table, row), new long[0]);
    }

    List<String> margins(Levels levels) {
        return sets.margins(levels);
    }

    /** Every count by its key, margins added up. */
    public Map<String, long[]> counts() {
        Map<String, Map<Integer, long[]>> byMargin = new HashMap<>();
        byLevels.forEach((levels, cells) -> {
            for (String margin : sets.margins(levels)) {
                Map<Integer, long[]> sums = byMargin.computeIfAbsent(margin, any -> new HashMap<>());
                cells.forEach((key, cell) -> add(sums, key, cell));
            }
        });
        byLevels.clear();
        byMargin.forEach((margin, sums) -> sums.forEach((key, sum) -> {
            String text = keys.get(key).at(margin);
            long[] before = counts.putIfAbsent(text, sum);
            for (int i = 0; before != null && i < sum.length; i++) {
                before[i] += sum[i];
            }
        }));
        return counts;
    }

    private static void add(Map<Integer, long[]> sums, Integer key, long[] cell) {
        long[] sum = sums.get(key);
        if (sum == null) {
            sums.put(key, cell.clone());
            return;
        }
        for (int i = 0; i < cell.length; i++) {
            sum[i] += cell[i];
        }
    }

    private void add(String key, SmallTable table, int position, long amount) {
        counts.computeIfAbsent(key, any -> new long[table.counts().size()])[position] += amount;
    }

    private Integer number(Key key) {
        Integer known = numbers.get(key);
        if (known == null) {
            known = keys.size();
            numbers.put(key, known);
            keys.add(key);
        }
        return known;
    }
}
