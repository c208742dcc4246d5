package org.adept.ingest.rule;

import java.util.List;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** A record with a stray quote, bytes that are no text, or another number of fields than the header. */
public record Unreadable() implements PassRule {
    /** What can be wrong with a record. */
    public static final List<String> KINDS = List.of("stray-quote", "wrong-number-of-fields", "not-in-encoding");

    @Override
    public About about() {
        return new About(
                "unreadable",
                Family.CONFORMANCE,
                Severity.ERROR,
                "A record of a file cannot be read.",
                "stray-quote: a quotation mark inside a value is not doubled. wrong-number-of-fields: the line is cut, or a"
                        + " value holds the separator without quotation marks. not-in-encoding: the file is in another"
                        + " encoding than the mapping says.",
                "The header has 12 columns and a line has 11: the line breaks the rule, and the rest of the file is read.");
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.ERROR);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return List.of();
    }
}
