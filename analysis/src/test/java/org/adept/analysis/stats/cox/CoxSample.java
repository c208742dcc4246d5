package org.adept.analysis.stats.cox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Oracle.Row;

/** Rows of a table as spells, with each row's cluster; columns are picked by lambdas. */
final class CoxSample {
    private final List<Row> rows;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private int[] entry = new int[0];
    private int[] exit = new int[0];
    private boolean[] event = new boolean[0];
    private int[] stratum = new int[0];
    private int[] cluster = new int[0];
    private long[] count = new long[0];

    CoxSample(List<Row> rows) {
        this.rows = rows;
    }

    /** A sample of cox-samples.csv, with covariates a, b and c. */
    static CoxSample drawn(String name, boolean stratified) {
        CoxSample sample = new CoxSample(Oracle.rows("cox-samples", name))
                .covariate("a", row -> row.number("a"))
                .covariate("b", row -> row.number("b"))
                .covariate("c", row -> row.number("c"))
                .times(row -> row.whole("exit"), row -> row.whole("event"))
                .entering(row -> row.whole("entry"))
                .clustered(row -> row.whole("cluster"));
        sample.count = sample.rows.stream().mapToLong(row -> row.whole("count")).toArray();
        return stratified ? sample.within(row -> row.whole("stratum")) : sample;
    }

    CoxSample covariate(String name, ToDoubleFunction<Row> value) {
        names.add(name);
        columns.add(rows.stream().mapToDouble(value).toArray());
        return this;
    }

    CoxSample covariate(String name) {
        return covariate(name, row -> row.number(name));
    }

    CoxSample times(ToIntFunction<Row> ends, ToIntFunction<Row> status) {
        exit = whole(ends);
        int[] events = whole(status);
        event = new boolean[events.length];
        for (int i = 0; i < event.length; i++) {
            event[i] = events[i] == 1;
        }
        return this;
    }

    CoxSample entering(ToIntFunction<Row> begins) {
        entry = whole(begins);
        return this;
    }

    CoxSample within(ToIntFunction<Row> group) {
        stratum = whole(group);
        return this;
    }

    CoxSample clustered(ToIntFunction<Row> group) {
        cluster = whole(group);
        return this;
    }

    private int[] whole(ToIntFunction<Row> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    Spells spells() {
        Spells spells = Spells.of(names, columns.toArray(double[][]::new), exit, event);
        spells = entry.length == 0 ? spells : spells.entering(entry);
        spells = stratum.length == 0 ? spells : spells.within(stratum);
        return count.length == 0 ? spells : spells.counted(count);
    }

    CellClusters clusters() {
        return CellClusters.ofRows(cluster);
    }

    /** The same with a row for each spell of a count. */
    CoxSample expanded() {
        List<Row> each = new ArrayList<>();
        int[] from = rows.stream().mapToInt(row -> row.whole("count")).toArray();
        for (int i = 0; i < from.length; i++) {
            for (int copy = 0; copy < from[i]; copy++) {
                each.add(rows.get(i));
            }
        }
        CoxSample sample = new CoxSample(each)
                .covariate("a")
                .covariate("b")
                .covariate("c")
                .times(row -> row.whole("exit"), row -> row.whole("event"))
                .entering(row -> row.whole("entry"))
                .clustered(row -> row.whole("cluster"));
        return stratum.length == 0 ? sample : sample.within(row -> row.whole("stratum"));
    }
}
