package org.adept.ingest.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.rule.Rule;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.rule.Setting;
import org.adept.ingest.rule.Unreadable;
import org.adept.ingest.study.StudyDefinition;
import org.adept.ingest.study.StudyDefinition.Source;

/** Which checks were made on which columns, so that a check nothing failed is told as well, with how many it saw. */
public final class CheckList {
    private static final String ENDS = "\u0000ends";

    private final StudyDefinition study;
    private final Setting setting;
    private final Map<String, long[]> counts;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    private CheckList(StudyDefinition study, Setting setting, Map<String, long[]> counts) {
        this.study = study;
        this.setting = setting;
        this.counts = counts;
    }

    /** Adds to the counts every check made, and to every check how many rows it saw. */
    public static void complete(StudyDefinition study, Setting setting, Map<String, long[]> counts) {
        new CheckList(study, setting, counts).complete();
    }

    /** The key under which a file's matches are counted, those with an end first, until all of them are known. */
    static String ends(int source, int file) {
        return CountKey.of(SmallTable.CHECKS, ENDS, Integer.toString(source), "matches", Integer.toString(file));
    }

    private void complete() {
        Map<Integer, long[]> ends = takeEnds();
        long records = 0;
        for (Map.Entry<String, long[]> count : counts.entrySet()) {
            SmallTable table = CountKey.table(count.getKey());
            if (table == SmallTable.PRODUCED) {
                rows.merge(
                        CountKey.keys(count.getKey()).get(2),
                        count.getValue()[Ledger.Fate.PRODUCED.position()],
                        Long::sum);
            } else if (table == SmallTable.FILES) {
                records += count.getValue()[Ledger.Reading.READ.position()]
                        - count.getValue()[Ledger.Reading.BLANK.position()];
            }
        }
        rows.put("", records);
        Unreadable.KINDS.forEach(kind -> made(Rules.UNREADABLE, "", kind));
        for (RawTable table : Contract.TABLES) {
            if (setting.maps().test(table.name())) {
                Rules.ALL.forEach(
                        rule -> rule.columns(table, setting).forEach(column -> made(rule, table.name(), column)));
            }
        }
        counts.forEach((key, count) -> {
            if (CountKey.table(key) == SmallTable.CHECKS) {
                count[1] = rows.getOrDefault(CountKey.keys(key).get(2), 0L);
            }
        });
        emptyEnds(ends);
        mentorLists();
    }

    private Map<Integer, long[]> takeEnds() {
        Map<Integer, long[]> ends = new HashMap<>();
        List<String> taken = counts.keySet().stream()
                .filter(key -> CountKey.table(key) == SmallTable.CHECKS
                        && CountKey.keys(key).get(0).equals(ENDS))
                .toList();
        for (String key : taken) {
            long[] some =
                    ends.computeIfAbsent(Integer.parseInt(CountKey.keys(key).get(1)), any -> new long[2]);
            long[] count = java.util.Objects.requireNonNull(counts.remove(key));
            some[0] += count[0];
            some[1] += count[1];
        }
        return ends;
    }

    /** Matches of programmes whose column of ends is mapped and holds nothing. */
    private void emptyEnds(Map<Integer, long[]> ends) {
        long failed = 0;
        for (int source = 0; source < study.sources().size(); source++) {
            long[] some = ends.getOrDefault(source, new long[2]);
            failed += fills(study.sources().get(source), "ended") && some[0] == 0 ? some[1] : 0;
        }
        set(Rules.EMPTY_END, "ended", failed, rows.getOrDefault("matches", 0L));
    }

    /** Programmes that name mentors, and those of them that hand in no list. */
    private void mentorLists() {
        List<Source> naming = study.sources().stream()
                .filter(source -> fills(source, "mentor_id"))
                .toList();
        long without = naming.stream().filter(source -> !source.listsMentors()).count();
        set(Rules.NO_MENTOR_LIST, "mentor_id", without, naming.size());
    }

    private static boolean fills(Source source, String columnOfMatches) {
        return source.mapping().tables().stream()
                .anyMatch(table ->
                        table.table().equals("matches") && table.columns().containsKey(columnOfMatches));
    }

    private void set(Rule rule, String column, long failed, long checked) {
        counts.computeIfPresent(key(rule, "matches", column), (key, any) -> new long[] {failed, checked});
    }

    private void made(Rule rule, String table, String column) {
        counts.computeIfAbsent(
                key(rule, table, column),
                any -> new long[SmallTable.CHECKS.counts().size()]);
    }

    private String key(Rule rule, String table, String column) {
        return CountKey.of(SmallTable.CHECKS, rule.name(), study.severity(rule).word(), table, column);
    }
}
