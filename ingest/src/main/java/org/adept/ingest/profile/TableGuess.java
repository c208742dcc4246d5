package org.adept.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a family of files may be to one raw table.
 *
 * @param table the raw table
 * @param family the files
 * @param where rows that make a row of the table; empty for all
 * @param distinct whether rows repeat by design
 * @param columns columns and where each comes from
 * @param fold from wide to long; empty for none
 */
record TableGuess(
        String table,
        Family family,
        Optional<String> where,
        boolean distinct,
        List<ColumnGuess> columns,
        Optional<Fold> fold) {

    /**
     * Columns of the file that become rows.
     *
     * @param name contract column that gets the word
     * @param value contract column that gets the cell
     * @param columns columns of the file, in order
     * @param codes codes of the cells
     * @param scale the scale of answers; empty for other folds
     */
    record Fold(String name, String value, List<Part> columns, Map<String, String> codes, Optional<Scale> scale) {}

    /** One column of a fold, the word it stands for, and why. */
    record Part(String source, String word, String comment) {}

    /** Columns of the file that the table uses. */
    Set<String> used() {
        Set<String> used = new java.util.HashSet<>();
        columns.forEach(column -> {
            column.source().ifPresent(used::add);
            column.expression().ifPresent(words -> family.columns().stream()
                    .map(Values::header)
                    .filter(header -> words.contains("`" + header + "`"))
                    .forEach(used::add));
        });
        fold.ifPresent(made -> made.columns().forEach(part -> used.add(part.source())));
        return used;
    }
}
