package org.adept.analysis.indicator;

import java.util.List;
import java.util.Optional;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.gate.Gate;
import org.adept.analysis.stats.survival.CompetingRisks;
import org.adept.analysis.stats.survival.GrayTest;

/**
 * Do the levels of a dimension end so to the same share, what other ends take away before counted in? Gray's test, where
 * kinds of end compete. It takes units for independent and has no form over clusters, so where units share theirs there is
 * a reason in its place.
 */
final class IncidenceTest {
    private IncidenceTest() {}

    static Finding of(OutcomeRisk risk, String within, String dimension, List<String> margins) {
        List<CompetingRisks> groups = margins.stream().map(risk::competing).toList();
        int cause = risk.causes().indexOf(risk.headline());
        long n = groups.stream().mapToLong(CompetingRisks::total).sum();
        long events = groups.stream().mapToLong(group -> ended(group, cause)).sum();
        Address address = risk.address("test-incidence", within)
                .comparing(dimension, "", "")
                .cause(risk.headline());
        return new Finding.Figure(
                address,
                answer(risk, margins, groups, cause, n, events),
                new Finding.Base(n, events, risk.mentors(within)));
    }

    private static long ended(CompetingRisks group, int cause) {
        long ended = 0;
        for (long count : group.eventsByCause()[cause]) {
            ended += count;
        }
        return ended;
    }

    private static Answer answer(
            OutcomeRisk risk, List<String> margins, List<CompetingRisks> groups, int cause, long n, long events) {
        if (groups.size() > 1) {
            List<Long> mentors = margins.stream().map(risk::mentors).toList();
            Optional<String> held = GroupTests.held(new Gate.Arms(mentors, events));
            if (held.isPresent()) {
                return new Answer.Held(held.get());
            }
        }
        ClusteredRisk clusters = ClusteredRisk.of(risk, margins);
        Outcome<GrayTest.Result> tested = clusters.isShared()
                ? Outcome.unknown(new Reason.SharedClusters(n, clusters.clusters()))
                : GrayTest.of(groups, cause);
        return tested.match(
                result -> GroupTests.shown(
                        result.statistic(), result.degreesOfFreedom(), result.p(), n, events, Method.GRAY),
                reason -> new Answer.Unknown(reason.code()));
    }
}
