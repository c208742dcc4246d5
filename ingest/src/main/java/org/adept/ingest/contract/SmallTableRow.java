package org.adept.ingest.contract;

import java.util.List;

/**
 * One row of a small table.
 *
 * @param keys the key columns' values in the table's order; whole numbers as text without leading zeros
 * @param counts the counts in the table's order
 */
public record SmallTableRow(List<String> keys, List<Long> counts) {

    public SmallTableRow {
        keys = List.copyOf(keys);
        counts = List.copyOf(counts);
    }

    /** A row of the table from its key values and its counts. */
    public static SmallTableRow of(SmallTable table, List<String> keys, long... counts) {
        SmallTableRow row =
                new SmallTableRow(keys, java.util.Arrays.stream(counts).boxed().toList());
        row.fits(table);
        return row;
    }

    /** Throws when the row has another number of values than the table has columns, or text in a whole-number key. */
    void fits(SmallTable table) {
        if (keys.size() != table.keys().size()
                || counts.size() != table.counts().size()) {
            throw new IllegalArgumentException("a row of %s has %d keys and %d counts; expected %d and %d"
                    .formatted(
                            table.fileName(),
                            keys.size(),
                            counts.size(),
                            table.keys().size(),
                            table.counts().size()));
        }
        for (int i = 0; i < keys.size(); i++) {
            if (SmallTable.isInteger(table.keys().get(i)) && !isWholeNumber(keys.get(i))) {
                throw new IllegalArgumentException(
                        "key " + table.keys().get(i) + " of " + table.fileName() + " is not a whole number");
            }
        }
    }

    /** Up to 18 digits, so that it fits a long; a hand-made check, since tables have a hundred thousand cells. */
    static boolean isWholeNumber(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - from;
        if (digits < 1 || digits > 18) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The value of a key column. */
    public String key(SmallTable table, String column) {
        return keys.get(table.keys().indexOf(column));
    }

    /** The value of a count column. */
    public long count(SmallTable table, String column) {
        return counts.get(table.counts().indexOf(column));
    }
}
