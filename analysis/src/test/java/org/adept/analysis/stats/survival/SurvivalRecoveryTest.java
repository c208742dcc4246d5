package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted hazards are found again: 4 % end early and 3 % as agreed each week, 2 % are lost from sight. */
class SurvivalRecoveryTest {
    private static final double[] HAZARDS = {0.04, 0.03};
    private static final double ANY = 0.07;
    private static final int HORIZON = 40;

    @ParameterizedTest
    @ValueSource(ints = {5, 13, 26})
    void survivalIsHeldInNineteenOfTwentyStudies(int week) {
        assertCovers(survivalHits(200, 150, week, 0.95), 200, 0.95);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 13, 26})
    void incidenceIsHeldInNineteenOfTwentyStudies(int week) {
        assertCovers(incidenceHits(200, 150, 0, week), 200, 0.95);
        assertCovers(incidenceHits(200, 150, 1, week), 200, 0.95);
    }

    /** Small programmes: at least five ends and five that last are expected at these weeks. */
    @ParameterizedTest
    @ValueSource(ints = {3, 8, 13})
    void intervalsOfFortyMatchesHoldTheTruthInNinetyThreeOfAHundred(int week) {
        assertTrue(40 * lasting(week) >= 5 && 40 * (1 - lasting(week)) >= 5);

        int survival = survivalHits(4000, 40, week, 0.95);
        assertTrue(survival >= 0.93 * 4000, "survival held in " + survival);
    }

    @Test
    void incidenceOfFortyMatchesIsHeldInNinetyThreeOfAHundred() {
        int incidence = incidenceHits(4000, 40, 0, 13);
        assertTrue(incidence >= 0.93 * 4000, "incidence held in " + incidence);
    }

    /** The checks above can fail: narrower intervals do not pass them. */
    @Test
    void narrowerIntervalsWouldBeFound() {
        int hits = survivalHits(200, 150, 13, 0.8);

        assertThrows(AssertionError.class, () -> assertCovers(hits, 200, 0.95));
    }

    /** Treating the other end as censoring overstates: 1 − KM of early ends alone misses the planted incidence. */
    @Test
    void oneMinusKaplanMeierIsNotTheIncidence() {
        Draw cohort = Draw.planted(new SplittableRandom(1), 20_000, HAZARDS, 0.02, HORIZON);
        int[] early =
                IntStream.of(cohort.causes()).map(cause -> cause == 1 ? 1 : 0).toArray();

        double naive = 1
                - known(KaplanMeier.of(new Draw(cohort.times(), early).anyCause())
                                .survivalAt(26))
                        .value();
        double incidence =
                known(AalenJohansen.of(cohort.risks()).incidenceAt(0, 26)).value();

        assertEquals(incidence(0, 26), incidence, 0.01);
        assertTrue(naive > incidence(0, 26) + 0.1, "naive " + naive);
    }

    @Test
    void aThirdMoreRiskIsFoundInFourOfFiveLargeStudiesAndNoneInOneOfTwenty() {
        int found = 0;
        int falselyFound = 0;
        for (int seed = 1; seed <= 1000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RiskTable usual = planted(random, ANY);
            falselyFound += isSignificant(usual, planted(random, ANY)) ? 1 : 0;
            found += isSignificant(usual, planted(random, ANY * 4 / 3)) ? 1 : 0;
        }
        assertCovers(1000 - falselyFound, 1000, 0.95);
        assertTrue(found >= 800, "found in " + found);
    }

    /** 95 % of 200 medians hold the planted one: half have ended when 0.93^t first is at most 0.5, at week 10. */
    @Test
    void theMedianIsHeldAtLeastAsOftenAsSaid() {
        int hits = 0;
        for (int seed = 1; seed <= 200; seed++) {
            hits += holds(known(KaplanMeier.of(cohort(seed, 150).anyCause()).median()), 10) ? 1 : 0;
        }
        assertTrue(hits >= 180, "held in " + hits); // whole weeks make it hold more often than 95 %
    }

    private static RiskTable planted(SplittableRandom random, double hazard) {
        return Draw.planted(random, 250, new double[] {hazard}, 0.02, HORIZON).anyCause();
    }

    private static boolean isSignificant(RiskTable one, RiskTable other) {
        return known(LogRank.of(java.util.List.of(one, other))).p() < 0.05;
    }

    private static Draw cohort(int seed, int people) {
        return Draw.planted(new SplittableRandom(seed), people, HAZARDS, 0.02, HORIZON);
    }

    private static int survivalHits(int studies, int people, int week, double confidence) {
        int hits = 0;
        for (int seed = 1; seed <= studies; seed++) {
            RiskTable table = cohort(seed, people).anyCause();
            hits += isHeld(KaplanMeier.of(table, confidence).survivalAt(week), lasting(week)) ? 1 : 0;
        }
        return hits;
    }

    private static int incidenceHits(int studies, int people, int cause, int week) {
        int hits = 0;
        for (int seed = 1; seed <= studies; seed++) {
            AalenJohansen curves = AalenJohansen.of(cohort(seed, people).risks());
            hits += isHeld(curves.incidenceAt(cause, week), incidence(cause, week)) ? 1 : 0;
        }
        return hits;
    }

    private static boolean isHeld(Outcome<Estimate> outcome, double truth) {
        return outcome.match(estimate -> holds(estimate, truth), reason -> false);
    }

    private static double lasting(int week) {
        return Math.pow(1 - ANY, week);
    }

    private static double incidence(int cause, int week) {
        return HAZARDS[cause] / ANY * (1 - lasting(week));
    }
}
