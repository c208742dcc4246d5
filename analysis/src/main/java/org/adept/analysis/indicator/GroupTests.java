package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.gate.Gate;
import org.adept.analysis.gate.TooFewClusters;
import org.adept.analysis.gate.TooFewEvents;
import org.adept.analysis.stats.survival.LogRank;
import org.adept.analysis.stats.survival.RiskTable;
import org.adept.analysis.table.Tables;
import org.adept.ingest.study.StudyDefinition;

/**
 * Do the levels of a dimension end at the same pace? The log-rank test, and Peto's in which early differences count
 * more, over clusters where units share any; where kinds of end compete, of one kind only, named in the finding, and
 * beside them the {@linkplain IncidenceTest test of shares}. Levels that are not known take no part. Within everyone and
 * within each programme.
 */
final class GroupTests implements Indicator {
    static final String UNKNOWN_LEVEL = "unknown";
    private static final String PROGRAMME = "programme";
    private static final double EVERY_TIME_ALIKE = 0;
    private static final double EARLY_COUNTS_MORE = 1;
    private static final List<Gate> GATES = List.of(new TooFewClusters(), new TooFewEvents());

    @Override
    public List<Finding> answer(Tables tables, StudyDefinition study) {
        List<Finding> findings = new ArrayList<>();
        study.outcomes().forEach(definition -> findings.addAll(of(OutcomeRisk.of(definition, tables))));
        return findings;
    }

    /** Every comparison of one outcome's groups. */
    static List<Finding> of(OutcomeRisk risk) {
        List<Finding> findings = new ArrayList<>();
        comparisons(risk.margins().keySet()).forEach((comparison, margins) -> {
            findings.add(test(risk, comparison, margins, "test", EVERY_TIME_ALIKE));
            findings.add(test(risk, comparison, margins, "test-early", EARLY_COUNTS_MORE));
            if (risk.competes()) {
                findings.add(IncidenceTest.of(risk, comparison.within(), comparison.dimension(), margins));
            }
            if (comparison.within().isEmpty()) {
                findings.addAll(PairTests.of(risk, comparison.dimension(), margins));
            }
        });
        return findings;
    }

    /** Which groups are compared: the levels of a dimension, within a group. */
    private record Comparison(String within, String dimension) {}

    private static Map<Comparison, List<String>> comparisons(Iterable<String> margins) {
        Map<Comparison, List<String>> comparisons = new HashMap<>();
        for (String margin : margins) {
            SortedMap<String, String> by = Margins.parse(margin);
            by.forEach((dimension, level) -> {
                SortedMap<String, String> rest = new TreeMap<>(by);
                rest.remove(dimension);
                boolean asked = rest.isEmpty()
                        || (rest.size() == 1 && rest.containsKey(PROGRAMME) && !dimension.equals(PROGRAMME));
                if (asked && !level.equals(UNKNOWN_LEVEL)) {
                    comparisons
                            .computeIfAbsent(new Comparison(Margins.text(rest), dimension), key -> new ArrayList<>())
                            .add(margin);
                }
            });
        }
        return comparisons;
    }

    private static Finding test(
            OutcomeRisk risk, Comparison comparison, List<String> margins, String quantity, double rho) {
        List<RiskTable> tables = margins.stream()
                .map(margin -> risk.only(risk.headline(), margin))
                .toList();
        List<Long> mentors = margins.stream().map(risk::mentors).toList();
        long n = tables.stream().mapToLong(RiskTable::total).sum();
        long events = tables.stream().mapToLong(RiskTable::totalEvents).sum();
        Address address = risk.address(quantity, comparison.within()).comparing(comparison.dimension(), "", "");
        if (risk.competes()) {
            address = address.cause(risk.headline());
        }
        return new Finding.Figure(
                address,
                answer(risk, comparison, margins, tables, mentors, n, events, rho),
                new Finding.Base(n, events, risk.mentors(comparison.within())));
    }

    /** The first gate that a comparison of these arms does not pass. */
    static Optional<String> held(Gate.Arms arms) {
        return GATES.stream().flatMap(gate -> gate.held(arms).stream()).findFirst();
    }

    private static Answer answer(
            OutcomeRisk risk,
            Comparison comparison,
            List<String> margins,
            List<RiskTable> tables,
            List<Long> mentors,
            long n,
            long events,
            double rho) {
        if (tables.size() > 1) {
            Optional<String> held = held(new Gate.Arms(mentors, events));
            if (held.isPresent()) {
                return new Answer.Held(held.get());
            }
        }
        ClusteredRisk clusters = ClusteredRisk.of(risk, margins);
        if (!clusters.isShared() && risk.overlap(comparison.within(), comparison.dimension())) {
            return overlapping(n);
        }
        return clusters.isShared()
                ? answer(
                        LogRank.robust(clusters.groups(risk.headline(), 0, margins.size()), rho),
                        n,
                        events,
                        Method.LOG_RANK_CLUSTERED)
                : answer(LogRank.of(tables, rho), n, events, Method.LOG_RANK);
    }

    /** Somebody is in several of the groups, and nothing tells who. */
    static Answer overlapping(long n) {
        return new Answer.Unknown(new Reason.SharedClusters(n, n).code());
    }

    static Answer answer(Outcome<LogRank.Result> outcome, long n, long events, Method method) {
        return outcome.match(
                result -> shown(result.statistic(), result.degreesOfFreedom(), result.p(), n, events, method),
                reason -> new Answer.Unknown(reason.code()));
    }

    /** A test's statistic with its p-value. */
    static Answer shown(double statistic, int degreesOfFreedom, double p, long n, long events, Method method) {
        return new Answer.Shown(
                new Estimate(statistic, OptionalDouble.empty(), Optional.empty(), n, events, method),
                Optional.of(new Answer.Test(statistic, degreesOfFreedom, p)));
    }
}
