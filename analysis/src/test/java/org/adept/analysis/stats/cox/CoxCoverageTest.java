package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Size of the tests that no covariate matters, where none does: two covariates, a quarter of the people lost from sight;
 * and what clusters and a ratio that turns do to them.
 * {@code -Dadept.replications=2000} for the stated size.
 */
class CoxCoverageTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final int[] SIZES = {30, 100, 1000};

    enum Asked {
        WALD(fit -> fit.waldTest().p()),
        SCORE(fit -> fit.scoreTest().p()),
        LIKELIHOOD_RATIO(fit -> fit.likelihoodRatioTest().p());

        private final ToDoubleFunction<CoxFit> p;

        Asked(ToDoubleFunction<CoxFit> p) {
            this.p = p;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTestsRejectTheTruthInOneOfTwenty(Asked asked) {
        for (int people : SIZES) {
            // with twenty events on two coefficients chi-squared is only near
            assertAbout(kept(asked, people, false, 0.05), people < 100 ? 0.02 : 0.005);
        }
    }

    /** The check above can fail: a planted ratio is found, and a test at another level is told apart. */
    @Test
    void plantedRatiosAreFoundAndAnotherLevelIsTold() {
        int kept = kept(Asked.SCORE, 100, true, 0.05);
        int other = kept(Asked.SCORE, 100, false, 0.2);

        assertTrue(kept < 0.3 * STUDIES, "kept in " + kept);
        assertThrows(AssertionError.class, () -> assertAbout(other, 0.005));
    }

    /** Forty mentors of ten, half of them with a; half of either at six times the other half's pace. */
    @Test
    void theClusteredIntervalHoldsTheTruthThatThePlainOneMisses() {
        int robust = 0;
        int plain = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            PlantedSpells drawn = PlantedSpells.mentors(seed, 40, 10);
            CoxFit fit = known(Cox.of(drawn.unstratified(List.of("a"), new double[][] {drawn.a()})));
            CellClusters mentors = CellClusters.ofRows(drawn.cluster());
            robust += holds(known(fit.robust(mentors).coefficient(0)), 0) ? 1 : 0;
            plain += holds(known(fit.coefficient(0)), 0) ? 1 : 0;
        }
        System.out.printf("Cox, 40 mentors: clustered %d, plain %d of %d%n", robust, plain, STUDIES);

        assertTrue(robust >= 0.9 * STUDIES, "clustered " + robust);
        assertTrue(plain < 0.85 * STUDIES, "plain " + plain);
    }

    /** The hazard ratio turns from e^1.2 to e^−1.2 half-way. */
    @Test
    void aRatioThatTurnsIsFoundByTheTestOfProportionalHazards() {
        int found = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            CoxFit fit = known(Cox.of(turning(new SplittableRandom(seed), 300)));
            found += known(ProportionalHazardsTest.of(fit).all()).p() < 0.05 ? 1 : 0;
        }

        assertTrue(found > 0.9 * STUDIES, "found in " + found);
    }

    private static Spells turning(SplittableRandom random, int people) {
        double[] x = new double[people];
        int[] exit = new int[people];
        boolean[] event = new boolean[people];
        for (int i = 0; i < people; i++) {
            x[i] = random.nextInt(2);
            while (!event[i] && exit[i] < 60) {
                exit[i]++;
                double effect = exit[i] <= 15 ? 1.2 : -1.2;
                event[i] = random.nextDouble() < 0.03 * StrictMath.exp(effect * (x[i] - 0.5));
            }
        }
        return Spells.of(List.of("x"), new double[][] {x}, exit, event);
    }

    private static int kept(Asked asked, int people, boolean planted, double level) {
        int kept = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            long own = 3_000_000L + 1_000L * people + seed;
            PlantedSpells drawn = planted ? PlantedSpells.large(own, people) : PlantedSpells.withoutEffect(own, people);
            kept += asked.p.applyAsDouble(known(Cox.of(drawn.spells()))) >= level ? 1 : 0;
        }
        System.out.printf(
                "Cox %s %d%s at %s: kept %d of %d%n", asked, people, planted ? " planted" : "", level, kept, STUDIES);
        return kept;
    }

    /** Within what so many studies can tell, and so much off as the approximation may be. */
    private static void assertAbout(int kept, double slack) {
        double spread = 3.3 * Math.sqrt(0.95 * 0.05 / STUDIES) + slack;
        assertTrue(Math.abs((double) kept / STUDIES - 0.95) <= spread, "kept in " + kept + " of " + STUDIES);
    }
}
