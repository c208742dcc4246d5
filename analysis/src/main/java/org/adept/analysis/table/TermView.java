package org.adept.analysis.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.finding.Margins;
import org.adept.ingest.study.ReleasePlan;

/** How long units of an outcome were agreed to last, read at its horizons. */
public final class TermView {
    private static final String PROGRAMME = ReleasePlan.PROGRAMME;
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Map<String, Terms> byOutcome = new HashMap<>();

    /** The last horizon that an agreed term of a group, or of a programme, reaches. */
    private record Terms(Map<String, Integer> groups, Map<String, Integer> programmes) {}

    private TermView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            Terms terms = byOutcome.computeIfAbsent(
                    rows.text("outcome", i), outcome -> new Terms(new HashMap<>(), new HashMap<>()));
            String margin = rows.text("margin", i);
            terms.groups().merge(margin, rows.whole("time", i), Math::max);
            SortedMap<String, String> by = Margins.parse(margin);
            String programme = by.get(PROGRAMME);
            if (programme != null && by.keySet().equals(Set.of(PROGRAMME))) {
                terms.programmes().merge(programme, rows.whole("time", i), Math::max);
            }
        }
    }

    static TermView of(SmallRows rows) {
        return new TermView(rows);
    }

    /**
     * The last horizon of a group: each programme in it has agreed terms that reach it. Without limit where no agreed
     * term is known.
     */
    public int lastHorizon(String outcome, String margin) {
        Terms terms = byOutcome.get(outcome);
        if (terms == null) {
            return NO_LIMIT;
        }
        SortedMap<String, String> by = Margins.parse(margin);
        String programme = by.get(PROGRAMME);
        if (programme != null) {
            return terms.programmes().getOrDefault(programme, NO_LIMIT);
        }
        if (terms.programmes().isEmpty()) {
            return terms.groups().getOrDefault("", NO_LIMIT);
        }
        Map<String, Integer> within = new HashMap<>(terms.programmes());
        within.keySet().removeIf(name -> !terms.groups().containsKey(within(by, name)));
        return least(within.isEmpty() ? terms.programmes().values() : within.values());
    }

    private static String within(SortedMap<String, String> by, String programme) {
        SortedMap<String, String> levels = new TreeMap<>(by);
        levels.put(PROGRAMME, programme);
        return Margins.text(levels);
    }

    private static int least(Collection<Integer> horizons) {
        return horizons.stream().mapToInt(horizon -> horizon).min().orElse(NO_LIMIT);
    }
}
