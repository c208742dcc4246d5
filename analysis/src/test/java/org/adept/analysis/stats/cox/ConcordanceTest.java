package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.adept.analysis.estimate.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of which the higher risk ends first: by hand, one by one, and for a planted ratio. */
class ConcordanceTest {
    /**
     * x = 2 ends at 1 before 0, 1 and 0: three right; x = 0 ends at 2 before 1 and 0: one wrong, one tied; x = 1 ends at 3
     * before 0: one right.
     */
    @Test
    void sixPairsAreAsCountedByHand() {
        CoxFit fit = known(
                Cox.of(Spells.of(List.of("x"), new double[][] {{0, 2, 0, 1}}, new int[] {4, 1, 2, 3}, new boolean[] {
                    false, true, true, true
                })));
        Concordance.Result result = known(Concordance.of(fit));

        assertTrue(fit.coefficients()[0] > 0);
        assertEquals(4, result.concordant());
        assertEquals(1, result.discordant());
        assertEquals(1, result.tied());
        assertEquals(4.5 / 6, result.share().value());
        assertEquals(Method.CONCORDANCE, result.share().method());
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void pairsAreThoseCountedOneByOneAndCountsAreRows(int seed) {
        PlantedSpells drawn = PlantedSpells.any(seed, true);
        PlantedSpells rows = drawn.expanded();
        Cox.of(drawn.spells())
                .match(
                        fit -> {
                            Concordance.Result counted = known(Concordance.of(fit));
                            long[] pairs = oneByOne(rows, fit.coefficients());
                            assertEquals(pairs[0], counted.concordant());
                            assertEquals(pairs[1], counted.discordant());
                            assertEquals(pairs[2], counted.tied());
                            Concordance.Result backwards = known(
                                    Concordance.of(known(Cox.of(rows.backwards().spells()))));
                            assertClose(
                                    counted.share().value(), backwards.share().value(), 1e-12);
                            assertClose(
                                    counted.share().standardError().orElseThrow(),
                                    backwards.share().standardError().orElseThrow(),
                                    1e-9);
                            return true;
                        },
                        reason -> false);
    }

    private static long[] oneByOne(PlantedSpells rows, double[] coefficients) {
        long[] pairs = new long[3];
        for (int i = 0; i < rows.a().length; i++) {
            for (int j = 0; j < rows.a().length; j++) {
                boolean later =
                        rows.exit()[j] > rows.exit()[i] || (rows.exit()[j] == rows.exit()[i] && !rows.event()[j]);
                boolean there = rows.entry()[j] < rows.exit()[i] && rows.stratum()[i] == rows.stratum()[j];
                if (rows.event()[i] && later && there) {
                    double apart = coefficients[0] * (rows.a()[i] - rows.a()[j])
                            + coefficients[1] * (rows.b()[i] - rows.b()[j]);
                    boolean tied = rows.a()[i] == rows.a()[j] && rows.b()[i] == rows.b()[j];
                    pairs[tied ? 2 : apart > 0 ? 0 : 1]++;
                }
            }
        }
        return pairs;
    }

    /** Of a pair with and without, that with a hazard ratio of e^0.7 ends first with chance e^0.7/(1 + e^0.7). */
    @Test
    void aPlantedRatioGivesItsShareOfPairs() {
        PlantedSpells drawn = PlantedSpells.large(5, 20_000);
        CoxFit fit = known(Cox.of(drawn.unstratified(List.of("a"), new double[][] {drawn.a()})));
        Concordance.Result result = known(Concordance.of(fit));
        double ratio = Math.exp(fit.coefficients()[0]);

        assertEquals(
                ratio / (1 + ratio), (double) result.concordant() / (result.concordant() + result.discordant()), 0.01);
        assertEquals(Math.exp(PlantedSpells.OF_A) / (1 + Math.exp(PlantedSpells.OF_A)), ratio / (1 + ratio), 0.02);
    }
}
