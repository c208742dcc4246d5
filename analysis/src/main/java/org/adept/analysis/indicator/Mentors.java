package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.ingest.study.StudyDefinition;

/**
 * Do mentors take a new match? The share within twelve months of their first match's end, of those whose twelve months
 * have passed; and when they do, over all whose first match has ended.
 */
final class Mentors implements Indicator {
    private static final String RETENTION = "mentor-retention";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        tables.rates()
                .margins(RETENTION)
                .forEach((margin, rate) -> findings.add(Figures.share(
                        Address.of(RETENTION, "share", margin),
                        rate.numerator(),
                        rate.denominator(),
                        rate.denominator())));
        if (findings.isEmpty()) {
            findings.add(Figures.notTestable(RETENTION, "matches.mentor_id"));
        }
        OutcomeRisk risk = OutcomeRisk.of(ProgrammeOutcomes.MENTOR_RETURN, tables);
        risk.margins().keySet().forEach(margin -> findings.addAll(OutcomeCurves.of(risk, margin)));
        findings.addAll(GroupTests.of(risk));
        return findings;
    }
}
