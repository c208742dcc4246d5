package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;

/**
 * The rows of one small table in columns: keys as text, counts as whole numbers.
 *
 * <p>Tablesaw's columns are used without its {@code Table}: loading that class searches the whole class path for
 * readers, which costs more than everything else the analysis does.
 */
final class SmallRows {
    private final Map<String, StringColumn> keys = new HashMap<>();
    private final Map<String, LongColumn> counts = new HashMap<>();
    private final int size;

    private SmallRows(SmallTable table, List<SmallTableRow> rows) {
        for (int k = 0; k < table.keys().size(); k++) {
            keys.put(table.keys().get(k), texts(table.keys().get(k), rows, k));
        }
        for (int c = 0; c < table.counts().size(); c++) {
            counts.put(table.counts().get(c), wholes(table.counts().get(c), rows, c));
        }
        this.size = rows.size();
    }

    static SmallRows of(SmallTable table, List<SmallTableRow> rows) {
        return new SmallRows(table, rows);
    }

    int size() {
        return size;
    }

    String text(String key, int row) {
        return column(keys, key).get(row);
    }

    int whole(String key, int row) {
        return Integer.parseInt(text(key, row));
    }

    long count(String name, int row) {
        return column(counts, name).getLong(row);
    }

    /** The levels of a key, in order of text. */
    List<String> levels(String key) {
        List<String> levels = new ArrayList<>(column(keys, key).unique().asList());
        levels.sort(null);
        return levels;
    }

    /** A count added up over all rows. */
    long total(String name) {
        return (long) column(counts, name).sum();
    }

    /** A count added up over the rows whose key has the level. */
    long total(String name, String key, String level) {
        return (long)
                column(counts, name).where(column(keys, key).isEqualTo(level)).sum();
    }

    private static StringColumn texts(String name, List<SmallTableRow> rows, int cell) {
        StringColumn column = StringColumn.create(name);
        for (SmallTableRow row : rows) {
            column.append(row.keys().get(cell));
        }
        return column;
    }

    private static LongColumn wholes(String name, List<SmallTableRow> rows, int cell) {
        LongColumn column = LongColumn.create(name);
        for (SmallTableRow row : rows) {
            column.append(row.counts().get(cell).longValue());
        }
        return column;
    }

    private static <C> C column(Map<String, C> columns, String name) {
        C column = columns.get(name);
        if (column == null) {
            throw new NoSuchElementException("The contract has no column " + name);
        }
        return column;
    }
}
