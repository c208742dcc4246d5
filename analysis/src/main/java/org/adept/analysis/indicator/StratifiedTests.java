package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.gate.Gate;
import org.adept.analysis.stats.survival.LogRank;
import org.adept.analysis.stats.survival.RiskTable;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.OutcomeDefinition;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;

/**
 * Do the levels of a dimension end at the same pace, each programme held against itself only? The log-rank test
 * stratified by programme, where several programmes have curves by the dimension.
 */
final class StratifiedTests implements Indicator {
    private static final String PROGRAMME = ReleasePlan.PROGRAMME;

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        for (OutcomeDefinition definition : study.outcomes()) {
            OutcomeRisk risk = OutcomeRisk.of(definition, tables);
            byDimension(risk).forEach((dimension, programmes) -> {
                if (programmes.size() > 1) {
                    findings.add(test(risk, dimension, programmes));
                }
            });
        }
        return findings;
    }

    /** By dimension and programme, the margin of each level that is known. */
    private static SortedMap<String, SortedMap<String, SortedMap<String, String>>> byDimension(OutcomeRisk risk) {
        SortedMap<String, SortedMap<String, SortedMap<String, String>>> found = new TreeMap<>();
        for (String margin : risk.margins().keySet()) {
            SortedMap<String, String> by = Margins.parse(margin);
            String programme = by.get(PROGRAMME);
            if (by.size() == 2 && programme != null) {
                by.forEach((dimension, level) -> {
                    if (!dimension.equals(PROGRAMME) && !level.equals(GroupTests.UNKNOWN_LEVEL)) {
                        found.computeIfAbsent(dimension, any -> new TreeMap<>())
                                .computeIfAbsent(programme, any -> new TreeMap<>())
                                .put(level, margin);
                    }
                });
            }
        }
        return found;
    }

    private static Finding test(
            OutcomeRisk risk, String dimension, SortedMap<String, SortedMap<String, String>> programmes) {
        SortedSet<String> levels = new TreeSet<>();
        programmes.values().forEach(margins -> levels.addAll(margins.keySet()));
        List<List<RiskTable>> strata = programmes.values().stream()
                .map(margins -> levels.stream()
                        .map(level -> risk.only(risk.headline(), margins.getOrDefault(level, "no such margin")))
                        .toList())
                .toList();
        List<RiskTable> all = strata.stream().flatMap(List::stream).toList();
        long n = all.stream().mapToLong(RiskTable::total).sum();
        long events = all.stream().mapToLong(RiskTable::totalEvents).sum();
        Address address =
                risk.address("test-stratified", "").comparing(dimension, "", "").adjusted(PROGRAMME);
        if (risk.competes()) {
            address = address.cause(risk.headline());
        }
        List<Long> mentors = levels.stream()
                .map(level -> risk.mentors(dimension + "=" + level))
                .toList();
        Optional<String> held = GroupTests.held(new Gate.Arms(mentors, events));
        Answer answer = held.<Answer>map(Answer.Held::new).orElseGet(() -> LogRank.stratified(strata)
                .match(
                        result -> new Answer.Shown(
                                new Estimate(
                                        result.statistic(),
                                        OptionalDouble.empty(),
                                        Optional.empty(),
                                        n,
                                        events,
                                        Method.LOG_RANK),
                                Optional.of(
                                        new Answer.Test(result.statistic(), result.degreesOfFreedom(), result.p()))),
                        reason -> new Answer.Unknown(reason.code())));
        return new Finding.Figure(address, answer, new Finding.Base(n, events, risk.mentors("")));
    }
}
