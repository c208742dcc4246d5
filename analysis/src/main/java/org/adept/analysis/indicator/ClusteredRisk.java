package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.adept.analysis.stats.proportion.ClusterSums;
import org.adept.analysis.stats.survival.CompetingSpells;
import org.adept.analysis.stats.survival.RobustRiskTable;
import org.adept.analysis.table.ClusterView.Part;
import org.adept.analysis.table.RiskView;

/**
 * The exits of one or more groups of an outcome by cluster. Those who share theirs come from the table on clusters;
 * everybody else is the risk table less these, each a cluster of its own.
 */
final class ClusteredRisk {
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Long> units = new HashMap<>();

    /** How many of a cluster left, or came, in one way at one time. */
    private record Row(int group, int cluster, int time, String cause, long count) {}

    private ClusteredRisk() {}

    /** Groups that have nobody in common; a cluster may have units in several. */
    static ClusteredRisk of(OutcomeRisk risk, List<String> margins) {
        ClusteredRisk made = new ClusteredRisk();
        if (margins.stream().allMatch(margin -> risk.shared().of(margin).isEmpty())) {
            return made; // nobody shares a cluster, and nobody need be looked at
        }
        int next = risk.shared().lastCluster() + 1;
        for (int group = 0; group < margins.size(); group++) {
            next = made.add(risk, margins.get(group), group, next);
        }
        return made;
    }

    private int add(OutcomeRisk risk, String margin, int group, int firstAlone) {
        SortedMap<String, SortedMap<Integer, Long>> alone = new TreeMap<>();
        risk.margins()
                .getOrDefault(margin, new TreeMap<>())
                .forEach((cause, times) -> alone.put(cause, new TreeMap<>(times)));
        for (Part part : risk.shared().of(margin)) {
            add(new Row(group, part.cluster(), part.time(), part.cause(), part.count()));
            alone.getOrDefault(part.cause(), new TreeMap<>()).merge(part.time(), -part.count(), Long::sum);
        }
        int next = firstAlone;
        for (Map.Entry<String, SortedMap<Integer, Long>> cause : alone.entrySet()) {
            for (Map.Entry<Integer, Long> time : cause.getValue().entrySet()) {
                for (long unit = 0; unit < time.getValue(); unit++) {
                    add(new Row(group, next++, time.getKey(), cause.getKey(), 1));
                }
            }
        }
        return next;
    }

    private void add(Row row) {
        rows.add(row);
        if (!row.cause().equals(RiskView.ENTERED)) {
            units.merge(row.cluster(), row.count(), Long::sum);
        }
    }

    /** Whether any cluster has several units; if none has, there is nothing to allow for. */
    boolean isShared() {
        return units.values().stream().anyMatch(count -> count > 1);
    }

    int clusters() {
        return units.size();
    }

    /** The exits of the one group, causes counted from 1 in the order given. */
    CompetingSpells spells(List<String> causes) {
        return spells(causes, group -> true);
    }

    /** The same of some of the groups as one; clusters keep their numbers. */
    CompetingSpells spells(List<String> causes, IntPredicate groups) {
        List<Row> exits = rows.stream()
                .filter(row -> groups.test(row.group()))
                .filter(row -> !row.cause().equals(RiskView.ENTERED))
                .toList();
        int[] times = exits.stream().mapToInt(Row::time).toArray();
        int[] ways =
                exits.stream().mapToInt(row -> causes.indexOf(row.cause()) + 1).toArray();
        return CompetingSpells.of(causes.size(), times, ways)
                .withCounts(exits.stream().mapToLong(Row::count).toArray())
                .withClusters(exits.stream().mapToInt(Row::cluster).toArray());
    }

    /** Ends of one group by one cause; every other way to leave counts as last seen still without it. */
    RobustRiskTable only(String cause, int group) {
        return only(cause, other -> other == group);
    }

    /** The same of some of the groups as one; clusters keep their numbers. */
    RobustRiskTable only(String cause, IntPredicate groups) {
        List<Row> own = rows.stream().filter(row -> groups.test(row.group())).toList();
        int[] clusters = own.stream().mapToInt(Row::cluster).toArray();
        int[] times = own.stream().mapToInt(Row::time).toArray();
        long[] entered = new long[times.length];
        long[] events = new long[times.length];
        long[] censored = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            String found = own.get(i).cause();
            long[] to = found.equals(RiskView.ENTERED) ? entered : found.equals(cause) ? events : censored;
            to[i] = own.get(i).count();
        }
        return RobustRiskTable.clustered(clusters, times, entered, events, censored);
    }

    /** The same of so many groups from one on, in their order. */
    List<RobustRiskTable> groups(String cause, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(group -> only(cause, group))
                .toList();
    }

    /** How many of those who ended in any way ended by this cause; empty where nobody shares a cluster. */
    Optional<ClusterSums> ended(String cause) {
        if (!isShared()) {
            return Optional.empty();
        }
        Map<Integer, long[]> byCluster = new HashMap<>();
        for (Row row : rows) {
            if (!row.cause().equals(RiskView.ENTERED) && !row.cause().equals(RiskView.CENSORED)) {
                long[] ended = byCluster.computeIfAbsent(row.cluster(), any -> new long[2]);
                ended[0] += row.cause().equals(cause) ? row.count() : 0;
                ended[1] += row.count();
            }
        }
        ClusterSums sums = ClusterSums.none();
        for (long[] ended : byCluster.values()) {
            sums = sums.plus(ClusterSums.alike(ended[0], ended[1], 1));
        }
        return Optional.of(sums);
    }
}
