package org.adept.ingest.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.RawTable;

/** The row it points to is not there, or was set aside itself. */
public record Reference() implements PassRule {
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "milestones", List.of("participant_id"),
            "matches", List.of("mentee_id"),
            "sessions", List.of("match_id", "group_id"),
            "attendances", List.of("participant_id", "session_id"),
            "invitations", List.of("participant_id"),
            "feedback", List.of("participant_id", "match_id"),
            "statuses", List.of("participant_id"),
            "policies", List.of("programme_id"),
            "targets", List.of("programme_id"),
            "costs", List.of("programme_id"));

    @Override
    public About about() {
        return new About(
                "reference",
                Family.CONFORMANCE,
                Severity.ERROR,
                "A row points at a participant, match, meeting or programme that is not there, or was set aside itself.",
                "Look first at rows set aside in the table it points to: mending one of them often mends all that point"
                        + " there. Then look whether identifiers are written alike in all files.",
                "An answer by participant 99 breaks the rule when no row of participants has that identifier.");
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.ERROR);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return REFERENCES.getOrDefault(table.name(), List.of()).stream()
                .filter(column -> table.column(column).filter(Column::required).isPresent()
                        || setting.fills(table.name(), column))
                .toList();
    }
}
