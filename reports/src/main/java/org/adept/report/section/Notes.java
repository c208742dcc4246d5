package org.adept.report.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.adept.analysis.finding.Finding;
import org.adept.report.page.RichText;

/** Explains each state the first time it occurs in a figure. */
final class Notes {
    private Notes() {}

    static RichText[] of(Reading reading, Collection<Finding> findings) {
        List<RichText> notes = new ArrayList<>();
        for (String status : List.of("suppressed", "range", "held", "unknown")) {
            if (findings.stream().anyMatch(finding -> finding.answer().status().equals(status))) {
                notes.add(RichText.of(reading.words().say("note." + status.replace("suppressed", "hidden"))));
            }
        }
        return notes.toArray(RichText[]::new);
    }
}
