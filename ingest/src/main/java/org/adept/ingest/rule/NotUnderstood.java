package org.adept.ingest.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.adept.ingest.contract.RawTable;

/** A value is there and neither type, pattern nor list of codes knows it. */
public record NotUnderstood() implements PassRule {

    @Override
    public About about() {
        return new About(
                "not-understood",
                Family.CONFORMANCE,
                Severity.ERROR,
                "A value is there and cannot be read as what the column holds: type, date pattern, code or expression.",
                "Add the date's pattern to dates, the code to codes, or the text to missing in the mapping. The list of rows"
                        + " set aside tells file and line.",
                "“ca. 40” in a column of minutes breaks the rule, and so does a code that the mapping does not list.");
    }

    @Override
    public Set<Severity> severities() {
        return Set.of(Severity.ERROR);
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return Stream.concat(
                        table.columnNames().stream(),
                        setting.attributes().getOrDefault(table.name(), List.of()).stream())
                .filter(column -> setting.fills(table.name(), column))
                .toList();
    }
}
