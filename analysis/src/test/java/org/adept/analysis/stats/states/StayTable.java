package org.adept.analysis.stats.states;

import java.util.List;
import java.util.function.ToIntFunction;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Oracle.Row;

/** Stays drawn for the tests, in stays.csv: enrolled, away, graduated and out. */
final class StayTable {
    static final int STATES = 4;

    private StayTable() {}

    static Histories named(String name) {
        List<Row> rows = Oracle.rows("stays", name);
        return Histories.of(
                STATES,
                column(rows, row -> row.whole("person") - 1),
                column(rows, row -> row.whole("from") - 1),
                column(rows, row -> row.whole("start")),
                column(rows, row -> row.whole("stop")),
                column(rows, row -> row.whole("to") - 1));
    }

    private static int[] column(List<Row> rows, ToIntFunction<Row> number) {
        return rows.stream().mapToInt(number).toArray();
    }
}
