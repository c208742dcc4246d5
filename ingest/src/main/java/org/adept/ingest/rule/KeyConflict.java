package org.adept.ingest.rule;

import java.util.List;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** The same key with different contents; all such rows are set aside. */
public record KeyConflict() implements PassRule {

    @Override
    public About about() {
        return new About(
                "key-conflict",
                Family.CONFORMANCE,
                Severity.ERROR,
                "Rows have the same key and different contents.",
                "Decide in the source which of them is right. None of them is counted meanwhile, and rows that point at them"
                        + " are set aside as well.",
                "Two rows for participant 17, one with stage bachelor and one with stage master, both break the rule.");
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.ERROR);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return List.of(String.join("+", table.keys()));
    }
}
