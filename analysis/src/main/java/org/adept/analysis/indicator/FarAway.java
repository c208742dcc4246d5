package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * What share of those who were matched lives far away: by mode, whom each mode reaches? Among those whose distance is
 * known; far is the last band the study lists.
 */
final class FarAway implements Indicator {
    private static final String INDICATOR = "far-away";
    private static final String DISTANCE = "distance_band";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.rates().margins(INDICATOR).forEach((margin, rate) -> {
            Address address = Address.of(INDICATOR, "share", margin);
            if (!address.by().containsKey(DISTANCE)) { // by distance itself it is all or nothing
                findings.add(Figures.share(
                        address, Share.known(rate), tables.margins().mentors("participant", margin)));
            }
        });
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "participants.distance_band")) : findings;
    }
}
