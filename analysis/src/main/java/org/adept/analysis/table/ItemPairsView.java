package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.adept.analysis.stats.scale.CrossProducts;

/** Sums of every pair of an instrument's items, per wave, role and group. */
public final class ItemPairsView {
    /** One questionnaire as one role answered it at one wave; complete: by those alone who answered every item. */
    public record Scale(String instrument, String version, String wave, String role, boolean complete)
            implements Comparable<Scale> {
        private static final Comparator<Scale> ORDER = Comparator.comparing(Scale::instrument)
                .thenComparing(Scale::version)
                .thenComparing(Scale::wave)
                .thenComparing(Scale::role)
                .thenComparing(Scale::complete);

        @Override
        public int compareTo(Scale other) {
            return ORDER.compare(this, other);
        }
    }

    /** Items by name, in order of text, and their sums in that order. */
    public record Answered(List<String> items, CrossProducts sums) {}

    private record Pair(String item, String other, long n, long sum, long otherSum, long product) {}

    private final SortedMap<Scale, SortedMap<String, Answered>> scales = new TreeMap<>();

    private ItemPairsView(SmallRows rows) {
        SortedMap<Scale, SortedMap<String, List<Pair>>> pairs = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Scale scale = new Scale(
                    rows.text("instrument", i),
                    rows.text("version", i),
                    rows.text("wave", i),
                    rows.text("role", i),
                    rows.text("basis", i).equals("complete"));
            pairs.computeIfAbsent(scale, any -> new TreeMap<>())
                    .computeIfAbsent(rows.text("margin", i), any -> new ArrayList<>())
                    .add(new Pair(
                            rows.text("item", i),
                            rows.text("other", i),
                            rows.count("n", i),
                            rows.count("sum", i),
                            rows.count("other_sum", i),
                            rows.count("product", i)));
        }
        pairs.forEach((scale, margins) -> margins.forEach((margin, own) ->
                scales.computeIfAbsent(scale, any -> new TreeMap<>()).put(margin, answered(own))));
    }

    private static Answered answered(List<Pair> pairs) {
        SortedSet<String> names = new TreeSet<>();
        pairs.forEach(pair -> names.addAll(List.of(pair.item(), pair.other())));
        List<String> items = List.copyOf(names);
        long[][] n = new long[items.size()][items.size()];
        long[][] sums = new long[items.size()][items.size()];
        long[][] products = new long[items.size()][items.size()];
        for (Pair pair : pairs) {
            int i = items.indexOf(pair.item());
            int j = items.indexOf(pair.other());
            n[i][j] = pair.n();
            n[j][i] = pair.n();
            sums[i][j] = pair.sum();
            sums[j][i] = pair.otherSum();
            products[i][j] = pair.product();
            products[j][i] = pair.product();
        }
        return new Answered(items, new CrossProducts(n, sums, products));
    }

    static ItemPairsView of(SmallRows rows) {
        return new ItemPairsView(rows);
    }

    /** Scales, each as group to sums. */
    public SortedMap<Scale, SortedMap<String, Answered>> scales() {
        return scales;
    }
}
