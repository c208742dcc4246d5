package org.adept.ingest.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.adept.ingest.contract.RawTable;

/** A level of a compared dimension that the study does not list. */
record UnlistedLevel() implements RowRule {

    @Override
    public About about() {
        return new About(
                "unlisted-level",
                Family.CONFORMANCE,
                Severity.WARNING,
                "A match is of a level that the study does not list for this dimension.",
                "List the level under formats in the study, or bring it under a listed one with codes in the mapping: it is"
                        + " counted as it is and stands in no comparison that names its levels.",
                "A match in mode “telephone” breaks the rule when the study lists in-person, online and hybrid.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("matches")
                ? setting.levels().keySet().stream()
                        .sorted()
                        .filter(column -> setting.fills("matches", column))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        List<HashSet<String>> listed = columns(table, setting).stream()
                .map(column -> new HashSet<>(setting.levels().getOrDefault(column, Set.of())))
                .toList();
        return BoundColumns.of(this, table, slots, setting).map(bound -> {
            @SuppressWarnings({"unchecked", "rawtypes"})
            HashSet<String>[] levels =
                    IntStream.range(0, listed.size()).mapToObj(listed::get).toArray(HashSet[]::new);
            return row -> {
                for (int i = 0; i < levels.length; i++) {
                    String level = row.text(bound.slots[i]);
                    if (level != null && !levels[i].contains(level)) {
                        row.because(bound.reasons[i]);
                    }
                }
            };
        });
    }
}
