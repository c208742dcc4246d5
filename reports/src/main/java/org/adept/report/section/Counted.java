package org.adept.report.section;

import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.report.page.RichText;
import org.adept.report.words.Parts;

/** A count in a line of what an answer rests on: 262 matches. */
final class Counted {
    private Counted() {}

    /** The line, none when the release does not tell the count. */
    static Optional<RichText> of(Reading reading, Address address, String key) {
        return reading.find(address).flatMap(finding -> Numbers.estimate(finding)
                .map(estimate -> new RichText(reading.words()
                        .tell(
                                key,
                                Parts.of("n", Math.round(estimate.value()))
                                        .from(finding.address().id())))));
    }

    /** To how many independent ones those behind a number come, where some share a mentor or a group and it shows. */
    static List<RichText> effective(Reading reading, Finding finding) {
        if (finding.address().outcome().equals(ProgrammeOutcomes.TIME_TO_MATCH.name())) {
            return List.of(); // who waits shares no mentor yet, only herself over several intakes
        }
        return Numbers.estimate(finding)
                .filter(estimate -> worth(estimate) < estimate.n())
                .map(estimate -> new RichText(reading.words()
                        .tell(
                                "rate.effective",
                                Parts.of("n", estimate.n())
                                        .and("effective", worth(estimate))
                                        .from(finding.address().id()))))
                .stream()
                .toList();
    }

    private static long worth(Estimate estimate) {
        return estimate.clusters()
                .map(clusters -> Math.round(clusters.effectiveN()))
                .orElse(estimate.n());
    }
}
