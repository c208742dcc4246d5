package org.adept.ingest.check;

import java.util.Arrays;
import java.util.List;
import org.adept.ingest.contract.SmallTable;

/** The key of a count on its way to a small table: the table and its key columns in the contract's order, in one text. */
public final class CountKey {
    private static final char BETWEEN = '\u0001';

    private CountKey() {}

    public static String of(SmallTable table, List<String> keys) {
        if (keys.size() != table.keys().size()) {
            throw new IllegalArgumentException(table + " has keys " + table.keys() + ", not " + keys.size());
        }
        return table.name() + BETWEEN + String.join(String.valueOf(BETWEEN), keys);
    }

    public static String of(SmallTable table, String... keys) {
        return of(table, Arrays.asList(keys));
    }

    public static SmallTable table(String key) {
        return SmallTable.valueOf(key.substring(0, key.indexOf(BETWEEN)));
    }

    public static List<String> keys(String key) {
        return Arrays.asList(key.substring(key.indexOf(BETWEEN) + 1).split(String.valueOf(BETWEEN), -1));
    }
}
