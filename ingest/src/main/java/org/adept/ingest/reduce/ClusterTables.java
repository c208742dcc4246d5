package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.ReleasePlan;
import org.jspecify.annotations.Nullable;

/**
 * From notes on units to the tables on clusters. Of shares only sums over clusters are left, margin by margin; what a
 * curve rests on is written by cluster, without the clusters of one unit, which are the risk table less the others.
 */
final class ClusterTables {
    private static final long FEWEST = 2;

    private final MarginSets sets;
    private final Map<String, long[]> counts;
    private final Map<String, long[]> units = new HashMap<>();
    private final Map<String, Map<String, RateSums>> rates = new HashMap<>();
    private final Map<String, Boolean> told = new HashMap<>();
    /** By margin: shares of the studies, term by term. */
    private final Map<String, List<RateSums>> studies = new HashMap<>();
    /** By outcome, then cluster: counts by set of levels, time and cause. */
    private final Map<String, SortedMap<String, Map<Spell, Long>>> spells = new HashMap<>();

    private record Spell(String set, int time, String cause) {}

    private ClusterTables(MarginSets sets, Map<String, long[]> counts) {
        this.sets = sets;
        this.counts = counts;
    }

    /** Adds the tables on clusters to the counts; nothing where clusters are not followed. */
    static void resolve(MarginSets sets, ClusterNotes notes, Map<String, long[]> counts) {
        if (!notes.isFollowed()) {
            return;
        }
        Map<String, Map<String, Long>> byCluster = new HashMap<>();
        notes.forEach((note, units) -> byCluster
                .computeIfAbsent(UnitNote.Read.of(note).cluster(), any -> new HashMap<>())
                .put(note, units));
        ClusterTables tables = new ClusterTables(sets, counts);
        byCluster.forEach(tables::add);
        tables.write();
    }

    /** Sums over clusters of products of numerator, denominator and unknown, in the order of the table. */
    private static final class RateSums {
        private final long[] sums = new long[SmallTable.RATE_CLUSTERS.counts().size()];

        void add(long[] own) {
            sums[0]++;
            sums[1] += own[1] > own[2] ? 1 : 0;
            int at = 2;
            for (int i = 0; i < own.length; i++) {
                for (int j = i; j < own.length; j++) {
                    sums[at++] += Math.multiplyExact(own[i], own[j]);
                }
            }
        }
    }

    /** What a cluster adds to the shares of the studies in one margin, term by term. */
    private static final class StudyShares {
        private final boolean inFull;
        private final List<long[]> shares = new ArrayList<>();

        StudyShares(boolean inFull) {
            this.inFull = inFull;
        }

        void add(List<String> terms, long units) {
            while (shares.size() < terms.size() * States.SHARES) {
                shares.add(new long[3]);
            }
            for (int at = 0; at < terms.size() * States.SHARES; at++) {
                if (inFull || States.isToldOfAll(at % States.SHARES)) {
                    States.add(terms.get(at / States.SHARES), at % States.SHARES, units, shares.get(at));
                }
            }
        }

        void forEach(BiConsumer<Integer, long[]> taker) {
            for (int at = 0; at < shares.size(); at++) {
                if (shares.get(at)[1] > 0) {
                    taker.accept(at, shares.get(at));
                }
            }
        }
    }

    private boolean isTold(String margin) {
        return told.computeIfAbsent(margin, ReleasePlan::tellsStudies);
    }

    private void add(String cluster, Map<String, Long> notes) {
        Map<String, Long> ownUnits = new HashMap<>();
        Map<String, Map<String, long[]>> ownRates = new HashMap<>();
        Map<String, StudyShares> ownStudies = new HashMap<>();
        notes.forEach((note, number) -> {
            UnitNote.Read read = UnitNote.Read.of(note);
            String only = read.onlyMargin();
            List<String> margins = only == null ? sets.margins(read.levelsOfUnit()) : List.of(only);
            read.forEach(new UnitNote.Taker() {
                @Override
                public void unit(String unit) {
                    ownUnits.merge(unit, number, Long::sum);
                }

                @Override
                public void rate(String indicator, boolean holds, boolean unknown) {
                    Map<String, long[]> byMargin = ownRates.computeIfAbsent(indicator, any -> new HashMap<>());
                    for (String margin : margins) {
                        long[] rate = byMargin.computeIfAbsent(margin, any -> new long[3]);
                        rate[0] += holds ? number : 0;
                        rate[1] += number;
                        rate[2] += unknown ? number : 0;
                    }
                }

                @Override
                public void studies(List<String> terms) {
                    for (String margin : margins) {
                        ownStudies
                                .computeIfAbsent(margin, any -> new StudyShares(isTold(margin)))
                                .add(terms, number);
                    }
                }

                @Override
                public void spell(String outcome, int time, String cause) {
                    spells.computeIfAbsent(outcome, any -> new TreeMap<>())
                            .computeIfAbsent(cluster, any -> new HashMap<>())
                            .merge(new Spell(text(read.levelsOfUnit()), time, cause), number, Long::sum);
                }
            });
        });
        ownUnits.forEach((unit, number) -> {
            long[] all = units.computeIfAbsent(unit, any -> new long[3]);
            all[0] += number;
            all[1]++;
            all[2] = Math.max(all[2], number);
        });
        ownStudies.forEach((margin, own) -> {
            List<RateSums> sums = studies.computeIfAbsent(margin, any -> new ArrayList<>());
            own.forEach((at, share) -> {
                while (at >= sums.size()) {
                    sums.add(new RateSums());
                }
                sums.get(at).add(share);
            });
        });
        ownRates.forEach((indicator, byMargin) ->
                byMargin.forEach((margin, own) -> rates.computeIfAbsent(indicator, any -> new HashMap<>())
                        .computeIfAbsent(margin, any -> new RateSums())
                        .add(own)));
    }

    /** Levels as they stand in the table of sets. */
    private String text(Levels levels) {
        List<String> named = new ArrayList<>();
        for (int dimension = 0; dimension < sets.dimensions().size(); dimension++) {
            @Nullable String level = levels.level(dimension);
            if (level != null) {
                named.add(sets.dimensions().get(dimension) + "=" + level);
            }
        }
        return String.join(";", named);
    }

    private void write() {
        units.forEach((unit, all) -> counts.put(CountKey.of(SmallTable.CLUSTERS, unit), all));
        rates.forEach((indicator, byMargin) -> byMargin.forEach(
                (margin, sums) -> counts.put(CountKey.of(SmallTable.RATE_CLUSTERS, indicator, margin), sums.sums)));
        studies.forEach((margin, shares) -> {
            for (int at = 0; at < shares.size(); at++) {
                String term = Integer.toString(at / States.SHARES + 1);
                if (shares.get(at).sums[0] > 0) {
                    counts.put(
                            CountKey.of(
                                    SmallTable.STUDY_CLUSTERS, List.of(States.told(at % States.SHARES), margin, term)),
                            shares.get(at).sums);
                }
            }
        });
        spells.values().stream()
                .filter(clusters -> clusters.values().stream().noneMatch(ClusterTables::entersLate))
                .forEach(clusters -> clusters.values().removeIf(own -> units(own) < FEWEST));
        SortedMap<String, Integer> ranks = new TreeMap<>();
        SortedMap<String, Integer> numbers = new TreeMap<>();
        spells.values()
                .forEach(clusters -> clusters.forEach((cluster, own) -> {
                    ranks.put(cluster, 0);
                    own.keySet().forEach(spell -> numbers.put(spell.set(), 0));
                }));
        number(ranks);
        number(numbers);
        numbers.forEach(
                (levels, set) -> counts.put(CountKey.of(SmallTable.SETS, Integer.toString(set), levels), new long[0]));
        spells.forEach((outcome, clusters) -> clusters.forEach((cluster, own) -> own.forEach((spell, number) -> {
            List<String> keys = List.of(
                    outcome,
                    String.valueOf(ranks.get(cluster)),
                    String.valueOf(numbers.get(spell.set())),
                    Integer.toString(spell.time()),
                    spell.cause());
            counts.put(CountKey.of(SmallTable.RISK_CLUSTERS, keys), new long[] {number});
        })));
    }

    private static void number(SortedMap<String, Integer> names) {
        int next = 1;
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            name.setValue(next++);
        }
    }

    /** Of whom is followed from later on the risk table cannot tell which entry goes with which exit. */
    private static boolean entersLate(Map<Spell, Long> own) {
        return own.keySet().stream().anyMatch(spell -> spell.cause().equals(Outcomes.ENTERED));
    }

    /** How many left, in any way; who came in later is not counted twice. */
    private static long units(Map<Spell, Long> own) {
        return own.entrySet().stream()
                .filter(spell -> !spell.getKey().cause().equals(Outcomes.ENTERED))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
