package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.table.RateView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * How long do those wait who took a place? The share matched by each day, when withdrawing prevents a match. Left out
 * where a programme matches on one day of each intake: then the curve shows the calendar, not a wait.
 */
final class TimeToMatch implements Indicator {
    /** Above this share matched on one day a curve is left out. */
    private static final double MOST_ON_ONE_DAY = 0.8;

    private static final double HALF = 0.5;
    private static final String ON_ONE_DAY = "matched-on-one-day";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        OutcomeRisk risk = OutcomeRisk.of(ProgrammeOutcomes.TIME_TO_MATCH, tables);
        if (risk.margins().isEmpty()) {
            return List.of(OutcomeCurves.missing(risk.definition(), "milestones"));
        }
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, RateView.Rate> oneDay = tables.rates().margins(ON_ONE_DAY);
        SortedMap<String, SortedMap<String, SortedMap<Integer, Long>>> compared = new TreeMap<>(risk.margins());
        for (String margin : risk.margins().keySet()) {
            RateView.Rate rate = oneDay.getOrDefault(ofIntakes(margin), new RateView.Rate(0, 0, 0));
            if (rate.numerator() > MOST_ON_ONE_DAY * rate.denominator()) {
                findings.addAll(leftOut(risk, margin, new Reason.OnOneDay(rate.numerator(), rate.denominator())));
                compared.remove(margin);
            } else {
                findings.addAll(OutcomeCurves.of(risk, margin));
                findings.add(median(risk, margin));
            }
        }
        findings.addAll(GroupTests.of(risk.among(compared)));
        return findings;
    }

    /** The day by which half of all with a place were matched. */
    private static Finding median(OutcomeRisk risk, String margin) {
        GroupCurves curves = GroupCurves.of(risk, margin);
        Outcome<Estimate> outcome = curves.quantile(risk.causes().indexOf(risk.headline()), HALF);
        return new Finding.Figure(
                risk.address("median", margin).cause(risk.headline()).at(0, risk.grain()),
                Answer.of(outcome),
                Finding.Base.of(curves.exits().total(), outcome.match(Estimate::events, reason -> 0L)));
    }

    /** The programme and cohort of a group: what decides when people are matched. */
    private static String ofIntakes(String margin) {
        SortedMap<String, String> by = new TreeMap<>(Margins.parse(margin));
        by.keySet().retainAll(List.of(ReleasePlan.PROGRAMME, ReleasePlan.COHORT));
        return Margins.text(by);
    }

    private static List<Finding> leftOut(OutcomeRisk risk, String margin, Reason reason) {
        List<Finding> findings = new ArrayList<>();
        long n = risk.competing(margin).total();
        Address followed = risk.address("count", margin).cause("followed");
        findings.add(Figures.count(followed, n, risk.mentors(margin)));
        Address incidence = risk.address("incidence", margin).cause(risk.headline());
        for (int horizon : risk.definition().horizons()) {
            findings.add(new Finding.Figure(
                    incidence.at(horizon, risk.grain()), new Answer.Unknown(reason.code()), Finding.Base.of(n, n)));
        }
        return findings;
    }
}
