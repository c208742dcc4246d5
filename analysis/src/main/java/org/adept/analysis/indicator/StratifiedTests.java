package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.gate.Gate;
import org.adept.analysis.stats.survival.LogRank;
import org.adept.analysis.stats.survival.RiskTable;
import org.adept.analysis.stats.survival.RobustRiskTable;
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
    /** A margin that nobody is in. */
    private static final String NOBODY = PROGRAMME + "=\u0000";

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
        List<List<String>> margins = programmes.values().stream()
                .map(own -> levels.stream()
                        .map(level -> own.getOrDefault(level, NOBODY))
                        .toList())
                .toList();
        List<List<RiskTable>> strata = margins.stream()
                .map(own -> own.stream()
                        .map(margin -> risk.only(risk.headline(), margin))
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
        Answer answer = held.<Answer>map(Answer.Held::new).orElseGet(() -> answer(risk, margins, strata, n, events));
        return new Finding.Figure(address, answer, new Finding.Base(n, events, risk.mentors("")));
    }

    private static Answer answer(
            OutcomeRisk risk, List<List<String>> margins, List<List<RiskTable>> strata, long n, long events) {
        ClusteredRisk clusters =
                ClusteredRisk.of(risk, margins.stream().flatMap(List::stream).toList());
        if (!clusters.isShared()) {
            return GroupTests.answer(LogRank.stratified(strata), n, events, Method.LOG_RANK);
        }
        List<List<RobustRiskTable>> robust = new ArrayList<>();
        int first = 0;
        for (List<String> own : margins) {
            robust.add(clusters.groups(risk.headline(), first, own.size()));
            first += own.size();
        }
        return GroupTests.answer(LogRank.robustStratified(robust, 0), n, events, Method.LOG_RANK_CLUSTERED);
    }
}
