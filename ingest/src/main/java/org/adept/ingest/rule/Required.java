package org.adept.ingest.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.RawTable;

/** A column every row must have is empty. */
record Required() implements RowRule {
    /** Per table: of which columns a row must have at least one. */
    private static final Map<String, List<String>> ONE_OF =
            Map.of("sessions", List.of("match_id", "group_id"), "benchmarks", List.of("n", "standard_error"));

    @Override
    public About about() {
        return new About(
                "required",
                Family.COMPLETENESS,
                Severity.ERROR,
                "A value that every row must have is missing.",
                "Look whether the export leaves it out for some rows, and whether missing in the mapping names a text that is"
                        + " an answer here. A meeting needs match_id or group_id, a benchmark n or standard_error.",
                "A milestone without a day breaks the rule.");
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.ERROR);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        List<String> columns = new ArrayList<>(table.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .toList());
        ONE_OF.getOrDefault(table.name(), List.of()).stream().limit(1).forEach(columns::add);
        return columns;
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        List<String> names = columns(table, setting);
        String[] notUnderstood = names.stream().map(Rules.NOT_UNDERSTOOD::of).toArray(String[]::new);
        int[] oneOf = ONE_OF.getOrDefault(table.name(), List.of()).stream()
                .mapToInt(column -> slots.slot(table.name(), column))
                .toArray();
        return BoundColumns.of(this, table, slots, setting).map(bound -> row -> {
            for (int i = 0; i < bound.slots.length; i++) {
                boolean isThere = row.has(bound.slots[i])
                        || (oneOf.length > 0 && bound.slots[i] == oneOf[0] && hasAny(row, oneOf));
                // a value that is there and not understood is told once
                if (!isThere && !row.reasons().contains(notUnderstood[i])) {
                    row.because(bound.reasons[i]);
                }
            }
        });
    }

    private static boolean hasAny(ExaminedRow row, int[] slots) {
        for (int slot : slots) {
            if (row.has(slot)) {
                return true;
            }
        }
        return false;
    }
}
