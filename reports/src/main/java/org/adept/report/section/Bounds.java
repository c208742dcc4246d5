package org.adept.report.section;

import java.util.Optional;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.report.page.RichText;
import org.adept.report.words.Part;
import org.adept.report.words.Parts;

/** What a share could be if everything unknown behind it went one way or the other. */
final class Bounds {
    private static final String LOWEST = "-lowest";
    private static final String HIGHEST = "-highest";

    private Bounds() {}

    /** A line, none when the release does not tell both bounds or they are written alike. */
    static Optional<RichText> of(Reading reading, Address share) {
        Optional<Finding> highest = reading.find(share.quantity(share.quantity() + HIGHEST));
        Optional<Finding> lowest =
                reading.find(share.quantity(share.quantity() + LOWEST)).or(() -> reading.find(share));
        if (Numbers.estimate(highest).isEmpty() || Numbers.estimate(lowest).isEmpty()) {
            return Optional.empty();
        }
        Part low = part(reading, lowest.orElseThrow());
        Part high = part(reading, highest.orElseThrow());
        return String.valueOf(low.written()).equals(high.written())
                ? Optional.empty() // nothing is unknown, or too little to show
                : Optional.of(new RichText(reading.words()
                        .tell("headline.bounds", Parts.of("low", low).and("high", high))));
    }

    private static Part part(Reading reading, Finding finding) {
        return Part.text(new Numbers(reading.words()).value(finding, Scale.PERCENT))
                .from(finding.address().id());
    }
}
