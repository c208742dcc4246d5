package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.survival.AalenJohansen;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.stats.survival.KaplanMeier;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.StudyDefinition;

/**
 * How long does it last, and how does it end? Where kinds of end compete: the incidence of each. Where there is one
 * kind: the share still lasting, and its median.
 *
 * <p>An incidence is read at a horizon only where each programme of the group has agreed terms that reach it: past them
 * nobody is left who could end early, and the share would stand for a time that was never meant to come.
 */
final class OutcomeCurves implements Indicator {
    private static final String TOO_FEW_CLUSTERS = "too-few-clusters";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        for (OutcomeDefinition definition : study.outcomes()) {
            OutcomeRisk risk = OutcomeRisk.of(definition, tables);
            if (risk.margins().isEmpty()) {
                findings.add(missing(definition, column(definition)));
            }
            for (String margin : risk.margins().keySet()) {
                findings.addAll(of(risk, margin));
            }
        }
        return findings;
    }

    /** One group's answers. */
    static List<Finding> of(OutcomeRisk risk, String margin) {
        GroupCurves curves = GroupCurves.of(risk, margin);
        return new Group(risk, margin, curves.exits(), curves).answers();
    }

    /** The outcome cannot be asked: a table or column is not in the data. */
    static Finding missing(OutcomeDefinition definition, String missing) {
        return new Finding.Figure(
                Address.of(OutcomeRisk.INDICATOR, Figures.NOT_TESTABLE, "")
                        .outcome(definition.name())
                        .cause(missing),
                new Answer.Unknown(Figures.NOT_TESTABLE),
                Finding.Base.NONE);
    }

    /** The start's column with its table, which a definition may leave out. */
    private static String column(OutcomeDefinition definition) {
        String table = definition.unit() == OutcomeDefinition.Unit.MATCH ? "matches." : "participants.";
        return definition.start().contains(".") ? definition.start() : table + definition.start();
    }

    /** A curve; of one cluster nothing can be said beyond its counts. */
    static Finding curve(Address address, GroupCurves curves, Finding.Base base, List<Finding.Point> points) {
        return curves.hasTooFewClusters()
                ? new Finding.Curve(address, new Answer.Unknown(TOO_FEW_CLUSTERS), base, List.of())
                : new Finding.Curve(address, Answer.count(base.n()), base, points);
    }

    /** An incidence as a curve's points. */
    static List<Finding.Point> points(List<AalenJohansen.Point> curve) {
        return curve.stream()
                .map(point -> new Finding.Point(
                        point.time(),
                        point.atRisk(),
                        point.events(),
                        point.censored(),
                        point.incidence(),
                        point.lower(),
                        point.upper()))
                .toList();
    }

    /** One group's answers. */
    private record Group(OutcomeRisk risk, String margin, CompetingRisks exits, GroupCurves curves) {

        List<Finding> answers() {
            List<Finding> findings = new ArrayList<>();
            findings.add(Figures.count(address("count").cause("followed"), exits.total(), mentors()));
            long[][] events = exits.eventsByCause();
            for (int k = 0; k < events.length; k++) {
                long ended = sum(events[k]);
                findings.add(
                        Figures.part(address("count").cause(risk.causes().get(k)), ended, exits.total(), mentors()));
            }
            atRisk(curves.lasting(), findings);
            if (risk.competes()) {
                incidence(findings);
            } else {
                survival(findings);
                restrictedMeans(findings);
            }
            return findings;
        }

        private void atRisk(KaplanMeier lasting, List<Finding> findings) {
            for (int horizon : risk.definition().horizons()) {
                findings.add(Figures.part(at("at-risk", horizon), lasting.atRiskAt(horizon), exits.total(), mentors()));
            }
        }

        private void incidence(List<Finding> findings) {
            int last = risk.lastHorizon(margin);
            for (int k = 0; k < risk.causes().size(); k++) {
                String cause = risk.causes().get(k);
                findings.add(curve(address("incidence-curve").cause(cause), points(curves.incidence(k))));
                for (int horizon : risk.definition().horizons()) {
                    findings.add(figure(
                            at("incidence", horizon).cause(cause),
                            horizon > last
                                    ? Outcome.unknown(new Reason.NoTermSoLong(horizon, last))
                                    : curves.incidenceAt(k, horizon)));
                }
            }
        }

        private void survival(List<Finding> findings) {
            List<Finding.Point> points = curves.survival().stream()
                    .map(point -> new Finding.Point(
                            point.time(),
                            point.atRisk(),
                            point.events(),
                            point.censored(),
                            point.survival(),
                            point.lower(),
                            point.upper()))
                    .toList();
            findings.add(curve(address("survival-curve"), points));
            for (int horizon : risk.definition().horizons()) {
                findings.add(figure(at("survival", horizon), curves.survivalAt(horizon)));
            }
            findings.add(figure(address("median").at(0, risk.grain()), curves.median()));
        }

        private void restrictedMeans(List<Finding> findings) {
            for (int horizon : risk.definition().restrictedMean()) {
                findings.add(figure(at("restricted-mean", horizon), curves.restrictedMean(horizon)));
            }
        }

        private Finding curve(Address address, List<Finding.Point> points) {
            long ended = points.stream().mapToLong(Finding.Point::events).sum();
            Finding.Base base = new Finding.Base(exits.total(), ended, mentors());
            return OutcomeCurves.curve(address.at(0, risk.grain()), curves, base, points);
        }

        private Finding figure(Address address, Outcome<Estimate> outcome) {
            long events = outcome.match(Estimate::events, reason -> 0L);
            return new Finding.Figure(address, Answer.of(outcome), new Finding.Base(exits.total(), events, mentors()));
        }

        private Address address(String quantity) {
            return risk.address(quantity, margin);
        }

        private Address at(String quantity, int horizon) {
            return address(quantity).at(horizon, risk.grain());
        }

        private long mentors() {
            return risk.mentors(margin);
        }

        private static long sum(long[] counts) {
            long sum = 0;
            for (long count : counts) {
                sum += count;
            }
            return sum;
        }
    }
}
