package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.contract.SmallTable;
import org.jspecify.annotations.Nullable;

/**
 * How many were matched on the one day of their intake on which most were. Where a programme matches everybody at a
 * kick-off, a waiting time says nothing of the wait. Which day that is no task knows alone: tasks note how many were
 * matched on which day, and the few notes are put together at the end.
 */
final class MatchDays {
    static final String INDICATOR = "matched-on-one-day";

    /** How many intakes matched anybody, of how many matched. */
    static final String INTAKES = "intakes";

    private static final String NOTE = "\u0000day:";
    private static final char BETWEEN = '\u0002';
    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;

    private final Plan plan;
    private final int cohort;

    MatchDays(Plan plan) {
        this.plan = plan;
        this.cohort = plan.slot("participants", "cohort");
    }

    void count(Member member, int day, Tally tally) {
        Levels levels = member.applicant();
        @Nullable String[] some = new @Nullable String[plan.sets().dimensions().size()];
        some[MarginSets.PROGRAMME] = levels.level(MarginSets.PROGRAMME);
        some[MarginSets.COHORT] = levels.level(MarginSets.COHORT);
        String intake = some[MarginSets.PROGRAMME] + BETWEEN + member.row().text(cohort, "");
        tally.add(new Levels(some), SmallTable.RATES, List.of(NOTE + intake + BETWEEN + day, Tally.MARGIN), 0, 1);
    }

    /** Takes the notes out of the counts and puts the share of each margin in. */
    static void resolve(Map<String, long[]> counts) {
        List<String> notes = counts.keySet().stream()
                .filter(key -> CountKey.table(key) == SmallTable.RATES)
                .filter(key -> CountKey.keys(key).get(0).startsWith(NOTE))
                .toList();
        Map<String, Map<String, List<Long>>> byMargin = new HashMap<>();
        for (String note : notes) {
            List<String> keys = CountKey.keys(note);
            String intake = keys.get(0).substring(0, keys.get(0).lastIndexOf(BETWEEN));
            byMargin.computeIfAbsent(keys.get(1), any -> new HashMap<>())
                    .computeIfAbsent(intake, any -> new ArrayList<>())
                    .add(java.util.Objects.requireNonNull(counts.remove(note))[0]);
        }
        byMargin.forEach((margin, intakes) -> {
            long[] share = new long[SmallTable.RATES.counts().size()];
            intakes.values().forEach(days -> {
                share[NUMERATOR] +=
                        days.stream().mapToLong(Long::longValue).max().orElse(0);
                share[DENOMINATOR] += days.stream().mapToLong(Long::longValue).sum();
            });
            counts.put(CountKey.of(SmallTable.RATES, INDICATOR, margin), share);
            counts.put(CountKey.of(SmallTable.RATES, INTAKES, margin), new long[] {intakes.size(), share[1], 0});
        });
    }
}
