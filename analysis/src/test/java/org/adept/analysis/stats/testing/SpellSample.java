package org.adept.analysis.stats.testing;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.adept.analysis.stats.survival.CompetingSpells;
import org.adept.analysis.stats.testing.Oracle.Row;

/** People who came and left, in clusters and groups, with weights: those drawn for the tests, in spells.csv. */
public record SpellSample(String name, List<Row> rows) {

    public static SpellSample named(String name) {
        return new SpellSample(name, Oracle.rows("spells", name));
    }

    /** Everyone, two causes, late entries and weights, each person independent. */
    public CompetingSpells independent() {
        return independent(row -> true);
    }

    /** Everyone, in clusters. */
    public CompetingSpells clustered() {
        return clustered(row -> true);
    }

    /** One of the groups 1 and 2, in clusters that keep their numbers. */
    public CompetingSpells clustered(int group) {
        return clustered(row -> row.whole("group") == group);
    }

    public CompetingSpells independent(int group) {
        return independent(row -> row.whole("group") == group);
    }

    private CompetingSpells clustered(Predicate<Row> chosen) {
        return independent(chosen).withClusters(whole(chosen, row -> row.whole("cluster")));
    }

    private CompetingSpells independent(Predicate<Row> chosen) {
        double[] weights = rows.stream()
                .filter(chosen)
                .mapToDouble(row -> row.number("weight"))
                .toArray();
        return CompetingSpells.of(2, whole(chosen, row -> row.whole("time")), whole(chosen, row -> row.whole("cause")))
                .withEntries(whole(chosen, row -> row.whole("entry")))
                .withWeights(weights);
    }

    private int[] whole(Predicate<Row> chosen, ToIntFunction<Row> column) {
        return rows.stream().filter(chosen).mapToInt(column).toArray();
    }
}
