package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.ReleasePlan;

/**
 * Sums of every pair of an instrument's items, from which its reliability follows: over those who answered both, and
 * once more over those who answered everything. For everyone and by programme.
 */
final class ItemPairs {
    static final String COMPLETE = "complete";
    static final String PAIRWISE = "pairwise";
    /** One item is no scale; with more than so many a questionnaire is a test, and its pairs would fill the tables. */
    private static final int FEWEST = 2;

    private static final int MOST = 60;
    private static final String OF_PROGRAMME = ReleasePlan.PROGRAMME + "=";

    /** One person's answers to one questionnaire about one match, by item. */
    record Sheet(String instrument, String version, String wave, String role, String match) {}

    private final Plan plan;
    /** The rows of a scale's pairs, each item with itself and with those after it. */
    private final Map<List<String>, List<long[]>> rows = new HashMap<>();

    ItemPairs(Plan plan) {
        this.plan = plan;
    }

    void count(Sheet sheet, Map<String, Long> answers, Levels levels, Tally tally) {
        List<String> items = plan.items(sheet.instrument());
        if (items.size() < FEWEST || items.size() > MOST) {
            return;
        }
        boolean complete = answers.keySet().containsAll(items);
        for (String margin : tally.margins(levels)) {
            boolean published = margin.isEmpty() || (margin.startsWith(OF_PROGRAMME) && margin.indexOf(';') < 0);
            if (published) {
                add(rows(sheet, items, PAIRWISE, margin, tally), items, answers);
            }
            if (published && complete) {
                add(rows(sheet, items, COMPLETE, margin, tally), items, answers);
            }
        }
    }

    private static void add(List<long[]> pairs, List<String> items, Map<String, Long> answers) {
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            Long one = answers.get(items.get(i));
            for (int j = i; j < items.size(); j++, at++) {
                Long other = answers.get(items.get(j));
                if (one != null && other != null) {
                    long[] sums = pairs.get(at);
                    sums[0]++;
                    sums[1] += one;
                    sums[2] += other;
                    sums[3] += one * other;
                }
            }
        }
    }

    private List<long[]> rows(Sheet sheet, List<String> items, String basis, String margin, Tally tally) {
        List<String> scale = List.of(sheet.instrument(), sheet.version(), sheet.wave(), sheet.role(), basis, margin);
        return rows.computeIfAbsent(scale, any -> {
            List<long[]> pairs = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                for (int j = i; j < items.size(); j++) {
                    List<String> keys = new ArrayList<>(scale.subList(0, 5));
                    keys.addAll(List.of(Tally.MARGIN, items.get(i), items.get(j)));
                    pairs.add(tally.cellAt(margin, SmallTable.ITEM_PAIRS, keys));
                }
            }
            return pairs;
        });
    }
}
