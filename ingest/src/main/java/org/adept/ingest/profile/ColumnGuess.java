package org.adept.ingest.profile;

import java.util.Map;
import java.util.Optional;

/**
 * Where a contract column's value may come from: one of source, constant, expression.
 *
 * @param column the contract's column
 * @param source column of the file
 * @param constant the same in every row
 * @param expression over columns of the file
 * @param codes the file's codes and the contract's
 * @param comment why, and how much of it was understood
 */
record ColumnGuess(
        String column,
        Optional<String> source,
        Optional<String> constant,
        Optional<String> expression,
        Map<String, String> codes,
        String comment) {

    static ColumnGuess source(String column, String source, Map<String, String> codes, String comment) {
        return new ColumnGuess(column, Optional.of(source), Optional.empty(), Optional.empty(), codes, comment);
    }

    static ColumnGuess constant(String column, String constant, String comment) {
        return new ColumnGuess(column, Optional.empty(), Optional.of(constant), Optional.empty(), Map.of(), comment);
    }

    static ColumnGuess expression(String column, String expression, String comment) {
        return new ColumnGuess(column, Optional.empty(), Optional.empty(), Optional.of(expression), Map.of(), comment);
    }
}
