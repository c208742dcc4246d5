package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Size and coverage of what is said of competing ends: 4 % end early and 3 % as agreed each week, 2 % are lost.
 * {@code -Dadept.replications=2000} for the stated size.
 */
class CompetingCoverageTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final double[] HAZARDS = {0.04, 0.03};
    private static final double[] MORE_EARLY = {0.08, 0.03};
    private static final double LOSS = 0.02;
    private static final int HORIZON = 30;
    private static final int WEEK = 13;

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void grayRejectsTheTruthInOneOfTwenty(int people) {
        int kept = studies("gray " + people, study -> {
            SplittableRandom random = new SplittableRandom(study);
            List<CompetingRisks> groups =
                    List.of(risks(random, people / 2, HAZARDS), risks(random, people / 2, HAZARDS));
            return GrayTest.of(groups, 0).match(result -> result.p() >= 0.05, reason -> true);
        });

        // fifteen in a group: chi-squared is only near; a fifth more or less than one of twenty at most
        assertAbout(kept, 0.95, people < 100 ? 0.015 : 0.005);
    }

    @Test
    void grayFindsTwiceTheEarlyEndsInNineOfTenStudiesOfTwoHundredEach() {
        int found = studies("gray power", study -> {
            SplittableRandom random = new SplittableRandom(study);
            List<CompetingRisks> groups = List.of(risks(random, 200, HAZARDS), risks(random, 200, MORE_EARLY));
            return known(GrayTest.of(groups, 0)).p() < 0.05;
        });

        assertTrue(found >= 0.9 * STUDIES, "found in " + found);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void incidencesHoldThePlantedShare(int people) {
        int held = studies(
                "incidence " + people,
                study -> isHeld(
                        AalenJohansen.of(risks(new SplittableRandom(study), people, HAZARDS))
                                .incidenceAt(0, WEEK),
                        incidence(HAZARDS, WEEK)));

        assertAbout(held, 0.95, people < 100 ? 0.02 : 0.005);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void timesLostHoldThePlantedWeeks(int people) {
        int held = studies(
                "time lost " + people,
                study -> isHeld(
                        TimeLost.of(risks(new SplittableRandom(study), people, HAZARDS))
                                .before(0, WEEK),
                        lost(HAZARDS)));

        assertAbout(held, 0.95, people < 100 ? 0.03 : people < 1000 ? 0.015 : 0.005);
    }

    @ParameterizedTest
    @CsvSource({"30,0.02", "100,0.01", "1000,0.005"})
    void differencesHoldThePlantedOnes(int people, double slack) {
        double truth = incidence(MORE_EARLY, WEEK) - incidence(HAZARDS, WEEK);
        int held = studies("difference " + people, study -> {
            SplittableRandom random = new SplittableRandom(study);
            CompetingSpells more = CompetingSpells.of(risks(random, people, MORE_EARLY));
            CompetingSpells fewer = CompetingSpells.of(risks(random, people, HAZARDS));
            return isHeld(IncidenceDifference.between(more, fewer).at(0, WEEK), truth);
        });

        assertAbout(held, 0.95, slack);
    }

    /** Ten matches to a mentor, half of the mentors at six times the risk: clusters hold the mean share, people do not. */
    @Test
    void clusteredIntervalsHoldWhatPlainOnesMiss() {
        double truth = (incidence(new double[] {0.02, 0.03}, WEEK) + incidence(new double[] {0.12, 0.03}, WEEK)) / 2;
        int held = studies(
                "clustered",
                study -> isHeld(SpellIncidence.of(mentors(study, 40)).incidenceAt(0, WEEK), truth));
        int plain = studies(
                "not clustered",
                study -> isHeld(
                        SpellIncidence.of(mentors(study, 40).withoutClusters()).incidenceAt(0, WEEK), truth));

        assertAbout(held, 0.95, 0.02);
        assertTrue(plain < 0.9 * STUDIES, "held in " + plain);
    }

    /** The checks above can fail. */
    @Test
    void narrowerIntervalsWouldBeFound() {
        int held = studies(
                "narrow",
                study -> isHeld(
                        AalenJohansen.of(risks(new SplittableRandom(study), 100, HAZARDS), 0.8)
                                .incidenceAt(0, WEEK),
                        incidence(HAZARDS, WEEK)));

        assertThrows(AssertionError.class, () -> assertAbout(held, 0.95, 0.02));
    }

    private static CompetingSpells mentors(int study, int mentors) {
        SplittableRandom random = new SplittableRandom(study);
        int[] times = new int[mentors * 10];
        int[] causes = new int[mentors * 10];
        int[] clusters = new int[mentors * 10];
        for (int mentor = 0; mentor < mentors; mentor++) {
            double[] hazards = random.nextBoolean() ? new double[] {0.02, 0.03} : new double[] {0.12, 0.03};
            Draw own = Draw.planted(random, 10, hazards, LOSS, HORIZON);
            for (int i = 0; i < 10; i++) {
                times[mentor * 10 + i] = own.times()[i];
                causes[mentor * 10 + i] = own.causes()[i];
                clusters[mentor * 10 + i] = mentor;
            }
        }
        return CompetingSpells.of(2, times, causes).withClusters(clusters);
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

    private static boolean isHeld(Outcome<Estimate> outcome, double truth) {
        return outcome.match(estimate -> holds(estimate, truth), reason -> false);
    }

    private static CompetingRisks risks(SplittableRandom random, int people, double[] hazards) {
        return Draw.planted(random, people, hazards, LOSS, HORIZON).risks(2);
    }

    private static double incidence(double[] hazards, int week) {
        double any = hazards[0] + hazards[1];
        return hazards[0] / any * (1 - Math.pow(1 - any, week));
    }

    private static double lost(double[] hazards) {
        return IntStream.range(1, WEEK)
                .mapToDouble(week -> incidence(hazards, week))
                .sum();
    }
}
