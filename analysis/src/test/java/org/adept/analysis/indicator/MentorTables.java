package org.adept.analysis.indicator;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.adept.analysis.SmallStudy;
import org.adept.ingest.contract.SmallTable;

/** Makes small tables of matches with their mentors, row by row and without any cleverness. */
final class MentorTables {
    private static final String RATE = "completion";

    private final List<Unit> units;
    private final SmallStudy study = new SmallStudy();
    private final SortedMap<String, SortedMap<String, Long>> rows = new TreeMap<>();

    /**
     * A match.
     *
     * @param entered 0 where it was followed from its first day
     * @param cause empty for last seen still lasting
     */
    record Unit(
            int mentor,
            String mode,
            String programme,
            int entered,
            int time,
            String cause,
            boolean holds,
            boolean unknown) {
        List<String> margins() {
            return List.of("-", "mode=" + mode, "programme=" + programme, levels());
        }

        String levels() {
            return "mode=" + mode + ";programme=" + programme;
        }

        String left() {
            return cause.isEmpty() ? "censored" : cause;
        }
    }

    MentorTables(List<Unit> units) {
        this.units = units;
    }

    /**
     * Adds what an outcome's curves rest on.
     *
     * @param late whether entries are told, and so every mentor
     * @param followed whether mentors are
     */
    MentorTables risk(String outcome, boolean late, boolean followed) {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        units.forEach(unit -> sizes.merge(unit.mentor(), 1, Integer::sum));
        for (Unit unit : units) {
            String set = set(unit);
            for (String margin : unit.margins()) {
                count("risk " + outcome + " " + margin + " " + unit.time() + " " + unit.left());
                if (late) {
                    count("risk " + outcome + " " + margin + " " + unit.entered() + " entered");
                }
            }
            if (followed && (late || sizes.getOrDefault(unit.mentor(), 0) > 1)) {
                String cluster = "clusters " + outcome + " " + unit.mentor() + " " + set + " ";
                count(cluster + unit.time() + " " + unit.left());
                if (late) {
                    count(cluster + unit.entered() + " entered");
                }
            }
        }
        return this;
    }

    private String set(Unit unit) {
        SortedSet<String> sets = new TreeSet<>();
        units.forEach(other -> sets.add(other.levels()));
        return Integer.toString(sets.headSet(unit.levels()).size() + 1);
    }

    private void count(String row) {
        rows.computeIfAbsent(row.substring(0, row.indexOf(' ')), any -> new TreeMap<>())
                .merge(row.substring(row.indexOf(' ') + 1), 1L, Long::sum);
    }

    SmallStudy study() {
        rows.getOrDefault("risk", new TreeMap<>())
                .forEach((row, count) -> study.row(SmallTable.RISK, row + " " + count));
        rows.getOrDefault("clusters", new TreeMap<>())
                .forEach((row, count) -> study.row(SmallTable.RISK_CLUSTERS, row + " " + count));
        SortedSet<String> sets = new TreeSet<>();
        units.forEach(unit -> sets.add(unit.levels()));
        int set = 0;
        for (String levels : sets) {
            study.row(SmallTable.SETS, ++set + " " + levels);
        }
        return study;
    }

    /** Adds a share in every margin. */
    MentorTables rates(boolean followed) {
        SortedMap<String, SortedMap<Integer, long[]>> byMargin = new TreeMap<>();
        for (Unit unit : units) {
            for (String margin : unit.margins()) {
                long[] own = byMargin.computeIfAbsent(margin, any -> new TreeMap<>())
                        .computeIfAbsent(unit.mentor(), any -> new long[3]);
                own[0] += unit.holds() ? 1 : 0;
                own[1]++;
                own[2] += unit.unknown() ? 1 : 0;
            }
        }
        byMargin.forEach((margin, mentors) -> rate(margin, mentors, followed));
        return this;
    }

    private void rate(String margin, Map<Integer, long[]> mentors, boolean followed) {
        long[] all = new long[3];
        long[] squares = new long[8];
        mentors.values().forEach(own -> {
            long x = own[0];
            long n = own[1];
            long u = own[2];
            long[] adds = {1, n > u ? 1 : 0, x * x, x * n, x * u, n * n, n * u, u * u};
            for (int i = 0; i < adds.length; i++) {
                squares[i] += adds[i];
            }
            for (int i = 0; i < all.length; i++) {
                all[i] += own[i];
            }
        });
        // early ending is the share that is told in all three ways
        study.row(SmallTable.RATES, "early-ending " + margin + text(all));
        study.row(SmallTable.RATES, RATE + " " + margin + text(all));
        if (followed) {
            study.row(SmallTable.RATE_CLUSTERS, "early-ending " + margin + text(squares));
            study.row(SmallTable.RATE_CLUSTERS, RATE + " " + margin + text(squares));
        }
    }

    private static String text(long[] counts) {
        StringBuilder text = new StringBuilder();
        for (long count : counts) {
            text.append(' ').append(count);
        }
        return text.toString();
    }
}
