package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/** Every question asked; a new one is a class and a line here. */
public final class Indicators {
    public static final List<Indicator> ALL = List.of(
            new Groups(),
            new Funnel(),
            new OutcomeCurves(),
            new GroupTests(),
            new Completion(),
            new EarlyEnding(),
            new Engagement(),
            new Endings(),
            new Persistence(),
            new Feedback(),
            new ResponseRate(),
            new Attrition(),
            new DataQuality());

    private Indicators() {}

    /** All answers of all questions. */
    public static List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : ALL) {
            findings.addAll(indicator.answer(tables, study));
        }
        return findings;
    }
}
