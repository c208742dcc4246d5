package org.adept.ingest.rule;

import java.util.List;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** A row repeated to the letter; the first one counts. */
public record ExactDuplicate() implements PassRule {

    @Override
    public About about() {
        return new About(
                "exact-duplicate",
                Family.CONFORMANCE,
                Severity.NOTE,
                "A row repeats another one to the letter.",
                "Nothing needs doing: the first one counts. Where a table's rows repeat by design, distinct: true in the"
                        + " mapping says so.",
                "The same participant twice with the same values in every column: one is counted, one breaks the rule.");
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.NOTE);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return List.of("");
    }
}
