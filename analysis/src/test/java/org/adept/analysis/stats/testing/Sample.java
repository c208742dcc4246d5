package org.adept.analysis.stats.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.stats.survival.RiskTable;

/** People who left at some time, in groups and strata counted from 1; cause 0 is censored. */
public record Sample(String name, List<Exit> exits) {

    /** So many who left alike. */
    public record Exit(int group, int stratum, int time, int cause, long count) {}

    /** The samples whose counts stand in samples.csv: the remission trial and those drawn for these tests. */
    public static Stream<Sample> embedded() {
        Map<String, List<Exit>> byName = new TreeMap<>();
        for (Oracle.Row row : Oracle.rows("samples")) {
            byName.computeIfAbsent(row.text("sample"), name -> new ArrayList<>())
                    .add(new Exit(
                            row.whole("group"),
                            row.whole("stratum"),
                            row.whole("time"),
                            row.whole("cause"),
                            row.whole("count")));
        }
        return byName.entrySet().stream().map(entry -> new Sample(entry.getKey(), List.copyOf(entry.getValue())));
    }

    /** Every end alike. */
    public RiskTable anyCause() {
        return anyCause(exit -> true);
    }

    private RiskTable anyCause(Predicate<Exit> chosen) {
        Map<Integer, long[]> counts = new TreeMap<>();
        exits.stream()
                .filter(chosen)
                .forEach(exit -> counts.computeIfAbsent(exit.time(), time -> new long[2])[exit.cause() > 0 ? 0 : 1] +=
                        exit.count());
        return RiskTable.of(counts);
    }

    /** Every end alike, group by group. */
    public List<RiskTable> groups() {
        return numbers(highest(Exit::group))
                .map(group -> anyCause(exit -> exit.group() == group))
                .toList();
    }

    /** Every end alike, group by group within each stratum. */
    public List<List<RiskTable>> strata() {
        return numbers(highest(Exit::stratum))
                .map(stratum -> numbers(highest(Exit::group))
                        .map(group -> anyCause(exit -> exit.group() == group && exit.stratum() == stratum))
                        .toList())
                .toList();
    }

    public CompetingRisks risks() {
        return risks(exit -> true);
    }

    /** Each end by its cause, group by group. */
    public List<CompetingRisks> riskGroups() {
        return numbers(highest(Exit::group))
                .map(group -> risks(exit -> exit.group() == group))
                .toList();
    }

    /** Each end by its cause, group by group within each stratum. */
    public List<List<CompetingRisks>> riskStrata() {
        return numbers(highest(Exit::stratum))
                .map(stratum -> numbers(highest(Exit::group))
                        .map(group -> risks(exit -> exit.group() == group && exit.stratum() == stratum))
                        .toList())
                .toList();
    }

    private CompetingRisks risks(Predicate<Exit> chosen) {
        int causes = highest(Exit::cause);
        Map<Integer, long[]> counts = new TreeMap<>();
        exits.stream()
                .filter(chosen)
                .forEach(exit -> counts.computeIfAbsent(exit.time(), time -> new long[causes + 1])[
                                exit.cause() == 0 ? causes : exit.cause() - 1] +=
                        exit.count());
        return CompetingRisks.of(causes, counts);
    }

    private int highest(java.util.function.ToIntFunction<Exit> number) {
        return exits.stream().mapToInt(number).max().orElseThrow();
    }

    private static Stream<Integer> numbers(int highest) {
        return IntStream.rangeClosed(1, highest).boxed();
    }

    @Override
    public String toString() {
        return name;
    }
}
