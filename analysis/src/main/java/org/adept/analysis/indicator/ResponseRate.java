package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.AnsweredView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** What share of those invited to a questionnaire answered anything in it? */
final class ResponseRate implements Indicator {
    private static final String INDICATOR = "response";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        for (AnsweredView.Response response : tables.answered().responses()) {
            findings.add(Figures.share(
                    Address.of(INDICATOR, "share", response.margin())
                            .asked(response.instrument(), response.wave(), response.role(), ""),
                    response.answered(),
                    response.invited(),
                    -1));
        }
        return findings.isEmpty() ? List.of(Figures.notTestable(INDICATOR, "invitations")) : findings;
    }
}
