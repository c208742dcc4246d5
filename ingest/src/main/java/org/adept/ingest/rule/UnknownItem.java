package org.adept.ingest.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** An item that its questionnaire, as the study tells it, does not have. */
record UnknownItem() implements RowRule {

    @Override
    public About about() {
        return new About(
                "unknown-item",
                Family.CONFORMANCE,
                Severity.WARNING,
                "An answer is to an item that its questionnaire does not have.",
                "Add the item under instruments in the study, or mend the code in the mapping. Answers of another version of a"
                        + " questionnaire are kept apart when the mapping fills version.",
                "An answer to “bond-6” breaks the rule when the study lists bond-1 to bond-5.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("feedback") && !setting.questionnaires().isEmpty() ? List.of("item") : List.of();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        HashMap<String, HashSet<String>> items = new HashMap<>();
        setting.questionnaires().forEach((name, asked) -> items.put(name, new HashSet<>(asked.items())));
        return BoundColumns.of(this, table, slots, setting).map(bound -> {
            int item = bound.slots[0];
            String reason = bound.reasons[0];
            int instrument = slots.slot("feedback", "instrument");
            return row -> {
                HashSet<String> known = items.get(row.text(instrument, ""));
                if (known != null && row.has(item) && !known.contains(row.text(item, ""))) {
                    row.because(reason);
                }
            };
        });
    }
}
