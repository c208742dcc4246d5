package org.adept.analysis.stats.multiple;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustedTest {
    /** Sorted 0.01, 0.02, 0.04: by Holm ×3, ×2, ×1 and never falling; by Benjamini and Hochberg ×3, ×3/2, ×1. */
    @Test
    void threeAreAsWorkedByHandInTheOrderGiven() {
        double[] p = {0.04, 0.01, 0.02};

        assertArrayEquals(new double[] {0.04, 0.03, 0.04}, Adjusted.holm(p), 1e-15);
        assertArrayEquals(new double[] {0.04, 0.03, 0.03}, Adjusted.falseDiscovery(p), 1e-15);
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("adjusted");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        assertArrayEquals(row.numbers("holm"), Adjusted.holm(row.numbers("p")), 1e-14);
        assertArrayEquals(row.numbers("discovery"), Adjusted.falseDiscovery(row.numbers("p")), 1e-14);
    }

    /** Two of ten shown at 95 %: each at 99 %. */
    @Test
    void fewerShownAreDrawnWider() {
        assertClose(0.99, Adjusted.falseCoverage(2, 10, 0.95), 1e-15);
        assertClose(0.95, Adjusted.falseCoverage(10, 10, 0.95), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void adjustedChancesLieBetweenTheirOwnAndBonferronisInAnyOrder(int seed) {
        double[] p = new SplittableRandom(seed).doubles(1 + seed % 13, 0, 0.4).toArray();
        double[] backwards = backwards(p);
        double[] holm = Adjusted.holm(p);
        double[] discovery = Adjusted.falseDiscovery(p);

        assertArrayEquals(backwards(holm), Adjusted.holm(backwards));
        assertArrayEquals(backwards(discovery), Adjusted.falseDiscovery(backwards));
        for (int i = 0; i < p.length; i++) {
            assertTrue(p[i] <= discovery[i] && discovery[i] <= holm[i] && holm[i] <= Math.min(1, p.length * p[i]));
            for (int j = 0; j < p.length; j++) {
                assertTrue(p[i] > p[j] || (holm[i] <= holm[j] && discovery[i] <= discovery[j]));
            }
        }
    }

    private static double[] backwards(double[] p) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> p[p.length - 1 - i])
                .toArray();
    }

    /** Ten effects that share a part of their noise; the first four are so many standard errors large. */
    private static double[] board(SplittableRandom random, double effect) {
        double shared = gaussian(random);
        double[] z = new double[10];
        for (int i = 0; i < z.length; i++) {
            z[i] = (i < 4 ? effect : 0) + Math.sqrt(0.3) * shared + Math.sqrt(0.7) * gaussian(random);
        }
        return z;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private static double[] chances(double[] z) {
        return Arrays.stream(z)
                .map(value -> 2 * Quantiles.normalBelow(-Math.abs(value)))
                .toArray();
    }

    @Test
    void plantedEffectsAreFoundWithAsFewFalseAlarmsAsPromised() {
        int anyFalse = 0;
        int anyFalseUnadjusted = 0;
        double falseShare = 0;
        int found = 0;
        for (int seed = 1; seed <= 2_000; seed++) {
            double[] p = chances(board(new SplittableRandom(seed), 3));
            double[] holm = Adjusted.holm(p);
            double[] discovery = Adjusted.falseDiscovery(p);
            anyFalse += kept(holm, 4, 10) > 0 ? 1 : 0;
            anyFalseUnadjusted += kept(p, 4, 10) > 0 ? 1 : 0;
            falseShare += (double) kept(discovery, 4, 10) / Math.max(1, kept(discovery, 0, 10));
            found += kept(holm, 0, 4);
        }

        assertTrue(anyFalse <= 0.06 * 2_000, "false alarms " + anyFalse);
        assertTrue(anyFalseUnadjusted > 0.15 * 2_000, "without adjustment " + anyFalseUnadjusted);
        assertTrue(falseShare <= 0.055 * 2_000, "false share " + falseShare / 2_000);
        assertTrue(found > 0.5 * 8_000, "found " + found);
    }

    private static int kept(double[] p, int from, int to) {
        return (int) Arrays.stream(p, from, to).filter(chance -> chance <= 0.05).count();
    }

    /** Those picked are picked for their noise as well: at 95 % their intervals miss too often. */
    @Test
    void intervalsOfThosePickedMissNoOftenerThanPromised() {
        double missed = 0;
        double missedPlain = 0;
        for (int seed = 1; seed <= 4_000; seed++) {
            double[] z = board(new SplittableRandom(seed), 1.5);
            double[] discovery = Adjusted.falseDiscovery(chances(z));
            int picked = kept(discovery, 0, 10);
            if (picked > 0) {
                double reach = Quantiles.normal(Adjusted.falseCoverage(picked, 10, 0.95));
                missed += (double) missing(z, discovery, reach) / picked;
                missedPlain += (double) missing(z, discovery, Quantiles.normal(0.95)) / picked;
            }
        }

        assertTrue(missed <= 0.05 * 4_000, "missed " + missed / 4_000);
        assertTrue(missedPlain > 0.08 * 4_000, "missed at 95 % " + missedPlain / 4_000);
    }

    private static int missing(double[] z, double[] discovery, double reach) {
        return (int) IntStream.range(0, z.length)
                .filter(i -> discovery[i] <= 0.05 && Math.abs(z[i] - (i < 4 ? 1.5 : 0)) > reach)
                .count();
    }

    @Test
    void chancesThatCannotBeAreRefused() {
        assertEquals(0, Adjusted.holm(new double[0]).length);
        assertThrows(IllegalArgumentException.class, () -> Adjusted.holm(new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> Adjusted.falseDiscovery(new double[] {1.1}));
        assertThrows(IllegalArgumentException.class, () -> Adjusted.falseCoverage(0, 3, 0.95));
    }
}
