package org.adept.ingest.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.RawTable;

/** A word in a column of codes that neither contract nor study knows. */
record OwnCode() implements RowRule {

    @Override
    public About about() {
        return new About(
                "own-code",
                Family.CONFORMANCE,
                Severity.NOTE,
                "A code is none of those that the contract and the study name.",
                "Where the column takes codes of your own, name them under labels in the study. Where it is a spelling of a"
                        + " known code, list it under codes in the mapping: two spellings are counted as two groups.",
                "A gender of “F” breaks the rule unless the mapping says F: woman.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.columns().stream()
                .filter(column -> !column.codes().isEmpty() && !column.closed())
                .map(Column::name)
                .filter(column -> setting.fills(table.name(), column))
                .filter(column ->
                        !table.name().equals("matches") || !setting.levels().containsKey(column))
                .toList();
    }

    @Override
    public Optional<RowExamination> examination(RawTable table, Slots slots, Setting setting) {
        List<HashSet<String>> known = columns(table, setting).stream()
                .map(column -> {
                    HashSet<String> codes =
                            new HashSet<>(table.column(column).orElseThrow().codes());
                    codes.addAll(setting.ownCodes().getOrDefault(table.name() + "." + column, Set.of()));
                    return codes;
                })
                .toList();
        return BoundColumns.of(this, table, slots, setting).map(bound -> {
            @SuppressWarnings({"unchecked", "rawtypes"})
            HashSet<String>[] codes =
                    IntStream.range(0, known.size()).mapToObj(known::get).toArray(HashSet[]::new);
            return row -> {
                for (int i = 0; i < codes.length; i++) {
                    String code = row.text(bound.slots[i]);
                    if (code != null && !codes[i].contains(code)) {
                        row.because(bound.reasons[i]);
                    }
                }
            };
        });
    }
}
