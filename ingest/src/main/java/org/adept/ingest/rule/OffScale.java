package org.adept.ingest.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** An answer off the questionnaire's scale. */
record OffScale() implements RowRule {

    @Override
    public About about() {
        return new About(
                "off-scale",
                Family.PLAUSIBILITY,
                Severity.ERROR,
                "An answer lies off the scale of its questionnaire.",
                "Look whether the scale in the study is the one that was asked, and whether a number stands for “do not"
                        + " know”: add that to missing in the mapping.",
                "On a scale from 1 to 5 an answer of 9 breaks the rule.");
    }

    /** Counting an answer on a scale it is not on would move every mean. */
    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.ERROR);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("feedback") && !setting.questionnaires().isEmpty() ? List.of("response") : List.of();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        HashMap<String, int[]> scales = new HashMap<>();
        setting.questionnaires()
                .forEach((name, asked) -> scales.put(name, new int[] {asked.lowest(), asked.highest()}));
        return BoundColumns.of(this, table, slots, setting).map(bound -> {
            int response = bound.slots[0];
            String reason = bound.reasons[0];
            int instrument = slots.slot("feedback", "instrument");
            return row -> {
                int[] scale = row.has(response) ? scales.get(row.text(instrument, "")) : null;
                if (scale != null && (row.number(response) < scale[0] || row.number(response) > scale[1])) {
                    row.because(reason);
                }
            };
        });
    }
}
