package org.adept.ingest.rule;

import java.util.List;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** A programme that names mentors and hands in no list of them. */
public record NoMentorList() implements PassRule {

    @Override
    public About about() {
        return new About(
                "no-mentor-list",
                Family.COMPLETENESS,
                Severity.NOTE,
                "A programme names mentors in its matches and hands in no list of mentors.",
                "Nothing needs doing: mentors are told apart by their identifiers. A list, as participants of role mentor,"
                        + " would add what is known of them.",
                "One of four programmes maps participants of role mentee only: one of four is told, once.");
    }

    @Override
    public Set<Severity> severities() {
        return AFTER_COUNTING;
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return setting.filled(table, "matches", "mentor_id");
    }
}
