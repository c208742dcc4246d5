package org.adept.ingest.rule;

import java.util.List;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** A mentor who is not among the participants; the match is counted all the same. */
public record UnknownMentor() implements PassRule {

    @Override
    public About about() {
        return new About(
                "unknown-mentor",
                Family.COMPLETENESS,
                Severity.WARNING,
                "A match names a mentor who is not among the participants, although the programme hands in its mentors.",
                "Look whether the list of mentors is complete and identifiers are written alike. The match is counted, and so"
                        + " is the mentor as a person.",
                "A match with mentor m7 breaks the rule when the programme lists mentors m1 to m6.");
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
