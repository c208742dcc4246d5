package org.adept.ingest.store;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;

/**
 * The columns in which one raw table is stored: where a row came from, the contract's columns under their names, dates
 * with a second column for a precision other than the day, and the study's attributes as texts by name.
 *
 * @param position position among {@link Contract#TABLES}; {@link #UNREADABLE} for records of which no row was made
 * @param name name of the raw table, and of its folder
 * @param columns the contract's columns in order
 */
record StoredTable(int position, String name, List<StoredColumn> columns) {
    /** Stands for records that could not be read: file, line and reason only. */
    static final int UNREADABLE = -1;

    static final String FILE = "_file";
    static final String LINE = "_line";
    static final String DISTINCT = "_distinct";
    static final String REASONS = "_reasons";
    static final String ATTRIBUTES = "_attributes";
    static final String BATCH = "batch";
    private static final String PRECISION = "_precision";

    /** Every table, the unreadable records last. */
    static final List<StoredTable> ALL = all();

    /** How a column's values are kept. */
    enum Kind {
        IDENTIFIER,
        CODE,
        DATE,
        INTEGER,
        DECIMAL
    }

    /** One column of the contract; {@code scale} is the number of digits after the decimal mark. */
    record StoredColumn(String name, Kind kind, int scale) implements Serializable {
        String precision() {
            return name + PRECISION;
        }
    }

    static StoredTable of(int position) {
        return position == UNREADABLE ? ALL.get(ALL.size() - 1) : ALL.get(position);
    }

    static StoredTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stored table " + name));
    }

    private static List<StoredTable> all() {
        List<StoredTable> tables = new ArrayList<>();
        for (RawTable table : Contract.TABLES) {
            List<StoredColumn> columns =
                    table.columns().stream().map(StoredTable::column).toList();
            tables.add(new StoredTable(tables.size(), table.name(), columns));
        }
        tables.add(new StoredTable(UNREADABLE, "unreadable", List.of()));
        return List.copyOf(tables);
    }

    private static StoredColumn column(Column column) {
        Kind kind =
                switch (column.type().kind()) {
                    case IDENTIFIER -> Kind.IDENTIFIER;
                    case CODE -> Kind.CODE;
                    case DATE -> Kind.DATE;
                    case INTEGER -> Kind.INTEGER;
                    case DECIMAL -> Kind.DECIMAL;
                };
        return new StoredColumn(column.name(), kind, column.type().scale());
    }
}
