package org.adept.ingest.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.rule.DayOrder.Pair;

/** An end before its beginning. The contract sets such rows aside: a duration is never negative. */
record EndsBeforeStart() implements RowRule {
    private static final DayOrder ORDER = new DayOrder(Map.of(
            "matches", List.of(new Pair("started", "ended"), new Pair("started", "planned_end")),
            "policies", List.of(new Pair("from", "until"))));

    @Override
    public About about() {
        return new About(
                "ends-before-start",
                Family.PLAUSIBILITY,
                Severity.ERROR,
                "Something ends, or was planned to end, before it starts.",
                "Look whether the two columns are swapped in the mapping, and whether day and month are in the dates.",
                "A match from 2024-03-15 to 2024-02-01 breaks the rule. One from 2024-03-15 to 2024-03, known to the month,"
                        + " does not: it may have ended on the 31st.");
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.ERROR);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return ORDER.columns(table, setting);
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        return ORDER.examination(this, table, slots, setting);
    }
}
