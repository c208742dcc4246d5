package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hazard ratios of terms: by hand, what must not matter, and planted ones. */
class ComplementaryLogLogTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);

    /** One term: 3 of 4 with x and 1 of 4 without, so log(−log ¼) − log(−log ¾); each varies by p/(n(1−p)·log²(1−p)). */
    @Test
    void oneTermIsAsWorkedByHand() {
        Spells spells = Spells.of(List.of("x"), new double[][] {{1, 1, 0, 0}}, new int[] {1, 1, 1, 1}, new boolean[] {
                    true, false, true, false
                })
                .counted(new long[] {3, 1, 1, 3});
        double with = Math.log(0.25);
        double without = Math.log(0.75);

        TermFit fit = known(ComplementaryLogLog.of(spells));
        Estimate x = known(fit.coefficient(0));

        assertClose(Math.log(with / without), x.value(), 1e-9);
        assertClose(
                Math.sqrt(0.75 / (4 * 0.25 * with * with) + 0.25 / (4 * 0.75 * without * without)),
                x.standardError().orElseThrow(),
                1e-9);
        assertEquals(0.25, fit.chance(0, 1, new double[] {0}).orElseThrow(), 1e-9);
        assertEquals(0.75, fit.chance(0, 1, new double[] {1}).orElseThrow(), 1e-9);
        assertEquals(Method.COMPLEMENTARY_LOG_LOG, x.method());
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void countsOrderAndSplitTermsDoNotMatter(int seed) {
        PlantedSpells drawn = PlantedSpells.any(seed, true);
        Outcome<TermFit> fit = ComplementaryLogLog.of(drawn.spells());

        for (PlantedSpells other : List.of(drawn.expanded(), drawn.backwards(), drawn.split())) {
            assertSame(fit, ComplementaryLogLog.of(other.spells()));
        }
    }

    private static void assertSame(Outcome<TermFit> one, Outcome<TermFit> other) {
        List<Double> first = numbers(one);
        List<Double> second = numbers(other);
        assertEquals(first.size(), second.size());
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i), second.get(i), 1e-6 * Math.max(1, Math.abs(first.get(i))));
        }
    }

    private static List<Double> numbers(Outcome<TermFit> outcome) {
        return outcome.match(
                fit -> List.of(
                        fit.coefficients()[0],
                        fit.coefficients()[1],
                        fit.variance()[0][0],
                        fit.variance()[1][1],
                        fit.logLikelihood()),
                reason -> List.of());
    }

    /** Six terms, a chance of some 15 % each, hazard ratio e^0.7, a tenth lost after each. */
    @Test
    void aPlantedHazardRatioIsHeldInNineteenOfTwentyStudies() {
        int hits = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            hits += holds(known(known(ComplementaryLogLog.of(study(seed))).coefficient(0)), 0.7) ? 1 : 0;
        }
        System.out.printf("complementary log-log 200: %d of %d%n", hits, STUDIES);
        assertCovers(hits, STUDIES, 0.95);
    }

    private static Spells study(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[200];
        int[] exit = new int[200];
        boolean[] event = new boolean[200];
        for (int i = 0; i < 200; i++) {
            x[i] = random.nextInt(2);
            boolean lost = false;
            while (!event[i] && !lost) {
                exit[i]++;
                double chance = -StrictMath.expm1(-StrictMath.exp(-1.8 + 0.1 * exit[i] + 0.7 * x[i]));
                event[i] = random.nextDouble() < chance;
                lost = exit[i] == 6 || random.nextDouble() < 0.1;
            }
        }
        return Spells.of(List.of("x"), new double[][] {x}, exit, event);
    }
}
