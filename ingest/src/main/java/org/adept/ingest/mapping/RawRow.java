package org.adept.ingest.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adept.ingest.rule.ExaminedRow;
import org.jspecify.annotations.Nullable;

/** One row of a raw table: its values by slot, where it comes from, and what is wrong with it. */
public final class RawRow implements ExaminedRow {
    private final int table;
    private final int file;
    private final long line;
    private final boolean repeatsByDesign;
    private final @Nullable Object[] values;
    private List<String> reasons;

    /**
     * @param table position of the table in {@link org.adept.ingest.contract.Contract#TABLES}
     * @param file position of the file in the study
     * @param line number of the line the record starts on
     * @param repeatsByDesign whether repeats are dropped without being counted as duplicates
     * @param values text, whole numbers or nothing, by slot
     */
    public RawRow(int table, int file, long line, boolean repeatsByDesign, @Nullable Object[] values) {
        this.table = table;
        this.file = file;
        this.line = line;
        this.repeatsByDesign = repeatsByDesign;
        this.values = values;
        this.reasons = List.of();
    }

    public int table() {
        return table;
    }

    @Override
    public int file() {
        return file;
    }

    public long line() {
        return line;
    }

    public boolean repeatsByDesign() {
        return repeatsByDesign;
    }

    @Override
    public boolean has(int slot) {
        return values[slot] != null;
    }

    @Override
    public @Nullable String text(int slot) {
        return (String) values[slot];
    }

    @Override
    public String text(int slot, String otherwise) {
        Object value = values[slot];
        return value == null ? otherwise : (String) value;
    }

    @Override
    public long number(int slot) {
        Object value = values[slot];
        if (value == null) {
            throw new IllegalStateException("nothing in slot " + slot);
        }
        return (Long) value;
    }

    @Override
    public int day(int slot) {
        return PreciseDay.day(number(slot));
    }

    @Override
    public int lastDay(int slot) {
        return PreciseDay.lastDay(number(slot));
    }

    public @Nullable Object value(int slot) {
        return values[slot];
    }

    public void set(int slot, @Nullable Object value) {
        values[slot] = value;
    }

    public int size() {
        return values.length;
    }

    public boolean sameValues(RawRow other) {
        return Arrays.equals(values, other.values);
    }

    public int valuesHash() {
        return Arrays.hashCode(values);
    }

    @Override
    public List<String> reasons() {
        return reasons;
    }

    @Override
    public void because(String reason) {
        if (reasons.contains(reason)) {
            return;
        }
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        reasons = more;
    }

    /** Packs the row. */
    public void write(PackedOutput output) {
        output.whole(4 * table + (repeatsByDesign ? 2 : 0) + (reasons.isEmpty() ? 0 : 1));
        output.whole(file);
        output.number(line);
        output.values(values);
        if (!reasons.isEmpty()) {
            output.whole(reasons.size());
            reasons.forEach(output::text);
        }
    }

    /** Reads a row that was packed. */
    public static RawRow read(PackedInput input) {
        int head = input.whole();
        RawRow row = new RawRow(head / 4, input.whole(), input.number(), (head & 2) != 0, input.values());
        if ((head & 1) != 0) {
            int count = input.whole();
            row.reasons = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                row.reasons.add(input.text());
            }
        }
        return row;
    }
}
