package org.adept.ingest.rule;

import java.util.List;
import org.adept.ingest.contract.RawTable;

/** A meeting before its match began or after it ended. */
public record OutsideMatch() implements PassRule {

    @Override
    public About about() {
        return new About(
                "outside-match",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A meeting was held before its match began or after it ended.",
                "Look whether the match's start and end are right, and whether the meeting belongs to a later match of the"
                        + " same mentee.",
                "A match from 2024-03-01 to 2024-06-30 and its meeting on 2024-09-01 break the rule. A group's meeting does"
                        + " when it is outside the matches of all its members.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("sessions") ? List.of("on") : List.of();
    }
}
