package org.adept.ingest.check;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.rule.Rules;

/**
 * Rows with the same key: repeats to the letter leave one row, different contents set all of them aside.
 *
 * <p>With a store, rows of several batches meet here: those of the latest batch that has the key stand, and those of
 * earlier ones are left out, as repeated when they say the same and as corrected when they do not.
 *
 * <p>A table without a complete key (meetings without an identifier) has no repeats: file and line tell rows apart.
 */
public final class KeyCheck implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Why a row of an earlier batch is left out. */
    public static final String CORRECTED = "corrected-by-a-later-batch";

    private static final char BETWEEN = '\u0001';

    private final ArrayList<int[]> keys = new ArrayList<>();
    private final ArrayList<boolean[]> required = new ArrayList<>();
    private final ArrayList<String> names = new ArrayList<>();
    private final int[] batches;
    private final int last;
    private final ArrayList<String> places;

    /** For rows that all came at once. */
    public KeyCheck(Map<String, TableLayout> layouts) {
        this(layouts, new int[0], List.of());
    }

    /**
     * For rows of several batches.
     *
     * @param batches by file, the number of its batch; empty when all came at once
     * @param places by file, what tells it from others of its batch: the same in every batch that brings it again
     */
    public KeyCheck(Map<String, TableLayout> layouts, int[] batches, List<String> places) {
        this.batches = batches.clone();
        this.last = Arrays.stream(batches).max().orElse(0);
        this.places = new ArrayList<>(places);
        for (RawTable table : Contract.TABLES) {
            TableLayout layout = java.util.Objects.requireNonNull(layouts.get(table.name()));
            keys.add(table.keys().stream().mapToInt(layout::slot).toArray());
            names.add(String.join("+", table.keys()));
            boolean[] needed = new boolean[table.keys().size()];
            for (int i = 0; i < needed.length; i++) {
                needed[i] = table.keys().size() == 1
                        || table.column(table.keys().get(i)).orElseThrow().required();
            }
            required.add(needed);
        }
    }

    /** The row's key as one text; its file and line when the key is not complete. */
    public String key(RawRow row) {
        int[] slots = keys.get(row.table());
        StringBuilder key = new StringBuilder().append(row.table());
        for (int i = 0; i < slots.length; i++) {
            Object value = row.value(slots[i]);
            if (value == null && required.get(row.table())[i]) {
                return row.table() + "?" + placeOf(row);
            }
            key.append(BETWEEN).append(value == null ? "" : value.toString());
        }
        return key.toString();
    }

    /** File and line; within one batch also the content, since a record may make several rows. */
    private String placeOf(RawRow row) {
        return batches.length == 0
                ? row.file() + ":" + row.line() + ":" + row.valuesHash()
                : places.get(row.file()) + ":" + row.line();
    }

    private int batch(RawRow row) {
        return batches.length == 0 ? 0 : batches[row.file()];
    }

    /** Rows that are as if they had never been handed in, since consent to them was withdrawn. */
    public interface Withdrawn {
        boolean isWithdrawn(RawRow row);

        /** Told of those that would stand otherwise. */
        default void standing(RawRow row) {}
    }

    /** One row of each content, in order of file and line; those in conflict have their reason. */
    public List<RawRow> distinct(List<RawRow> rows, Ledger ledger) {
        return distinct(rows, row -> false, ledger);
    }

    /** As without withdrawn rows, which are left out before anything is compared. */
    public List<RawRow> distinct(List<RawRow> rows, Withdrawn withdrawn, Ledger ledger) {
        List<RawRow> left = new ArrayList<>(rows.size());
        if (rows.size() < 2) {
            rows.forEach(row -> left.addAll(standing(List.of(row), withdrawn, ledger)));
            return left;
        }
        List<RawRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingInt(RawRow::file).thenComparingLong(RawRow::line));
        Map<String, List<RawRow>> byKey = new LinkedHashMap<>();
        ordered.forEach(row ->
                byKey.computeIfAbsent(key(row), any -> new ArrayList<>(1)).add(row));
        byKey.values().forEach(same -> left.addAll(standing(same, withdrawn, ledger)));
        return left;
    }

    /** Those of the latest batch that has any. */
    public List<RawRow> latest(List<RawRow> rows) {
        if (rows.size() < 2) {
            return rows;
        }
        int latest = rows.stream().mapToInt(this::batch).max().orElse(0);
        return rows.stream().filter(row -> batch(row) == latest).toList();
    }

    /** Of rows with one key those that stand: the latest decide, also when they are withdrawn themselves. */
    private List<RawRow> standing(List<RawRow> same, Withdrawn withdrawn, Ledger ledger) {
        List<RawRow> latest = latest(same);
        List<RawRow> left = new ArrayList<>(latest.size());
        for (RawRow row : same) {
            boolean stands = batch(row) == batch(latest.get(0));
            if (withdrawn.isWithdrawn(row)) {
                ledger.withdrawn(row);
                if (stands) {
                    withdrawn.standing(row);
                }
            } else if (stands) {
                left.add(row);
            } else if (latest.stream().noneMatch(row::sameValues)) {
                ledger.leftOut(row, CORRECTED);
            } else {
                repeated(row, ledger);
            }
        }
        if (batch(latest.get(0)) == last && latest.size() < same.size()) {
            List<RawRow> before =
                    latest(same.stream().filter(row -> batch(row) != last).toList());
            left.forEach(row -> ledger.changes(row, before.stream().noneMatch(row::sameValues)));
        }
        return left.size() < 2 ? left : contents(left, ledger);
    }

    private static void repeated(RawRow row, Ledger ledger) {
        if (row.repeatsByDesign()) {
            ledger.repeated(row);
        } else {
            ledger.duplicate(row);
        }
    }

    private boolean hasKey(RawRow row) {
        int[] slots = keys.get(row.table());
        for (int i = 0; i < slots.length; i++) {
            if (!row.has(slots[i]) && required.get(row.table())[i]) {
                return false;
            }
        }
        return true;
    }

    private List<RawRow> contents(List<RawRow> same, Ledger ledger) {
        Map<Integer, List<RawRow>> seen = new HashMap<>();
        List<RawRow> contents = new ArrayList<>(1);
        for (RawRow row : same) {
            List<RawRow> alike = seen.computeIfAbsent(row.valuesHash(), any -> new ArrayList<>(1));
            if (alike.stream()
                    .noneMatch(other -> other.sameValues(row) && other.reasons().equals(row.reasons()))) {
                alike.add(row);
                contents.add(row);
            } else {
                repeated(row, ledger);
            }
        }
        if (contents.size() > 1 && hasKey(contents.get(0))) {
            contents.forEach(row -> row.because(Rules.KEY_CONFLICT.of(names.get(row.table()))));
        }
        return contents;
    }
}
