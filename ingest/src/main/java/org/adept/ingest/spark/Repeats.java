package org.adept.ingest.spark;

import java.util.HashMap;
import java.util.Map;
import org.adept.ingest.mapping.RawRow;

/**
 * Rows of tables that repeat by design, seen lately by one task: most repeats stand near each other, and dropping them
 * here spares the shuffle. Those that are missed are dropped where their key is put together.
 */
final class Repeats {
    private static final int MOST = 50_000;

    private final Map<Integer, RawRow> seen = new HashMap<>();

    boolean isRepeat(RawRow row) {
        if (!row.repeatsByDesign()) {
            return false;
        }
        if (seen.size() > MOST) {
            seen.clear();
        }
        RawRow before = seen.putIfAbsent(31 * row.table() + row.valuesHash(), row);
        return before != null
                && before.table() == row.table()
                && before.file() == row.file()
                && before.sameValues(row)
                && before.reasons().equals(row.reasons());
    }
}
