package org.adept.ingest.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Attribute;

/** The slots of a raw table's rows: the contract's columns in order, then the study's attributes. */
public final class TableLayout implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final List<String> names;
    private final List<Kind> kinds;
    private final Map<String, Integer> slots;

    /** What a slot holds: text (identifiers, codes), a {@link PreciseDay}, a whole number, or one scaled by 10^scale. */
    public enum Kind {
        TEXT,
        DAY,
        WHOLE
    }

    private TableLayout(String table, List<String> names, List<Kind> kinds) {
        this.table = table;
        this.names = new ArrayList<>(names);
        this.kinds = new ArrayList<>(kinds);
        this.slots = new HashMap<>();
        for (int slot = 0; slot < names.size(); slot++) {
            slots.put(names.get(slot), slot);
        }
    }

    public static TableLayout of(RawTable table, StudyDefinition study) {
        List<String> names = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        for (Column column : table.columns()) {
            names.add(column.name());
            kinds.add(kind(column.type()));
        }
        for (Attribute attribute : study.attributes()) {
            if (attribute.table().equals(table.name()) && !names.contains(attribute.name())) {
                names.add(attribute.name());
                kinds.add(
                        switch (attribute.type()) {
                            case CODE -> Kind.TEXT;
                            case DATE -> Kind.DAY;
                            case INTEGER -> Kind.WHOLE;
                        });
            }
        }
        return new TableLayout(table.name(), names, kinds);
    }

    private static Kind kind(ColumnType type) {
        return switch (type.kind()) {
            case IDENTIFIER, CODE -> Kind.TEXT;
            case DATE -> Kind.DAY;
            case INTEGER, DECIMAL -> Kind.WHOLE;
        };
    }

    public String table() {
        return table;
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    public int size() {
        return names.size();
    }

    public String name(int slot) {
        return names.get(slot);
    }

    public Kind kind(int slot) {
        return kinds.get(slot);
    }

    public boolean has(String column) {
        return slots.containsKey(column);
    }

    /** Position of a column of the contract or an attribute. */
    public int slot(String column) {
        Integer slot = slots.get(column);
        if (slot == null) {
            throw new IllegalArgumentException("table " + table + " has no column " + column);
        }
        return slot;
    }
}
