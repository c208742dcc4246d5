package org.adept.report.section;

import java.util.Optional;
import org.adept.analysis.finding.Address;
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
}
