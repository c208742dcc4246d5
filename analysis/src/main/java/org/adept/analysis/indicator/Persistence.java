package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.RateView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * Where are they in their studies, term by term, and what share is still in STEM? Of those whose term has passed; a
 * term without a status is unknown, and the bounds say what it could hide.
 */
final class Persistence implements Indicator {
    /** States in the order pages show them. */
    static final List<String> STATES = List.of("stem", "credential", "switched", "away", "left", "unknown");

    private static final String NOT_YET = "not-yet";
    private static final String TERM = "term";
    private static final String STATE = "study-state";
    private static final String STEM = "stem-persistence";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.states()
                .margins()
                .forEach((margin, terms) -> terms.forEach((term, states) -> {
                    long followed =
                            states.values().stream().mapToLong(Long::longValue).sum() - count(states, NOT_YET);
                    if (followed > 0) {
                        findings.addAll(states(margin, term, states, followed));
                        findings.addAll(stem(margin, term, states, followed));
                    }
                }));
        return findings.isEmpty()
                ? List.of(Figures.notTestable(STATE, "statuses"), Figures.notTestable(STEM, "statuses"))
                : findings;
    }

    private static List<Finding> states(String margin, int term, SortedMap<String, Long> states, long followed) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Figures.count(
                Address.of(STATE, "count", margin).cause("followed").at(term, TERM), followed, -1));
        for (String state : STATES) {
            findings.add(Figures.share(
                    Address.of(STATE, "share", margin).cause(state).at(term, TERM),
                    count(states, state),
                    followed,
                    -1));
        }
        return findings;
    }

    private static List<Finding> stem(String margin, int term, SortedMap<String, Long> states, long followed) {
        long inStem = count(states, "stem") + count(states, "credential");
        RateView.Rate rate = new RateView.Rate(inStem, followed, count(states, "unknown"));
        return EarlyEnding.Bounds.of(Address.of(STEM, "share", margin).at(term, TERM), rate, -1);
    }

    private static long count(SortedMap<String, Long> states, String state) {
        return states.getOrDefault(state, 0L);
    }
}
