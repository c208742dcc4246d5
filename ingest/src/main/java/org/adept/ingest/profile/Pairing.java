package org.adept.ingest.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.contract.Column;
import org.adept.ingest.contract.RawTable;

/**
 * Which columns of a family may be which of a table, the best as a whole.
 *
 * @param table the table
 * @param columns contract column to the family's column, in the contract's order
 */
record Pairing(RawTable table, Map<String, Values> columns) {
    /** Weights under this pair nothing. */
    private static final double LEAST = 0.36;
    /** A table cannot do without its required columns: they choose first. */
    private static final double FIRST = 2;

    static Pairing of(RawTable table, Family family, Vocabulary vocabulary) {
        ColumnFit fit = new ColumnFit(vocabulary);
        List<Column> wanted = table.columns();
        List<Values> found = family.columns();
        double[][] weights = new double[wanted.size()][found.size()];
        for (int i = 0; i < wanted.size(); i++) {
            Column column = wanted.get(i);
            List<String> words = vocabulary.headers(table.name(), column.name());
            for (int j = 0; j < found.size(); j++) {
                double weight = weight(column, words, found.get(j), fit);
                weights[i][j] = weight == 0 ? 0 : weight + (column.required() ? FIRST : 0);
            }
        }
        int[] paired = Assignment.best(weights, found.size());
        Map<String, Values> columns = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (paired[i] >= 0) {
                columns.put(wanted.get(i).name(), found.get(paired[i]));
            }
        }
        return new Pairing(table, columns);
    }

    private static double weight(Column column, List<String> words, Values values, ColumnFit fit) {
        double header = values.header().equals(column.name()) ? 1 : HeaderScore.of(values.header(), words);
        double weight = header >= HeaderScore.LEAST ? header * fit.of(column, values) : fit.byContent(column, values);
        return weight < LEAST ? 0 : weight;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    boolean has(String column, java.util.function.Predicate<Values> test) {
        return Optional.ofNullable(columns.get(column)).filter(test).isPresent();
    }

    /** How many of these it has. */
    long of(List<String> names) {
        return names.stream().filter(columns::containsKey).count();
    }
}
