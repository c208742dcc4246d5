package org.adept.ingest.mapping;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adept.ingest.rule.ExaminedRow;
import org.jspecify.annotations.Nullable;

/** One row of a raw table: its values by slot, where it comes from, and what is wrong with it. */
public final class RawRow implements KryoSerializable, ExaminedRow {
    private static final int MISSING = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;

    private int table;
    private int file;
    private long line;
    private boolean repeatsByDesign;
    private @Nullable Object[] values;
    private List<String> reasons;

    /** For the serializer, which fills it at once. */
    public RawRow() {
        this(-1, -1, -1, false, new @Nullable Object[0]);
    }

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

    @Override
    public void write(Kryo kryo, Output output) {
        output.writeVarInt(table, true);
        output.writeVarInt(file, true);
        output.writeVarLong(line, true);
        output.writeBoolean(repeatsByDesign);
        output.writeVarInt(values.length, true);
        for (Object value : values) {
            if (value == null) {
                output.writeByte(MISSING);
            } else if (value instanceof String text) {
                output.writeByte(TEXT);
                KnownValues.write(output, text);
            } else {
                output.writeByte(NUMBER);
                output.writeVarLong((Long) value, false);
            }
        }
        output.writeVarInt(reasons.size(), true);
        reasons.forEach(output::writeString);
    }

    @Override
    public void read(Kryo kryo, Input input) {
        KnownValues known = KnownValues.ofThread();
        table = input.readVarInt(true);
        file = input.readVarInt(true);
        line = input.readVarLong(true);
        repeatsByDesign = input.readBoolean();
        values = new @Nullable Object[input.readVarInt(true)];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = switch (input.readByte()) {
                case MISSING -> null;
                case TEXT -> known.text(input);
                default -> known.number(input.readVarLong(false));
            };
        }
        int count = input.readVarInt(true);
        reasons = count == 0 ? List.of() : new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reasons.add(input.readString());
        }
    }
}
