package org.adept.ingest.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyDefinition;

/** Which checks were made on which columns, so that a check nothing failed is told as well, with how many it saw. */
public final class CheckList {
    private static final List<String> REFERENCES = List.of("mentee_id", "participant_id", "match_id", "session_id");
    private static final List<String> READINGS = List.of("stray-quote", "wrong-number-of-fields", "not-in-encoding");

    private final Map<String, long[]> counts;
    private final Map<String, Long> rows;

    private CheckList(Map<String, long[]> counts) {
        this.counts = counts;
        this.rows = new LinkedHashMap<>();
    }

    /** Adds to the counts every check made, and to every check how many rows it saw. */
    public static void complete(StudyDefinition study, Map<String, long[]> counts) {
        new CheckList(counts).complete(study);
    }

    private void complete(StudyDefinition study) {
        long records = 0;
        for (Map.Entry<String, long[]> count : counts.entrySet()) {
            SmallTable table = CountKey.table(count.getKey());
            if (table == SmallTable.PRODUCED) {
                rows.merge(
                        CountKey.keys(count.getKey()).get(2),
                        count.getValue()[Ledger.Fate.PRODUCED.position()],
                        Long::sum);
            } else if (table == SmallTable.FILES) {
                records += count.getValue()[Ledger.Reading.READ.position()]
                        - count.getValue()[Ledger.Reading.BLANK.position()];
            }
        }
        rows.put("", records);
        READINGS.forEach(reading -> made(Check.UNREADABLE, "", reading));
        mapped(study).forEach(this::table);
        counts.forEach((key, count) -> {
            if (CountKey.table(key) == SmallTable.CHECKS) {
                count[1] = rows.getOrDefault(CountKey.keys(key).get(2), 0L);
            }
        });
    }

    private static Map<String, Set<String>> mapped(StudyDefinition study) {
        Map<String, Set<String>> mapped = new LinkedHashMap<>();
        study.sources().forEach(source -> source.mapping().tables().forEach(table -> {
            Set<String> columns = mapped.computeIfAbsent(table.table(), any -> new HashSet<>());
            columns.addAll(table.columns().keySet());
            table.fold().ifPresent(fold -> columns.addAll(List.of(fold.name(), fold.value())));
        }));
        return mapped;
    }

    private void table(String name, Set<String> columns) {
        RawTable table = Contract.table(name).orElseThrow();
        columns.forEach(column -> made(Check.NOT_UNDERSTOOD, name, column));
        made(Check.KEY_CONFLICT, name, String.join("+", table.keys()));
        made(Check.EXACT_DUPLICATE, name, "");
        for (Column column : table.columns()) {
            if (column.required()) {
                made(Check.REQUIRED, name, column.name());
            }
            if (columns.contains(column.name())) {
                column(table, column);
            }
        }
        if (name.equals("matches") && columns.contains("ended")) {
            made(Check.DATE_ORDER, name, "ended");
            made(Check.OVERLAPPING_MATCHES, name, "started");
        }
        if (name.equals("matches") && columns.contains("mentor_id")) {
            made(Check.UNKNOWN_MENTOR, name, "mentor_id");
        }
        if (name.equals("sessions")) {
            made(Check.OUTSIDE_MATCH, name, "on");
        }
    }

    private void column(RawTable table, Column column) {
        String name = table.name();
        boolean ownKey = table.keys().equals(List.of(column.name()));
        if (REFERENCES.contains(column.name()) && !ownKey && !name.equals("participants")) {
            made(Check.REFERENCE, name, column.name());
        }
        if (RowChecks.mustHaveHappened(column)) {
            made(Check.AFTER_EXTRACTION, name, column.name());
        }
        if (RowChecks.mustNotBeNegative(name, column)) {
            made(Check.NEGATIVE, name, column.name());
        }
        if (name.equals("feedback") && column.name().equals("response")) {
            made(Check.OFF_SCALE, name, column.name());
        }
    }

    private void made(Check check, String table, String column) {
        counts.computeIfAbsent(
                CountKey.of(SmallTable.CHECKS, check.word(), check.severity().word(), table, column),
                any -> new long[SmallTable.CHECKS.counts().size()]);
    }
}
