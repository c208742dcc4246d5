package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Size of the tests that no covariate matters, where none does: two covariates, a quarter of the people lost from sight.
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
