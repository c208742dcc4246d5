package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.adept.ingest.study.StudyDefinition;

/**
 * What share of matches ends early, as agreed or later, by how much of the agreed term has passed? Among matches of which
 * it is known, or not yet due; of those past their agreed end with no end recorded, the bounds say what they could hide.
 * Curves for everyone and each dimension alone.
 */
final class AgreedTerm implements Indicator {
    /** The unit of the clock. */
    static final String PERCENT = "percent-of-term";

    private static final int AGREED_END = 100;
    private static final List<Integer> HORIZONS = List.of(50, AGREED_END, 120);
    private static final String EARLY = "early";
    private static final String END_UNKNOWN = "end-unknown";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        study.outcomes().stream()
                .filter(outcome -> outcome.unit() == Unit.MATCH)
                .findFirst()
                .map(outcome -> OutcomeRisk.of(onItsClock(outcome), tables))
                .ifPresent(risk -> findings.addAll(answers(risk)));
        return findings.isEmpty()
                ? List.of(new Finding.Figure(
                        Address.of(OutcomeRisk.INDICATOR, Figures.NOT_TESTABLE, "")
                                .outcome(ProgrammeOutcomes.AGREED_TERM)
                                .cause("matches.planned_end"),
                        new Answer.Unknown(Figures.NOT_TESTABLE),
                        Finding.Base.NONE))
                : findings;
    }

    private static OutcomeDefinition onItsClock(OutcomeDefinition outcome) {
        return new OutcomeDefinition(
                ProgrammeOutcomes.AGREED_TERM,
                Unit.MATCH,
                outcome.start(),
                outcome.end(),
                outcome.reason(),
                outcome.events(),
                outcome.unlisted(),
                outcome.plannedEnd(),
                List.of(),
                outcome.grain(),
                HORIZONS,
                List.of(),
                Map.of());
    }

    private static List<Finding> answers(OutcomeRisk all) {
        OutcomeRisk known =
                all.recoded(exit -> exit.cause().equals(END_UNKNOWN) ? Optional.empty() : Optional.of(exit));
        OutcomeRisk allEarly = all.recoded(
                exit -> Optional.of(exit.cause().equals(END_UNKNOWN) ? new OutcomeRisk.Exit(AGREED_END, EARLY) : exit));
        List<Finding> findings = new ArrayList<>();
        for (String margin : known.margins().keySet()) {
            findings.addAll(answers(known, margin));
            if (all.causes().contains(EARLY)) {
                findings.add(bound("incidence-lowest", all, margin));
                findings.add(bound("incidence-highest", allEarly, margin));
            }
        }
        findings.addAll(GroupTests.of(known));
        return findings;
    }

    private static List<Finding> answers(OutcomeRisk risk, String margin) {
        List<Finding> findings = new ArrayList<>();
        GroupCurves curves = GroupCurves.of(risk, margin);
        CompetingRisks exits = curves.exits();
        long mentors = risk.mentors(margin);
        findings.add(Figures.count(risk.address("count", margin).cause("followed"), exits.total(), mentors));
        boolean drawn = Margins.parse(margin).size() < 2;
        for (int k = 0; k < risk.causes().size(); k++) {
            String cause = risk.causes().get(k);
            if (drawn) {
                findings.add(curve(risk, margin, k, curves, exits.total()));
            }
            if (drawn || cause.equals(EARLY)) {
                for (int horizon : HORIZONS) {
                    findings.add(figure(
                            risk.address("incidence", margin).cause(cause).at(horizon, PERCENT),
                            curves.incidenceAt(k, horizon),
                            exits.total(),
                            mentors));
                }
            }
        }
        return findings;
    }

    private static Finding curve(OutcomeRisk risk, String margin, int cause, GroupCurves curves, long total) {
        List<Finding.Point> points = OutcomeCurves.points(curves.incidence(cause));
        long ended = points.stream().mapToLong(Finding.Point::events).sum();
        return OutcomeCurves.curve(
                risk.address("incidence-curve", margin)
                        .cause(risk.causes().get(cause))
                        .at(0, PERCENT),
                curves,
                new Finding.Base(total, ended, risk.mentors(margin)),
                points);
    }

    /** Early by the agreed end when every unknown end went one way. */
    private static Finding bound(String quantity, OutcomeRisk risk, String margin) {
        GroupCurves curves = GroupCurves.of(risk, margin);
        return figure(
                risk.address(quantity, margin).cause(EARLY).at(AGREED_END, PERCENT),
                curves.incidenceAt(risk.causes().indexOf(EARLY), AGREED_END),
                curves.exits().total(),
                risk.mentors(margin));
    }

    private static Finding figure(Address address, Outcome<Estimate> outcome, long total, long mentors) {
        long events = outcome.match(Estimate::events, reason -> 0L);
        return new Finding.Figure(address, Answer.of(outcome), new Finding.Base(total, events, mentors));
    }
}
