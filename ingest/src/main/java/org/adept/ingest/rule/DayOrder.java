package org.adept.ingest.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** Pairs of days in one row of which the second must not come before the first. */
final class DayOrder {
    private final Map<String, List<Pair>> pairs;

    /** Two date columns of a table; the row is told by the name of the later one. */
    record Pair(String first, String then) {}

    /**
     * @param pairs by table
     */
    DayOrder(Map<String, List<Pair>> pairs) {
        this.pairs = Map.copyOf(pairs);
    }

    List<String> columns(RawTable table, Setting setting) {
        return filled(table, setting).stream().map(Pair::then).distinct().toList();
    }

    /** A day is before another only when it is so however precisely the two are known. */
    Optional<RowExamination> examination(Rule rule, RawTable table, Slots slots, Setting setting) {
        List<Pair> filled = filled(table, setting);
        int[] first = filled.stream()
                .mapToInt(pair -> slots.slot(table.name(), pair.first()))
                .toArray();
        int[] then = filled.stream()
                .mapToInt(pair -> slots.slot(table.name(), pair.then()))
                .toArray();
        String[] reasons = filled.stream().map(pair -> rule.of(pair.then())).toArray(String[]::new);
        return filled.isEmpty()
                ? Optional.empty()
                : Optional.of(row -> {
                    for (int i = 0; i < first.length; i++) {
                        if (row.has(first[i]) && row.has(then[i]) && row.lastDay(then[i]) < row.day(first[i])) {
                            row.because(reasons[i]);
                        }
                    }
                });
    }

    private List<Pair> filled(RawTable table, Setting setting) {
        return pairs.getOrDefault(table.name(), List.of()).stream()
                .filter(pair -> setting.fills(table.name(), pair.first()) && setting.fills(table.name(), pair.then()))
                .toList();
    }
}
