package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;

import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clustered variance in closed form, and what must not matter to it. */
class WorkedClusterTest {
    /**
     * x = 1, 0, 1, 0 end at 1, 2, 3, 4, Breslow. The mean of x is r/(r + 1), r/(r + 2), r/(r + 1) and 0 at the four, the
     * hazard 1/(2r + 2), 1/(r + 2), 1/(r + 1) and 1; the first two people are one mentor's, the others another's.
     */
    @Test
    void fourPeopleOfTwoMentorsAreAsWorkedByHand() {
        CoxFit fit = known(Cox.of(
                Spells.of(List.of("x"), new double[][] {{1, 0, 1, 0}}, new int[] {1, 2, 3, 4}, new boolean[] {
                    true, true, true, true
                }),
                Ties.BRESLOW));
        double r = Math.exp(fit.coefficients()[0]);
        double[] mean = {r / (r + 1), r / (r + 2), r / (r + 1)};
        double[] hazard = {1 / (2 * r + 2), 1 / (r + 2), 1 / (r + 1)};
        double first = 1 - mean[0] - r * (1 - mean[0]) * hazard[0];
        double second = -mean[1] + mean[0] * hazard[0] + mean[1] * hazard[1];
        double information = mean[0] * (1 - mean[0]) + mean[1] * (1 - mean[1]) + mean[2] * (1 - mean[2]);
        // all residuals add up to nothing, so the other mentor's are the same with the other sign
        double together = first + second;

        Estimate x =
                known(fit.robust(CellClusters.ofRows(new int[] {0, 0, 1, 1})).coefficient(0));

        assertClose(
                Math.sqrt(2 * together * together) / information,
                x.standardError().orElseThrow(),
                1e-9);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void theNamesAndTheOrderOfClustersDoNotMatter(int seed) {
        PlantedSpells drawn = PlantedSpells.any(seed, false);
        int[] renamed = new int[drawn.cluster().length];
        for (int i = 0; i < renamed.length; i++) {
            renamed[i] = 3 * (9 - drawn.cluster()[i]);
        }
        Cox.of(drawn.spells())
                .match(
                        fit -> {
                            for (int covariate = 0; covariate < 2; covariate++) {
                                assertClose(
                                        error(fit, drawn.cluster(), covariate), error(fit, renamed, covariate), 1e-9);
                            }
                            return true;
                        },
                        reason -> false);
    }

    private static double error(CoxFit fit, int[] clusters, int covariate) {
        return fit.robust(CellClusters.ofRows(clusters))
                .coefficient(covariate)
                .match(estimate -> estimate.standardError().orElseThrow(), reason -> 0.0);
    }
}
