package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.EndingView;
import org.adept.analysis.table.RiskView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.StudyDefinition;

/** How do matches end, who ends them, and why? Of those that ended. */
final class Endings implements Indicator {
    private static final String INDICATOR = "endings";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        EndingView endings = tables.endings();
        for (OutcomeDefinition outcome : study.outcomes()) {
            OutcomeRisk risk = OutcomeRisk.of(outcome, tables);
            endings.margins(outcome.name()).forEach((margin, causes) -> {
                long mentors = tables.margins().mentors("match", margin);
                long ended = causes.entrySet().stream()
                        .filter(cause -> !cause.getKey().equals(RiskView.CENSORED))
                        .mapToLong(cause -> cause.getValue().total())
                        .sum();
                ClusteredRisk clusters = ClusteredRisk.of(risk, List.of(margin));
                causes.forEach((cause, ends) -> {
                    if (!cause.equals(RiskView.CENSORED)) {
                        Place place = new Place(outcome.name(), margin, cause, mentors);
                        Share share = new Share(ends.total(), ended, clusters.ended(cause));
                        findings.addAll(ends(place, ends, share));
                    }
                });
            });
        }
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "matches.ended")) : findings;
    }

    /** Which ends are told. */
    private record Place(String outcome, String margin, String cause, long mentors) {
        Address address(String quantity) {
            return Address.of(INDICATOR, quantity, margin).outcome(outcome).cause(cause);
        }
    }

    private static List<Finding> ends(Place place, EndingView.Ends ends, Share share) {
        return List.of(
                Figures.part(place.address("count"), ends.total(), share.n(), place.mentors()),
                Figures.share(place.address("share"), share, place.mentors()),
                distribution(place, "ended-by", ends.endedBy()),
                distribution(place, "end-reason", ends.reasons()));
    }

    private static Finding distribution(Place place, String quantity, SortedMap<String, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Finding.Category> categories = counts.entrySet().stream()
                .map(count -> new Finding.Category(count.getKey(), count.getValue()))
                .toList();
        return new Finding.Distribution(
                place.address(quantity), Answer.count(n), new Finding.Base(n, n, place.mentors()), categories);
    }
}
