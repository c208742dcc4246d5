package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.RiskView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.ingest.study.StudyDefinition;

/**
 * What share enters STEM within so many months, of those who were not in it at the start? Who is no longer known of is
 * followed until then; the bounds say what it would be if none, or every one, of them entered.
 */
final class StemEntry implements Indicator {
    private static final String ENTERED = ProgrammeOutcomes.ENTERED_STEM;

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        OutcomeRisk all = OutcomeRisk.of(ProgrammeOutcomes.STEM_ENTRY, tables);
        boolean told = all.margins().values().stream().anyMatch(exits -> exits.containsKey(ENTERED));
        if (!told) { // nobody entered, or nobody wrote it down: the data cannot tell which
            return List.of(OutcomeCurves.missing(all.definition(), "milestones.entered-stem"));
        }
        OutcomeRisk known = telling(all, RiskView.CENSORED);
        OutcomeRisk allEntered = telling(all, ENTERED);
        List<Finding> findings = new ArrayList<>();
        for (String margin : all.margins().keySet()) {
            findings.addAll(OutcomeCurves.of(known, margin));
            findings.addAll(bounds("incidence-lowest", all, margin));
            findings.addAll(bounds("incidence-highest", allEntered, margin));
        }
        findings.addAll(GroupTests.of(known));
        return findings;
    }

    private static OutcomeRisk telling(OutcomeRisk all, String ofUnknown) {
        return all.recoded(exit -> Optional.of(
                exit.cause().equals(ProgrammeOutcomes.UNKNOWN) ? new OutcomeRisk.Exit(exit.time(), ofUnknown) : exit));
    }

    private static List<Finding> bounds(String quantity, OutcomeRisk risk, String margin) {
        GroupCurves curves = GroupCurves.of(risk, margin);
        List<Finding> findings = new ArrayList<>();
        for (int horizon : risk.definition().horizons()) {
            Outcome<Estimate> outcome = curves.incidenceAt(risk.causes().indexOf(ENTERED), horizon);
            findings.add(new Finding.Figure(
                    risk.address(quantity, margin).cause(ENTERED).at(horizon, risk.grain()),
                    Answer.of(outcome),
                    Finding.Base.of(curves.exits().total(), outcome.match(Estimate::events, reason -> 0L))));
        }
        return findings;
    }
}
