package org.adept.analysis.stats.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.adept.analysis.stats.survival.RiskTable;
import org.adept.analysis.stats.survival.RobustRiskTable;

/** People who came at some time, were there for a while and left, in clusters and with weights. */
public record Stays(String name, List<Stay> rows) {

    /** Groups and strata are counted from 1; entered 0 is from the beginning. */
    public record Stay(int group, int stratum, int cluster, int entered, int time, boolean ended, double weight) {

        public static Stay of(Oracle.Row row) {
            return new Stay(
                    row.whole("group"),
                    row.whole("stratum"),
                    row.whole("cluster"),
                    row.whole("entered"),
                    row.whole("time"),
                    row.whole("ended") == 1,
                    row.number("weight"));
        }
    }

    /** The samples whose rows stand in survival-stays.csv. */
    public static Stream<Stays> embedded() {
        Map<String, List<Stay>> byName = new TreeMap<>();
        Oracle.rows("survival-stays")
                .forEach(row -> byName.computeIfAbsent(row.text("sample"), name -> new ArrayList<>())
                        .add(Stay.of(row)));
        return byName.entrySet().stream().map(entry -> new Stays(entry.getKey(), entry.getValue()));
    }

    /** One of the embedded, or of lung, heart, bladder2, rats, aml and veteran, which lie beside the project. */
    public static Stays read(String name) {
        return embedded().filter(stays -> stays.name().equals(name)).findFirst().orElseGet(() -> shared(name));
    }

    private static Stays shared(String name) {
        List<Oracle.Row> rows = SharedSets.rows("survival_sets/" + name + ".csv");
        return switch (name) {
            case "lung" ->
                of(
                        name,
                        rows.stream().filter(row -> !row.isEmpty("inst")).toList(),
                        row -> stay(row, "sex", 0, row.whole("inst"), 0, row.whole("time"), row.whole("status") == 2));
            case "heart" -> // some half days
                of(
                        name,
                        rows,
                        row -> stay(
                                row,
                                "transplant",
                                1,
                                row.whole("id"),
                                (int) (2 * row.number("start")),
                                (int) (2 * row.number("stop")),
                                row.whole("event") == 1));
            case "bladder2" -> // strata by the number of the recurrence
                of(
                        name,
                        rows,
                        row -> new Stay(
                                row.whole("rx"),
                                row.whole("enum"),
                                row.whole("id"),
                                row.whole("start"),
                                row.whole("stop"),
                                row.whole("event") == 1,
                                1));
            case "rats" ->
                of(
                        name,
                        rows,
                        row -> stay(row, "rx", 1, row.whole("litter"), 0, row.whole("time"), row.whole("status") == 1));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Stay stay(
            Oracle.Row row, String group, int first, int cluster, int entered, int time, boolean ended) {
        return new Stay(row.whole(group) + first, 1, cluster, entered, time, ended, 1);
    }

    private static Stays of(String name, List<Oracle.Row> rows, Function<Oracle.Row, Stay> stay) {
        return new Stays(name, rows.stream().map(stay).toList());
    }

    public Stays only(Predicate<Stay> chosen) {
        return new Stays(name, rows.stream().filter(chosen).toList());
    }

    public Stays group(int group) {
        return only(stay -> stay.group() == group);
    }

    /** Parts by a whole number counted from 1, each within the next. */
    public List<Stays> parts(Function<Stay, Integer> number) {
        int highest = rows.stream().mapToInt(number::apply).max().orElseThrow();
        return IntStream.rangeClosed(1, highest)
                .mapToObj(part -> only(stay -> number.apply(stay) == part))
                .toList();
    }

    public RiskTable counted() {
        return RiskTable.ofRows(entered(), times(), ended());
    }

    /** Clusters of rows with weights. */
    public RobustRiskTable clustered() {
        return RobustRiskTable.weighted(clusters(), entered(), times(), ended(), weights());
    }

    /** The same from counts by cluster and time, as tables hold them; weights do not count. */
    public RobustRiskTable clusteredCounts() {
        TreeMap<List<Integer>, long[]> counts = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Stay stay : rows) {
            count(counts, stay.cluster(), stay.time())[stay.ended() ? 1 : 2]++;
            if (stay.entered() > 0) {
                count(counts, stay.cluster(), stay.entered())[0]++;
            }
        }
        Collection<long[]> values = counts.values();
        return RobustRiskTable.clustered(
                counts.keySet().stream().mapToInt(key -> key.get(0)).toArray(),
                counts.keySet().stream().mapToInt(key -> key.get(1)).toArray(),
                values.stream().mapToLong(move -> move[0]).toArray(),
                values.stream().mapToLong(move -> move[1]).toArray(),
                values.stream().mapToLong(move -> move[2]).toArray());
    }

    private static long[] count(Map<List<Integer>, long[]> counts, int cluster, int time) {
        return counts.computeIfAbsent(List.of(cluster, time), none -> new long[3]);
    }

    /** Everyone by herself, with weights. */
    public RobustRiskTable weighted() {
        return RobustRiskTable.weighted(entered(), times(), ended(), weights());
    }

    public int[] clusters() {
        return rows.stream().mapToInt(Stay::cluster).toArray();
    }

    public int[] entered() {
        return rows.stream().mapToInt(Stay::entered).toArray();
    }

    public int[] times() {
        return rows.stream().mapToInt(Stay::time).toArray();
    }

    public boolean[] ended() {
        boolean[] ended = new boolean[rows.size()];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = rows.get(i).ended();
        }
        return ended;
    }

    public double[] weights() {
        return rows.stream().mapToDouble(Stay::weight).toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
