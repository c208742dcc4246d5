package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;

/** From all counts of all tasks to the rows of the small tables. */
public final class SmallTables {
    private SmallTables() {}

    /**
     * The rows of every small table.
     *
     * @param notes which units stand together
     * @param counts by key; changed on the way
     */
    public static Map<SmallTable, List<SmallTableRow>> of(Plan plan, ClusterNotes notes, Map<String, long[]> counts) {
        Sites.resolve(counts);
        Cells.resolve(counts);
        MatchDays.resolve(counts);
        ClusterTables.resolve(plan.sets(), notes, counts);
        attrition(plan, counts);
        Map<SmallTable, List<SmallTableRow>> rows = new EnumMap<>(SmallTable.class);
        for (SmallTable table : SmallTable.values()) {
            rows.put(table, new ArrayList<>());
        }
        counts.forEach((key, count) -> {
            SmallTable table = CountKey.table(key);
            List<String> keys = CountKey.keys(key);
            if (table == SmallTable.SUMS) {
                count[3] = Meetings.scale(keys.get(0));
            }
            rows.computeIfAbsent(table, any -> new ArrayList<>()).add(SmallTableRow.of(table, keys, count));
        });
        return rows;
    }

    /** Remaining after each exclusion; exclusions that left nobody out are told as well. */
    private static void attrition(Plan plan, Map<String, long[]> counts) {
        attrition(Population.SUBJECT, Population.ROWS_ACCEPTED, plan.populationReasons(), counts);
        for (Clock clock : plan.clocks()) {
            outcome(Outcomes.SUBJECT + clock.name(), clock.reasons(), counts);
        }
        if (Waiting.isKnown(plan)) {
            outcome(Waiting.SUBJECT, Waiting.REASONS, counts);
        }
        if (StemEntry.isKnown(plan)) {
            outcome(StemEntry.SUBJECT, StemEntry.REASONS, counts);
        }
        if (plan.terms() > 0 && plan.maps("statuses")) {
            attrition(States.SUBJECT, Outcomes.IN_POPULATION, States.REASONS, counts);
        }
    }

    /** That dates are too coarse is told only where some are. */
    private static void outcome(String subject, List<String> all, Map<String, long[]> counts) {
        List<String> reasons = new ArrayList<>(all);
        if (!counts.containsKey(key(subject, reasons.size(), Clock.TOO_COARSE))) {
            reasons.remove(Clock.TOO_COARSE);
        }
        attrition(subject, Outcomes.IN_POPULATION, reasons, counts);
    }

    private static void attrition(String subject, String start, List<String> reasons, Map<String, long[]> counts) {
        long remaining = counts.computeIfAbsent(key(subject, 0, start), any -> new long[2])[1];
        for (int i = 0; i < reasons.size(); i++) {
            long[] count = counts.computeIfAbsent(key(subject, i + 1, reasons.get(i)), any -> new long[2]);
            remaining -= count[0];
            count[1] = remaining;
        }
    }

    private static String key(String subject, int position, String reason) {
        return CountKey.of(SmallTable.ATTRITION, subject, Integer.toString(position), reason);
    }
}
