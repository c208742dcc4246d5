package org.adept.ingest.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.adept.ingest.rule.Rules;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one raw table out of one source record: none, one, or as many as a fold has columns. */
final class TableMaker implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int table;
    private final TableLayout layout;
    private final int where;
    private final boolean distinct;
    private final int[] slots;
    private final ColumnMaker[] makers;
    private final ArrayList<FoldedColumn> fold;
    private final int programmeSlot;
    private final String programme;

    /**
     * One column of a fold.
     *
     * @param nameSlot where the key goes
     * @param name the key
     * @param valueSlot where the value goes
     */
    record FoldedColumn(int nameSlot, String name, int valueSlot, ColumnMaker value) implements Serializable {}

    /**
     * @param where position of the condition among the file's expressions; -1 for none
     */
    TableMaker(
            int table,
            TableLayout layout,
            int where,
            boolean distinct,
            int[] slots,
            ColumnMaker[] makers,
            List<FoldedColumn> fold,
            String programme) {
        this.table = table;
        this.layout = layout;
        this.where = where;
        this.distinct = distinct;
        this.slots = slots.clone();
        this.makers = makers.clone();
        this.fold = new ArrayList<>(fold);
        this.programme = programme;
        this.programmeSlot = layout.has("programme_id") && !programme.equals("*") ? layout.slot("programme_id") : -1;
    }

    int table() {
        return table;
    }

    void make(SourceRecord source, int file, long line, Consumer<RawRow> rows) {
        if (where >= 0 && !Boolean.TRUE.equals(source.result(where))) {
            return;
        }
        if (fold.isEmpty()) {
            rows.accept(filled(source, file, line));
            return;
        }
        for (FoldedColumn column : fold) {
            Object value = column.value().make(source);
            if (value != null) {
                RawRow made = filled(source, file, line);
                made.set(column.nameSlot(), column.name());
                put(made, column.valueSlot(), value);
                rows.accept(made);
            }
        }
    }

    private RawRow filled(SourceRecord source, int file, long line) {
        RawRow made = new RawRow(table, file, line, distinct, new @Nullable Object[layout.size()]);
        for (int i = 0; i < slots.length; i++) {
            put(made, slots[i], makers[i].make(source));
        }
        // a programme the row does not name is the source's
        if (programmeSlot >= 0 && !made.has(programmeSlot)) {
            made.set(programmeSlot, programme);
        }
        return made;
    }

    private void put(RawRow row, int slot, @Nullable Object value) {
        if (value == ColumnMaker.NOT_UNDERSTOOD) {
            row.because(Rules.NOT_UNDERSTOOD.of(layout.name(slot)));
        } else {
            row.set(slot, value);
        }
    }
}
