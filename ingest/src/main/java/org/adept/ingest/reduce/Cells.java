package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.contract.SmallTable;

/**
 * Numbers the cells of models, and who belongs together in them. On the way a cell's key holds its cluster where its
 * number goes; here the cluster is taken out, so that alike units of different clusters are one cell again, and what
 * each cluster gave to each cell goes to a table of its own, clusters coded by sorted rank.
 */
final class Cells {
    private static final int NUMBER = 2;
    private static final int ENTRY = 5;
    private static final int TIME = 6;
    /** By stratum, covariates, entry, time and kind of end. */
    private static final Comparator<List<String>> ORDER = Comparator.<List<String>, String>comparing(
                    keys -> keys.get(3))
            .thenComparing(keys -> keys.get(4))
            .thenComparingInt(keys -> Integer.parseInt(keys.get(ENTRY)))
            .thenComparingInt(keys -> Integer.parseInt(keys.get(TIME)))
            .thenComparing(keys -> keys.get(7));

    private Cells() {}

    /** Puts numbered cells and clusters in place of the counts by cluster. */
    static void resolve(Map<String, long[]> counts) {
        Map<List<String>, Map<List<String>, Map<String, Long>>> models = new HashMap<>();
        List<String> found = counts.keySet().stream()
                .filter(key -> CountKey.table(key) == SmallTable.CELLS)
                .toList();
        for (String key : found) {
            List<String> keys = CountKey.keys(key);
            List<String> cell = new ArrayList<>(keys);
            String cluster = cell.set(NUMBER, "");
            models.computeIfAbsent(keys.subList(0, NUMBER), any -> new TreeMap<>(ORDER))
                    .computeIfAbsent(cell, any -> new HashMap<>())
                    .merge(cluster, counts.remove(key)[0], Long::sum);
        }
        models.forEach((model, cells) -> number(model, cells, counts));
    }

    private static void number(
            List<String> model, Map<List<String>, Map<String, Long>> cells, Map<String, long[]> counts) {
        SortedSet<String> names = new TreeSet<>();
        cells.values().forEach(clusters -> names.addAll(clusters.keySet()));
        Map<String, Integer> rank = new HashMap<>();
        names.forEach(name -> rank.put(name, rank.size() + 1));
        boolean clustered = names.size() > 1;
        int number = 0;
        for (Map.Entry<List<String>, Map<String, Long>> cell : cells.entrySet()) {
            String code = Integer.toString(++number);
            List<String> keys = new ArrayList<>(cell.getKey());
            keys.set(NUMBER, code);
            long total = 0;
            for (Map.Entry<String, Long> part : cell.getValue().entrySet()) {
                total += part.getValue();
                if (clustered) {
                    List<String> row = new ArrayList<>(model);
                    row.add(Integer.toString(rank.getOrDefault(part.getKey(), 0)));
                    row.add(code);
                    counts.put(CountKey.of(SmallTable.CELL_CLUSTERS, row), new long[] {part.getValue()});
                }
            }
            counts.put(CountKey.of(SmallTable.CELLS, keys), new long[] {total});
        }
    }
}
