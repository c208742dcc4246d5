package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType;
import org.adept.ingest.contract.RawTable;

/** Something that happened after the export was taken. */
record AfterExtraction() implements RowRule {
    /** Days that may lie ahead. */
    private static final Set<String> AHEAD = Set.of("planned_end", "until");

    @Override
    public About about() {
        return new About(
                "after-extraction",
                Family.PLAUSIBILITY,
                Severity.ERROR,
                "A day on which something happened lies after the day the export was taken.",
                "Look whether day and month are swapped, and whether extracted-on in the study is the day of this export."
                        + " A day that is planned belongs in planned_end or until.",
                "The export was taken on 2025-06-30. A meeting on 2052-03-01 breaks the rule; one on 2025-06-30 does not.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.columns().stream()
                .filter(column -> column.type().equals(ColumnType.DATE) && !AHEAD.contains(column.name()))
                .map(Column::name)
                .filter(column -> setting.fills(table.name(), column))
                .toList();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        int[] extracted =
                setting.extractedOn().stream().mapToInt(Integer::intValue).toArray();
        return BoundColumns.of(this, table, slots, setting).map(bound -> row -> {
            for (int i = 0; i < bound.slots.length; i++) {
                int slot = bound.slots[i];
                if (row.has(slot) && row.day(slot) > extracted[row.file()]) {
                    row.because(bound.reasons[i]);
                }
            }
        });
    }
}
