package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adept.analysis.stats.likelihood.ChiSquared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test that a hazard ratio stays, in closed form, and what must not matter to it. */
class WorkedProportionalHazardsTest {
    /**
     * x = 1, 0, 1, 0 end at 1, 2, 5, 7. At the four the residuals are x less its mean, with variances v = m(1 − m); the
     * slope Σ t·s over time t varies by Σ t²v − (Σ tv)²/Σ v.
     */
    @Test
    void fourPeopleOnTheClockItselfAreAsWorkedByHand() {
        CoxFit fit = known(
                Cox.of(Spells.of(List.of("x"), new double[][] {{1, 0, 1, 0}}, new int[] {1, 2, 5, 7}, new boolean[] {
                    true, true, true, true
                })));
        double r = Math.exp(fit.coefficients()[0]);
        double[] mean = {r / (r + 1), r / (r + 2), r / (r + 1), 0};
        double[] x = {1, 0, 1, 0};
        int[] times = {1, 2, 5, 7};
        double slope = 0;
        double plain = 0;
        double mixed = 0;
        double squared = 0;
        for (int i = 0; i < 4; i++) {
            int t = times[i];
            double variance = mean[i] * (1 - mean[i]);
            slope += t * (x[i] - mean[i]);
            plain += variance;
            mixed += t * variance;
            squared += t * t * variance;
        }

        ChiSquared test =
                known(ProportionalHazardsTest.of(fit, TimeScale.IDENTITY).all());

        assertClose(slope * slope / (squared - mixed * mixed / plain), test.statistic(), 1e-8);
        assertEquals(1, test.degreesOfFreedom());
    }

    @ParameterizedTest
    @EnumSource
    void theUnitOfTimeTheOrderAndCountsDoNotMatter(TimeScale scale) {
        for (int seed = 1; seed <= 50; seed++) {
            PlantedSpells drawn = PlantedSpells.any(seed, true);
            for (PlantedSpells other : List.of(drawn.backwards(), drawn.expanded(), drawn.slower(7))) {
                assertEquals(statistic(drawn, scale), statistic(other, scale), 1e-6, scale + " " + seed);
            }
        }
    }

    private static double statistic(PlantedSpells drawn, TimeScale scale) {
        return Cox.of(drawn.spells())
                .match(
                        fit -> ProportionalHazardsTest.of(fit, scale)
                                .all()
                                .match(ChiSquared::statistic, reason -> -1.0),
                        reason -> -2.0);
    }
}
