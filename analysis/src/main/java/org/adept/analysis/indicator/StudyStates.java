package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.states.StateShares;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * Where are those who began in STEM, term by term? Of everyone whose term has passed, whatever became of her: a term
 * without a status is unknown and keeps its share.
 */
final class StudyStates implements Indicator {
    /** States in the order pages show them; {@link #UNKNOWN} comes last. */
    private static final List<String> KNOWN =
            List.of("stem", "credential", "switched", "other-credential", "away", "left");

    private static final String UNKNOWN = "unknown";
    private static final String STATE = "study-state";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.states().margins().forEach((margin, terms) -> {
            if (Persistence.isTold(margin)) {
                terms.forEach((term, states) -> findings.addAll(shares(margin, term, states)));
            }
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(STATE, "statuses")) : findings;
    }

    private static List<Finding> shares(String margin, int term, SortedMap<String, Long> counted) {
        long[] counts = KNOWN.stream()
                .mapToLong(state -> counted.getOrDefault(state, 0L))
                .toArray();
        long unknown = counted.getOrDefault(UNKNOWN, 0L);
        StateShares shares = StateShares.of(counts, unknown);
        long followed = shares.total();
        if (followed == 0) {
            return List.of();
        }
        Address at = Address.of(STATE, "share", margin).at(term, Persistence.TERM);
        List<Finding> findings = new ArrayList<>();
        findings.add(Figures.count(at.quantity("count").cause("followed"), followed, -1));
        for (int k = 0; k < counts.length; k++) {
            findings.add(share(at.cause(KNOWN.get(k)), Answer.of(shares.known(k)), followed, counts[k]));
        }
        findings.add(share(at.cause(UNKNOWN), Answer.of(shares.unknown()), followed, unknown));
        return findings;
    }

    private static Finding share(Address address, Answer answer, long followed, long count) {
        return new Finding.Figure(address, answer, Finding.Base.of(followed, count));
    }
}
