package org.adept.analysis.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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
 * kinds of end compete. It takes units for independent and has no form over clusters, so where units share theirs, or
 * stand in several groups, there is a reason in its place.
 *
 * @param within the group whose parts are compared
 * @param margins the levels that are known
 */
record IncidenceTest(OutcomeRisk risk, String within, String dimension, List<String> margins) {

    static Finding of(OutcomeRisk risk, String within, String dimension, List<String> margins) {
        return new IncidenceTest(risk, within, dimension, margins).finding();
    }

    private Finding finding() {
        List<CompetingRisks> groups = margins.stream().map(risk::competing).toList();
        long n = groups.stream().mapToLong(CompetingRisks::total).sum();
        long events = groups.stream().mapToLong(this::ended).sum();
        Address address = risk.address("test-incidence", within)
                .comparing(dimension, "", "")
                .cause(risk.headline());
        Answer answer = held(events).orElseGet(() -> tested(groups, n)
                .match(
                        result -> GroupTests.shown(
                                result.statistic(), result.degreesOfFreedom(), result.p(), n, events, Method.GRAY),
                        reason -> new Answer.Unknown(reason.code())));
        return new Finding.Figure(address, answer, new Finding.Base(n, events, risk.mentors(within)));
    }

    private int cause() {
        return risk.causes().indexOf(risk.headline());
    }

    private long ended(CompetingRisks group) {
        return LongStream.of(group.eventsByCause()[cause()]).sum();
    }

    private Optional<Answer> held(long events) {
        List<Long> mentors = margins.stream().map(risk::mentors).toList();
        return margins.size() > 1
                ? GroupTests.held(new Gate.Arms(mentors, events)).map(Answer.Held::new)
                : Optional.empty();
    }

    private Outcome<GrayTest.Result> tested(List<CompetingRisks> groups, long n) {
        ClusteredRisk clusters = ClusteredRisk.of(risk, margins);
        return clusters.isShared() || risk.overlap(within, dimension)
                ? Outcome.unknown(new Reason.SharedClusters(n, clusters.clusters()))
                : GrayTest.of(groups, cause());
    }
}
