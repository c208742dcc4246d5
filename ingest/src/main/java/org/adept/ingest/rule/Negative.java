package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.ColumnType.Kind;
import org.adept.ingest.contract.RawTable;

/** A number below zero that counts something. */
record Negative() implements RowRule {
    /** Numbers that may be below zero. */
    private static final Set<String> SIGNED = Set.of("age_gap", "value", "baseline", "target", "response");

    @Override
    public About about() {
        return new About(
                "negative",
                Family.PLAUSIBILITY,
                Severity.ERROR,
                "A number that counts something is below zero.",
                "Often a code for “no answer”, such as -1 or -99: add it to missing in the mapping.",
                "A meeting of -99 minutes breaks the rule; an age gap of -3 years does not.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.columns().stream()
                .filter(column -> isNumber(column) && !SIGNED.contains(column.name()))
                .map(Column::name)
                .filter(column -> setting.fills(table.name(), column))
                .toList();
    }

    private static boolean isNumber(Column column) {
        return column.type().kind() == Kind.INTEGER || column.type().kind() == Kind.DECIMAL;
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        return BoundColumns.of(this, table, slots, setting).map(bound -> row -> {
            for (int i = 0; i < bound.slots.length; i++) {
                int slot = bound.slots[i];
                if (row.has(slot) && row.number(slot) < 0) {
                    row.because(bound.reasons[i]);
                }
            }
        });
    }
}
