package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.stats.cox.Concordance;
import org.adept.analysis.stats.cox.CoxFit;
import org.adept.analysis.stats.cox.ProportionalHazardsTest;
import org.adept.analysis.stats.likelihood.ChiSquared;

/**
 * Can a model's hazard ratios be read as one number each? Whether they stay the same over time, column by column and
 * all at once, and how well the model's order of people is that in which they ended.
 */
final class HazardChecks {
    private HazardChecks() {}

    static List<Finding> of(Address address, CoxFit fit, CoxDesign design) {
        List<Finding> findings = new ArrayList<>();
        ProportionalHazardsTest tests = ProportionalHazardsTest.of(fit);
        Address test = address.quantity("proportional-hazards-test");
        columns(design)
                .forEach((column, places) -> findings.add(test(
                        test.comparing(column, "", ""),
                        fit,
                        tests.of(places.stream().mapToInt(Integer::intValue).toArray()))));
        findings.add(test(test, fit, tests.all()));
        Outcome<Estimate> share = design.clusters()
                .map(clusters -> Concordance.of(fit, clusters))
                .orElseGet(() -> Concordance.of(fit))
                .map(Concordance.Result::share);
        findings.add(new Finding.Figure(
                address.quantity("concordance"), Answer.of(share), Finding.Base.of(fit.n(), fit.events())));
        return findings;
    }

    /** The places of the terms of each column of the data, in the model's order. */
    private static Map<String, List<Integer>> columns(CoxDesign design) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int j = 0; j < design.terms().size(); j++) {
            columns.computeIfAbsent(design.terms().get(j).column(), any -> new ArrayList<>())
                    .add(j);
        }
        return columns;
    }

    private static Finding test(Address address, CoxFit fit, Outcome<ChiSquared> tested) {
        Answer answer = tested.match(
                test -> new Answer.Shown(
                        new Estimate(
                                test.statistic(),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                fit.n(),
                                fit.events(),
                                Method.PROPORTIONAL_HAZARDS_TEST),
                        Optional.of(new Answer.Test(test.statistic(), test.degreesOfFreedom(), test.p()))),
                reason -> new Answer.Unknown(reason.code()));
        return new Finding.Figure(address, answer, Finding.Base.of(fit.n(), fit.events()));
    }
}
