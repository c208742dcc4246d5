package org.adept.ingest.contract;

import java.util.List;
import java.util.Optional;

/**
 * One raw table of the contract: what a mapping makes out of a programme's exports.
 *
 * @param name the contract's name
 * @param meaning what one row stands for
 * @param keys columns that together tell rows apart; a key column that is not required may be missing in a row
 * @param columns every column, keys first
 */
public record RawTable(String name, String meaning, List<String> keys, List<Column> columns) {

    public RawTable {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
        for (String key : keys) {
            if (columns.stream().noneMatch(column -> column.name().equals(key))) {
                throw new IllegalArgumentException("table " + name + " has no column for its key " + key);
            }
        }
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
