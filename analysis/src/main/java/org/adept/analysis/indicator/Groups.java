package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** How many people, matches and mentors are in each group? */
final class Groups implements Indicator {
    private static final String INDICATOR = "groups";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.margins()
                .sizes("participant")
                .forEach((margin, size) -> findings.add(Figures.count(count(margin, "persons"), size.persons(), -1)));
        tables.margins().sizes("match").forEach((margin, size) -> {
            findings.add(Figures.count(count(margin, "matches"), size.matches(), size.mentors()));
            if (size.mentors() >= 0) {
                findings.add(Figures.count(count(margin, "mentors"), size.mentors(), size.mentors()));
            }
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "participants")) : findings;
    }

    private static Address count(String margin, String what) {
        return Address.of(INDICATOR, "count", margin).cause(what);
    }
}
