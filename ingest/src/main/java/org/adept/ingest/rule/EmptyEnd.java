package org.adept.ingest.rule;

import java.util.List;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** A programme whose column of ends holds nothing at all. */
public record EmptyEnd() implements PassRule {

    @Override
    public About about() {
        return new About(
                "empty-end",
                Family.COMPLETENESS,
                Severity.WARNING,
                "No match of a programme has an end, although the mapping says where ends stand.",
                "Look whether the export was made with that column, and whether missing in the mapping swallows it: until"
                        + " then every match of the programme reads as still running.",
                "A programme hands in 200 matches with the column “Slutt” empty in every row: all 200 break the rule.");
    }

    @Override
    public Set<Severity> severities() {
        return AFTER_COUNTING;
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return setting.filled(table, "matches", "ended");
    }
}
