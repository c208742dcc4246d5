package org.adept.ingest.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.RawTable;

/** A number outside what can be meant. */
public record ImplausibleNumber() implements RowRule {
    /** What is plausible unless the study says otherwise, by {@code table.column}, in whole units. */
    public static final Map<String, Range> USUAL = Map.ofEntries(
            Map.entry("sessions.minutes", new Range(1, 480)),
            Map.entry("matches.sequence", new Range(1, 20)),
            Map.entry("matches.group_size", new Range(1, 50)),
            Map.entry("matches.age_gap", new Range(-40, 70)),
            Map.entry("matches.agreed_minutes", new Range(5, 480)),
            Map.entry("matches.agreed_meetings_per_month", new Range(0, 31)),
            Map.entry("participants.assignment_probability", new Range(0, 1)),
            Map.entry("programmes.planned_months", new Range(1, 120)),
            Map.entry("programmes.planned_meetings_per_month", new Range(0, 31)),
            Map.entry("programmes.planned_minutes", new Range(5, 480)),
            Map.entry("programmes.places", new Range(1, 100_000)));

    @Override
    public About about() {
        return new About(
                "implausible-number",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A number lies outside the range in which it can be meant.",
                "Look at the unit: hours for minutes, or a year of birth for an age gap. Where the numbers are right, widen"
                        + " the range in the study: checks: {implausible-number: {ranges: {sessions.minutes: [1, 600]}}}.",
                "A meeting of 4000 minutes breaks the rule; one of 45 does not.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> setting.ranges().containsKey(table.name() + "." + column)
                        && setting.fills(table.name(), column))
                .toList();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        List<String> columns = columns(table, setting);
        long[] lowest = columns.stream()
                .mapToLong(column -> scaled(range(table, column, setting).lowest(), table, column))
                .toArray();
        long[] highest = columns.stream()
                .mapToLong(column -> scaled(range(table, column, setting).highest(), table, column))
                .toArray();
        return BoundColumns.of(this, table, slots, setting).map(bound -> row -> {
            for (int i = 0; i < bound.slots.length; i++) {
                if (row.has(bound.slots[i])) {
                    long number = row.number(bound.slots[i]);
                    // below zero where nothing can be is another rule's
                    boolean isBelow = number < lowest[i] && (number >= 0 || lowest[i] < 0);
                    if (isBelow || number > highest[i]) {
                        row.because(bound.reasons[i]);
                    }
                }
            }
        });
    }

    private static Range range(RawTable table, String column, Setting setting) {
        return java.util.Objects.requireNonNull(setting.ranges().get(table.name() + "." + column));
    }

    private static long scaled(int bound, RawTable table, String column) {
        int scale = table.column(column).map(known -> known.type().scale()).orElse(0);
        return BigDecimal.valueOf(bound).movePointRight(scale).longValueExact();
    }
}
