package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * Are mentees matched again when a match ends early, and do those matches last? Within 90 days, where so many could be
 * watched; first matches and later ones apart, since the later ones are of mentees who have seen one end.
 */
final class Rematches implements Indicator {
    private static final String AGAIN = "matched-again";
    private static final List<String> EARLY = List.of("early-ending-first", "early-ending-later");

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.rates()
                .margins(AGAIN)
                .forEach((margin, rate) -> findings.add(Figures.share(
                        Address.of(AGAIN, "share", margin),
                        Share.lowest(rate),
                        tables.margins().mentors("match", margin))));
        if (findings.isEmpty()) {
            findings.add(Figures.notTestable(AGAIN, "matches.ended"));
        }
        for (String indicator : EARLY) {
            tables.rates()
                    .margins(indicator)
                    .forEach((margin, rate) -> findings.addAll(EarlyEnding.Bounds.of(
                            indicator, margin, rate, tables.margins().mentors("match", margin))));
        }
        return findings;
    }
}
