package org.adept.ingest.check;

import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SmallTable;

/** The two identities that hold for every file: nothing read or made is ever lost. A breach is a fault of ours. */
public final class Reconciliation {
    private Reconciliation() {}

    /** Throws when read ≠ mapped + unreadable + blank, or produced ≠ accepted + quarantined + duplicates. */
    public static void holds(Map<String, long[]> counts) {
        counts.forEach((key, count) -> {
            SmallTable table = CountKey.table(key);
            if (table == SmallTable.FILES || table == SmallTable.PRODUCED) {
                long parts = count[1] + count[2] + count[3];
                if (count[0] != parts) {
                    List<String> place = CountKey.keys(key);
                    throw new IllegalStateException("rows do not reconcile in %s: %d came, %d are accounted for"
                            .formatted(place, count[0], parts));
                }
            }
        });
    }

    /** A count of {@code files} or {@code produced}, over all files. */
    public static long total(Map<String, long[]> counts, SmallTable table, int position) {
        return counts.entrySet().stream()
                .filter(entry -> CountKey.table(entry.getKey()) == table)
                .mapToLong(entry -> entry.getValue()[position])
                .sum();
    }
}
