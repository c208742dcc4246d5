package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** How many have a place and no match at the end of each month? Counted among all who had taken a place by then. */
final class WaitingList implements Indicator {
    private static final String INDICATOR = "waiting";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.waiting()
                .margins()
                .forEach((margin, months) -> months.forEach((month, stock) -> findings.add(Figures.part(
                        Address.of(INDICATOR, "count", margin).at(month, "calendar-month"),
                        stock.waiting(),
                        stock.joined(),
                        -1))));
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "milestones")) : findings;
    }
}
