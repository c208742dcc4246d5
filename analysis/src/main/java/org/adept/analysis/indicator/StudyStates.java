package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.states.StateShares;
import org.adept.analysis.table.ClusterView;
import org.adept.analysis.table.RateView.Rate;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ReleasePlan;
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
            if (ReleasePlan.tellsStudies(margin)) {
                terms.forEach(
                        (term, states) -> findings.addAll(new Term(tables.clusters(), margin, term).shares(states)));
            }
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(STATE, "statuses")) : findings;
    }

    /** One term of one group. */
    private record Term(ClusterView clusters, String margin, int term) {

        List<Finding> shares(SortedMap<String, Long> counted) {
            long[] counts = KNOWN.stream()
                    .mapToLong(state -> counted.getOrDefault(state, 0L))
                    .toArray();
            StateShares shares = StateShares.of(counts, counted.getOrDefault(UNKNOWN, 0L));
            if (shares.total() == 0) {
                return List.of();
            }
            List<Finding> findings = new ArrayList<>();
            findings.add(Figures.count(at().quantity("count").cause("followed"), shares.total(), -1));
            for (int k = 0; k < counts.length; k++) {
                findings.add(share(KNOWN.get(k), counts[k], shares.total(), shares.known(k)));
            }
            findings.add(share(UNKNOWN, counted.getOrDefault(UNKNOWN, 0L), shares.total(), shares.unknown()));
            return findings;
        }

        private Address at() {
            return Address.of(STATE, "share", margin).at(term, Persistence.TERM);
        }

        /** With its interval over clusters, where any has several; else with the plain one. */
        private Finding share(String state, long count, long followed, Outcome<Estimate> plain) {
            Outcome<Estimate> share = clusters.studies(state, margin, term)
                    .map(squares -> Share.lowest(new Rate(count, followed, 0, Optional.of(squares)))
                            .estimate())
                    .orElse(plain);
            return new Finding.Figure(at().cause(state), Answer.of(share), Finding.Base.of(followed, count));
        }
    }
}
