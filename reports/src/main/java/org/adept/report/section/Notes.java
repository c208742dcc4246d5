package org.adept.report.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.adept.analysis.finding.Finding;
import org.adept.report.page.RichText;

/** What is said under a figure: each state the first time it occurs in it, and what its intervals leave out. */
final class Notes {
    private Notes() {}

    /**
     * That intervals take each of these for independent, where those of shares and curves allow for clusters; where none
     * do the methods say so of all.
     *
     * @param what people, answers or averages
     */
    static List<RichText> independent(Reading reading, String what) {
        return PlainSections.allowsForClusters(reading)
                ? List.of(RichText.of(reading.words().say("independent." + what)))
                : List.of();
    }

    /** What is told first, and then that intervals take each of these for independent. */
    static RichText[] independent(Reading reading, String what, RichText... first) {
        List<RichText> notes = new ArrayList<>(List.of(first));
        notes.addAll(independent(reading, what));
        return notes.toArray(RichText[]::new);
    }

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
