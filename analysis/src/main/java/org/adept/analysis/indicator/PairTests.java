package org.adept.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Margins;
import org.adept.analysis.gate.Gate;
import org.adept.analysis.stats.multiple.Adjusted;
import org.adept.analysis.stats.survival.LogRank;
import org.adept.analysis.stats.survival.RiskTable;

/**
 * Which of more than two groups end at another pace? The log-rank test of each pair by itself, its p-value adjusted
 * after Holm for all pairs that could be tested. Pairs that a gate holds back do not count in the adjustment.
 */
final class PairTests {
    private static final int FEWEST_GROUPS = 3;

    private PairTests() {}

    /** Two groups and their test. */
    private record Pair(String first, String other, long n, long events, long mentors, Result result) {}

    /** What came out of a pair: a test or the word that stands in its place. */
    private record Result(Answer instead, OptionalDouble p, double statistic, Method method) {}

    static List<Finding> of(OutcomeRisk risk, String dimension, List<String> margins) {
        if (margins.size() < FEWEST_GROUPS) {
            return List.of();
        }
        boolean overlap = risk.overlap("", dimension);
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < margins.size(); first++) {
            for (int other = first + 1; other < margins.size(); other++) {
                pairs.add(pair(risk, margins.get(first), margins.get(other), overlap));
            }
        }
        double[] adjusted = Adjusted.holm(pairs.stream()
                .filter(pair -> pair.result().p().isPresent())
                .mapToDouble(pair -> pair.result().p().getAsDouble())
                .toArray());
        List<Finding> findings = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            Address address = risk.address("test-pair", "")
                    .comparing(dimension, level(dimension, pair.other()), level(dimension, pair.first()));
            Answer answer = pair.result().instead();
            if (pair.result().p().isPresent()) {
                answer = GroupTests.shown(
                        pair.result().statistic(),
                        1,
                        adjusted[next++],
                        pair.n(),
                        pair.events(),
                        pair.result().method());
            }
            findings.add(new Finding.Figure(
                    risk.competes() ? address.cause(risk.headline()) : address,
                    answer,
                    new Finding.Base(pair.n(), pair.events(), pair.mentors())));
        }
        return findings;
    }

    private static Pair pair(OutcomeRisk risk, String first, String other, boolean overlap) {
        List<String> both = List.of(first, other);
        List<RiskTable> tables =
                both.stream().map(margin -> risk.only(risk.headline(), margin)).toList();
        long n = tables.stream().mapToLong(RiskTable::total).sum();
        long events = tables.stream().mapToLong(RiskTable::totalEvents).sum();
        List<Long> mentors = both.stream().map(risk::mentors).toList();
        Result result = GroupTests.held(new Gate.Arms(mentors, events))
                .map(reason -> instead(new Answer.Held(reason)))
                .orElseGet(() -> result(risk, both, tables, overlap));
        return new Pair(first, other, n, events, Math.min(mentors.get(0), mentors.get(1)), result);
    }

    private static Result result(OutcomeRisk risk, List<String> both, List<RiskTable> tables, boolean overlap) {
        ClusteredRisk clusters = ClusteredRisk.of(risk, both);
        boolean shared = clusters.isShared();
        if (!shared && overlap) {
            long n = tables.stream().mapToLong(RiskTable::total).sum();
            return instead(GroupTests.overlapping(n));
        }
        Outcome<LogRank.Result> tested =
                shared ? LogRank.robust(clusters.groups(risk.headline(), 0, both.size()), 0) : LogRank.of(tables);
        Method method = shared ? Method.LOG_RANK_CLUSTERED : Method.LOG_RANK;
        return tested.match(
                test -> new Result(new Answer.Unknown(""), OptionalDouble.of(test.p()), test.statistic(), method),
                reason -> instead(new Answer.Unknown(reason.code())));
    }

    private static Result instead(Answer answer) {
        return new Result(answer, OptionalDouble.empty(), 0, Method.LOG_RANK);
    }

    private static String level(String dimension, String margin) {
        return Margins.parse(margin).getOrDefault(dimension, "");
    }
}
