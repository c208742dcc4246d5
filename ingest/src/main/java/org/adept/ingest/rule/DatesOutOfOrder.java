package org.adept.ingest.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.rule.DayOrder.Pair;

/** Two days of one row that cannot both be right, though neither is a duration's end. */
record DatesOutOfOrder() implements RowRule {
    private static final DayOrder ORDER = new DayOrder(Map.of(
            "matches", List.of(new Pair("agreement_on", "ended"), new Pair("agreement_on", "planned_end")),
            "statuses", List.of(new Pair("on", "known_on"))));

    @Override
    public About about() {
        return new About(
                "dates-out-of-order",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "Two days of one row are in an order in which they cannot have happened.",
                "Look which of the two is wrong. The row is counted as it is.",
                "An agreement signed on 2024-05-01 for a match that ended on 2024-04-01 breaks the rule, and so does a"
                        + " status that was known before the day it holds for.");
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
