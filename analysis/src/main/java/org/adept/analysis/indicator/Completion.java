package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * What share of matches is completed? Of all matches whose agreed end passed at least 30 days ago; an end that nobody
 * recorded counts as not completed, and the highest share counts it as completed. The same of persons: who has
 * completed one of her matches has completed.
 */
final class Completion implements Indicator {
    private static final String INDICATOR = "completion";
    private static final String OF_PERSONS = "completion-of-persons";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.rates().margins(INDICATOR).forEach((margin, rate) -> {
            long mentors = tables.margins().mentors("match", margin);
            long n = rate.denominator();
            findings.add(Figures.share(Address.of(INDICATOR, "share", margin), Share.lowest(rate), mentors));
            findings.add(Figures.share(Address.of(INDICATOR, "share-highest", margin), Share.highest(rate), mentors));
            findings.add(Figures.part(
                    Address.of(INDICATOR, "count", margin).cause("end-unknown"), rate.unknown(), n, mentors));
        });
        tables.rates().margins(OF_PERSONS).forEach((margin, rate) -> {
            findings.add(Figures.share(Address.of(OF_PERSONS, "share", margin), Share.lowest(rate), -1));
            findings.add(Figures.share(Address.of(OF_PERSONS, "share-highest", margin), Share.highest(rate), -1));
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "matches.planned_end")) : findings;
    }
}
