package org.adept.ingest.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** A questionnaire the study does not name. */
record UnknownInstrument() implements RowRule {

    @Override
    public About about() {
        return new About(
                "unknown-instrument",
                Family.CONFORMANCE,
                Severity.WARNING,
                "A questionnaire is none of those that the study names.",
                "Name it under instruments in the study, with its scale and items: until then its answers are counted and"
                        + " shown nowhere, and no scale is held against them.",
                "An answer to “bond” breaks the rule in a study whose instruments are relationship and stress.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        boolean asks = table.name().equals("feedback") || table.name().equals("invitations");
        return asks && !setting.questionnaires().isEmpty() ? List.of("instrument") : List.of();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        HashSet<String> known = new HashSet<>(setting.questionnaires().keySet());
        return BoundColumns.of(this, table, slots, setting).map(bound -> row -> {
            if (row.has(bound.slots[0]) && !known.contains(row.text(bound.slots[0], ""))) {
                row.because(bound.reasons[0]);
            }
        });
    }
}
