package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Size and coverage of what is said of one kind of end: 5 % end each week, 2 % are lost, nobody is seen after week 30.
 * In week 13 five ends and five who last are expected of thirty people. {@code -Dadept.replications=2000} for the stated
 * size.
 */
class SurvivalCoverageTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final double[] HAZARD = {0.05};
    private static final double[] TWICE = {0.10};
    private static final double LOSS = 0.02;
    private static final int LAST = 30;
    private static final int WEEK = 13;
    private static final double LEAST_COVERAGE = 0.93;

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void theShareStillThereIsHeldInAtLeast93OfAHundredStudies(int people) {
        double truth = StrictMath.pow(1 - HAZARD[0], WEEK);
        int held = studies(
                "Kaplan-Meier " + people,
                study -> isHeld(
                        KaplanMeier.of(table(new SplittableRandom(study), people, HAZARD))
                                .survivalAt(WEEK),
                        truth));

        assertAtLeast(held, LEAST_COVERAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void logRankRejectsTheTruthInOneOfTwenty(int people) {
        for (double rho : new double[] {0, 1}) {
            int kept = studies("log-rank, rho %.0f, %d".formatted(rho, people), study -> {
                SplittableRandom random = new SplittableRandom(study);
                List<RiskTable> groups = List.of(table(random, people / 2, HAZARD), table(random, people / 2, HAZARD));
                return LogRank.of(groups, rho).match(result -> result.p() >= 0.05, reason -> true);
            });

            // fifteen in a group: chi-squared is only near
            assertAbout(kept, 0.95, people < 100 ? 0.02 : 0.005);
        }
    }

    @Test
    void logRankFindsTwiceThePaceInNineOfTenStudiesOfAHundredEach() {
        int found = studies("log-rank power", study -> {
            SplittableRandom random = new SplittableRandom(study);
            return known(LogRank.of(List.of(table(random, 100, HAZARD), table(random, 100, TWICE))))
                            .p()
                    < 0.05;
        });

        assertTrue(found >= 0.9 * STUDIES, "found in " + found);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void differencesOfRestrictedMeansHoldThePlantedWeeks(int people) {
        double truth = mean(TWICE[0]) - mean(HAZARD[0]);
        int held = studies("restricted mean " + people, study -> {
            SplittableRandom random = new SplittableRandom(study);
            return isHeld(
                    RestrictedMean.compare(table(random, people, TWICE), table(random, people, HAZARD), WEEK)
                            .map(Comparison::difference),
                    truth);
        });

        assertAbout(held, 0.95, people < 100 ? 0.02 : 0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void milestonesHoldThePlantedDifference(int people) {
        double truth = StrictMath.pow(1 - TWICE[0], WEEK) - StrictMath.pow(1 - HAZARD[0], WEEK);
        int held = studies("milestone " + people, study -> {
            SplittableRandom random = new SplittableRandom(study);
            return isHeld(
                    Milestone.compare(table(random, people, TWICE), table(random, people, HAZARD), WEEK)
                            .map(Comparison::difference),
                    truth);
        });

        assertAbout(held, 0.95, people < 100 ? 0.02 : 0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void summedHazardsHoldThePlantedSum(int people) {
        int held = studies(
                "Nelson-Aalen " + people,
                study -> isHeld(
                        NelsonAalen.of(table(new SplittableRandom(study), people, HAZARD))
                                .hazardAt(WEEK),
                        WEEK * HAZARD[0]));

        assertAbout(held, 0.95, people < 100 ? 0.02 : 0.01);
    }

    /**
     * Forty mentors of ten matches each, a half with each format; a half of either at six times the other half's pace.
     * The formats do not differ, and only the test by mentor says so.
     */
    @Test
    void theClusteredTestKeepsTheTruthThatThePlainOneDenies() {
        int kept = studies("log-rank, clustered", study -> p(study, true) >= 0.05);
        int plain = studies("log-rank, not clustered", study -> p(study, false) >= 0.05);

        assertAbout(kept, 0.95, 0.02);
        assertTrue(plain < 0.8 * STUDIES, "kept in " + plain);
    }

    /** The checks above can fail. */
    @Test
    void narrowerIntervalsWouldBeFound() {
        double truth = StrictMath.pow(1 - HAZARD[0], WEEK);
        int held = studies(
                "narrow",
                study -> isHeld(
                        KaplanMeier.of(table(new SplittableRandom(study), 100, HAZARD), 0.8)
                                .survivalAt(WEEK),
                        truth));

        assertThrows(AssertionError.class, () -> assertAtLeast(held, LEAST_COVERAGE));
    }

    private static double p(int study, boolean clustered) {
        SplittableRandom random = new SplittableRandom(study);
        RobustRiskTable one = mentors(random, 20);
        RobustRiskTable other = mentors(random, 20);
        return known(
                        clustered
                                ? LogRank.robust(List.of(one, other), 0)
                                : LogRank.of(List.of(one.people(), other.people())))
                .p();
    }

    private static RobustRiskTable mentors(SplittableRandom random, int mentors) {
        int[] clusters = IntStream.range(0, mentors * 10).map(i -> i / 10).toArray();
        int[] times = new int[clusters.length];
        long[] events = new long[clusters.length];
        long[] censored = new long[clusters.length];
        for (int mentor = 0; mentor < mentors; mentor++) {
            double[] hazard = {random.nextBoolean() ? 0.02 : 0.12};
            Draw own = Draw.planted(random, 10, hazard, LOSS, LAST);
            for (int i = 0; i < 10; i++) {
                int place = mentor * 10 + i;
                times[place] = own.times()[i];
                events[place] = own.causes()[i] == 1 ? 1 : 0;
                censored[place] = 1 - events[place];
            }
        }
        return RobustRiskTable.clustered(clusters, times, events, censored);
    }

    private static RiskTable table(SplittableRandom random, int people, double[] hazard) {
        Draw draw = Draw.planted(random, people, hazard, LOSS, LAST);
        boolean[] ended = new boolean[people];
        for (int i = 0; i < people; i++) {
            ended[i] = draw.causes()[i] == 1;
        }
        return RiskTable.ofRows(Arrays.copyOf(draw.times(), people), ended);
    }

    /** Weeks expected before the week looked at: one whole week, then as many as still last. */
    private static double mean(double hazard) {
        return IntStream.range(0, WEEK)
                .mapToDouble(week -> StrictMath.pow(1 - hazard, week))
                .sum();
    }

    private static int studies(String what, IntPredicate holds) {
        int hits = (int) IntStream.rangeClosed(1, STUDIES).filter(holds).count();
        System.out.printf("%s: %d of %d%n", what, hits, STUDIES);
        return hits;
    }

    /** Within what so many studies can tell, and so much off as the approximation may be. */
    private static void assertAbout(int hits, double confidence, double slack) {
        double spread = 3.3 * Math.sqrt(confidence * (1 - confidence) / STUDIES) + slack;
        double share = (double) hits / STUDIES;
        assertTrue(Math.abs(share - confidence) <= spread, "held in " + hits + " of " + STUDIES);
    }

    /** Not fewer than the bound by more than so many studies can tell. */
    private static void assertAtLeast(int hits, double bound) {
        double spread = 2.4 * Math.sqrt(bound * (1 - bound) / STUDIES);
        double share = (double) hits / STUDIES;
        assertTrue(share >= bound - spread, "held in " + hits + " of " + STUDIES);
    }

    private static boolean isHeld(Outcome<Estimate> outcome, double truth) {
        return outcome.match(estimate -> holds(estimate, truth), reason -> false);
    }
}
