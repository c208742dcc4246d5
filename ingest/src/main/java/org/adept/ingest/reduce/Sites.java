package org.adept.ingest.reduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.check.CountKey;
import org.adept.ingest.contract.SmallTable;

/**
 * Distinct sites behind each margin. A programme's site stands in the table of programmes, which no task has beside the
 * participants; so tasks note which programmes stand behind a margin, and the few notes are put together at the end.
 * A programme without a site is a site of its own.
 */
public final class Sites {
    private static final String PROGRAMME_BEHIND = "\u0000programme:";
    private static final String SITE_OF = "\u0000site:";
    private static final int SITES = 3;

    private Sites() {}

    /** Notes that the unit's programme stands behind its margins. */
    static void behind(Levels levels, String unit, Tally tally) {
        String programme = MarginSets.level(levels.level(MarginSets.PROGRAMME));
        tally.add(
                levels, SmallTable.MARGINS, List.of(PROGRAMME_BEHIND + unit + ":" + programme, Tally.MARGIN), SITES, 1);
    }

    /** Notes a programme's site. */
    static void of(String programme, String site, Tally tally) {
        tally.add(SmallTable.MARGINS, List.of(SITE_OF + programme, site), SITES, 1);
    }

    /** Takes the notes out of the counts and puts the number of sites in. */
    public static void resolve(Map<String, long[]> counts) {
        Map<String, String> siteOf = new HashMap<>();
        Map<String, Set<String>> behind = new HashMap<>();
        List<String> notes = new ArrayList<>();
        counts.keySet().stream()
                .filter(key -> CountKey.table(key) == SmallTable.MARGINS)
                .filter(key -> CountKey.keys(key).get(0).startsWith("\u0000"))
                .forEach(notes::add);
        for (String note : notes) {
            String first = CountKey.keys(note).get(0);
            if (first.startsWith(SITE_OF)) {
                siteOf.put(
                        first.substring(SITE_OF.length()), CountKey.keys(note).get(1));
            }
        }
        for (String note : notes) {
            counts.remove(note);
            String first = CountKey.keys(note).get(0);
            if (first.startsWith(PROGRAMME_BEHIND)) {
                String rest = first.substring(PROGRAMME_BEHIND.length());
                String unit = rest.substring(0, rest.indexOf(':'));
                String programme = rest.substring(rest.indexOf(':') + 1);
                String margin = CountKey.of(
                        SmallTable.MARGINS, unit, CountKey.keys(note).get(1));
                behind.computeIfAbsent(margin, any -> new HashSet<>())
                        .add(siteOf.getOrDefault(programme, "\u0000" + programme));
            }
        }
        behind.forEach((margin, sites) -> counts.computeIfAbsent(
                                margin,
                                any -> new long[SmallTable.MARGINS.counts().size()])[SITES] =
                sites.size());
    }
}
