package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.indicator.CoxDesign.Term;
import org.adept.analysis.stats.cox.Cox;
import org.adept.analysis.stats.cox.CoxFit;
import org.adept.analysis.stats.cox.RobustVariance;
import org.adept.analysis.stats.cox.Ties;
import org.adept.analysis.stats.likelihood.ChiSquared;
import org.adept.analysis.table.CellView;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.ModelDefinition;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.StudyDefinition;

/**
 * Who ends sooner, among those who are otherwise alike in the model's columns? Hazard ratios of every model that the
 * study declares. They describe what goes together; nobody was made alike in what the model does not hold.
 */
final class HazardModels implements Indicator {
    private static final String INDICATOR = "hazard";

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        CellView cells = tables.cells();
        for (OutcomeDefinition outcome : study.outcomes()) {
            for (ModelDefinition model : outcome.models()) {
                Address address = Address.of(INDICATOR, "", "")
                        .outcome(outcome.name())
                        .cause(model.event())
                        .adjusted(model.name());
                List<CellView.Cell> own = cells.cells(outcome.name(), model.name());
                CoxDesign.of(model, own, cells.parts(outcome.name(), model.name()))
                        .ifPresentOrElse(
                                design -> findings.addAll(answers(address, model, design)),
                                () -> findings.add(new Finding.Figure(
                                        address.quantity(Figures.NOT_TESTABLE),
                                        new Answer.Unknown("no-variation"),
                                        Finding.Base.NONE)));
            }
        }
        return findings;
    }

    private static List<Finding> answers(Address address, ModelDefinition model, CoxDesign design) {
        Ties ties = model.ties() == ModelDefinition.Ties.EFRON ? Ties.EFRON : Ties.BRESLOW;
        Outcome<CoxFit> fitted = Cox.of(design.spells(), ties);
        List<Finding> findings = new ArrayList<>();
        long n = design.spells().total();
        findings.add(Figures.count(address.quantity("count"), n, -1));
        Optional<CoxFit> fit = fitted.match(Optional::of, reason -> Optional.empty());
        for (int j = 0; j < design.terms().size(); j++) {
            int column = j;
            Term term = design.terms().get(j);
            Address compared = address.comparing(term.column(), term.level(), term.reference());
            Finding.Base base = Finding.Base.of(term.n(), term.events());
            Outcome<Estimate> log = fitted.match(
                    found -> design.clusters()
                            .map(found::robust)
                            .map(robust -> robust.coefficient(column))
                            .orElseGet(() -> found.coefficient(column)),
                    Outcome::unknown);
            findings.add(new Finding.Figure(compared.quantity("log-hazard-ratio"), Answer.of(log), base));
            findings.add(new Finding.Figure(
                    compared.quantity("hazard-ratio"), Answer.of(log.map(HazardModels::ratio)), base));
        }
        fit.ifPresent(found -> tests(address, found, design, findings));
        fit.ifPresent(found -> findings.addAll(HazardChecks.of(address, found, design)));
        return findings;
    }

    private static Estimate ratio(Estimate log) {
        Optional<Interval> interval = log.interval()
                .map(own -> new Interval(StrictMath.exp(own.lower()), StrictMath.exp(own.upper()), own.confidence()));
        return new Estimate(
                StrictMath.exp(log.value()), OptionalDouble.empty(), interval, log.n(), log.events(), log.method());
    }

    private static void tests(Address address, CoxFit fit, CoxDesign design, List<Finding> findings) {
        findings.add(test(address.quantity("likelihood-ratio-test"), fit, fit.likelihoodRatioTest()));
        findings.add(test(address.quantity("score-test"), fit, fit.scoreTest()));
        Optional<RobustVariance> robust = design.clusters().map(fit::robust);
        Outcome<ChiSquared> wald = robust.map(RobustVariance::waldTest).orElseGet(() -> Outcome.known(fit.waldTest()));
        wald.match(
                test -> findings.add(test(address.quantity("wald-test"), fit, test)),
                reason -> findings.add(new Finding.Figure(
                        address.quantity("wald-test"), new Answer.Unknown(reason.code()), base(fit))));
    }

    private static Finding test(Address address, CoxFit fit, ChiSquared test) {
        Estimate estimate = new Estimate(
                test.statistic(), OptionalDouble.empty(), Optional.empty(), fit.n(), fit.events(), Method.COX);
        return new Finding.Figure(
                address,
                new Answer.Shown(
                        estimate, Optional.of(new Answer.Test(test.statistic(), test.degreesOfFreedom(), test.p()))),
                base(fit));
    }

    private static Finding.Base base(CoxFit fit) {
        return Finding.Base.of(fit.n(), fit.events());
    }
}
