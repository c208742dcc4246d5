package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a Cox regression must obey whatever the data are. */
class CoxPropertyTest {
    private static final double SAME = 1e-8;
    private static final List<String> NAMES = List.of("a", "b");

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void countsEqualExpandedRows(int seed) {
        PlantedSpells cells = PlantedSpells.any(seed, true);
        PlantedSpells rows = cells.expanded();
        for (Ties ties : Ties.values()) {
            Outcome<CoxFit> one = Cox.of(cells.spells(), ties);
            Outcome<CoxFit> other = Cox.of(rows.spells(), ties);
            assertSame(one, other);
            if (one instanceof Outcome.Known<CoxFit> fit) {
                CoxFit expanded = known(other);
                assertMatrix(expanded.robust().variance(), fit.value().robust().variance());
                assertMatrix(
                        expanded.robust(rows.clusters()).variance(),
                        fit.value().robust(cells.clusters()).variance());
                assertEquals(
                        expanded.robust(rows.clusters()).clusters(),
                        fit.value().robust(cells.clusters()).clusters());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void orderUnitAndAConstantStratumDoNotMatter(int seed) {
        PlantedSpells spells = PlantedSpells.any(seed, true);

        assertSame(Cox.of(spells.spells()), Cox.of(spells.backwards().spells()));
        assertSame(Cox.of(spells.spells()), Cox.of(spells.slower(7).spells()));
        int[] same = new int[spells.spells().rows()];
        Arrays.fill(same, 3);
        assertSame(Cox.of(spells.unstratified()), Cox.of(spells.unstratified().within(same)));
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void aSplitSpellGivesTheSameFit(int seed) {
        PlantedSpells whole = PlantedSpells.any(seed, false);
        PlantedSpells split = whole.split();
        Outcome<CoxFit> one = Cox.of(whole.spells());
        Outcome<CoxFit> other = Cox.of(split.spells());

        assertSame(one, other);
        if (one instanceof Outcome.Known<CoxFit> fit) {
            assertMatrix(
                    fit.value().robust(whole.clusters()).variance(),
                    known(other).robust(split.clusters()).variance());
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void residualsSumToNothing(int seed) {
        PlantedSpells drawn = PlantedSpells.any(seed, false);
        if (Cox.of(drawn.spells()) instanceof Outcome.Known<CoxFit> fit) {
            CoxResiduals residuals = CoxResiduals.of(fit.value());
            assertEquals(0, Arrays.stream(residuals.martingale()).sum(), 1e-9);
            for (int j = 0; j < NAMES.size(); j++) {
                assertEquals(0, Arrays.stream(residuals.score()[j]).sum(), 1e-7);
                assertEquals(0, Arrays.stream(residuals.schoenfeld()[j]).sum(), 1e-7);
            }
        }
    }

    @Test
    void mostDrawnDataHaveAFit() {
        long fitted = IntStream.rangeClosed(1, 100)
                .filter(seed -> Cox.of(PlantedSpells.any(seed, true).spells()) instanceof Outcome.Known<CoxFit>)
                .count();
        assertTrue(fitted > 80, "fitted " + fitted);
    }

    @Test
    void anOffsetIsACoefficientOfOne() {
        Spells drawn = PlantedSpells.any(11, false).unstratified();
        CoxFit plain = known(Cox.of(drawn));
        double[] known = new double[drawn.patterns()];
        for (int i = 0; i < known.length; i++) {
            known[i] = 0.25 * drawn.column(0)[i];
        }

        CoxFit shifted = known(Cox.of(drawn.offset(known)));

        assertClose(plain.coefficients()[0] - 0.25, shifted.coefficients()[0], SAME);
        assertClose(plain.logLikelihood(), shifted.logLikelihood(), 1e-12);
    }

    @Test
    void aCovariateThatFollowsFromOthersIsLeftOut() {
        Spells drawn = PlantedSpells.any(12, false).unstratified();
        double[] sum = new double[drawn.patterns()];
        double[] same = new double[drawn.patterns()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = 3 * drawn.column(0)[i] - drawn.column(1)[i] + 1;
            same[i] = 0.1;
        }
        Spells wider = PlantedSpells.any(12, false)
                .unstratified(
                        List.of("a", "b", "sum", "same"), new double[][] {drawn.column(0), drawn.column(1), sum, same});

        CoxFit plain = known(Cox.of(drawn));
        CoxFit fit = known(Cox.of(wider));

        assertEquals(2, fit.degreesOfFreedom());
        assertEquals(new Reason.Singular("sum"), unknown(fit.coefficient(2)));
        assertEquals(new Reason.Singular("same"), unknown(fit.coefficient(3)));
        assertClose(plain.coefficients()[1], fit.coefficients()[1], SAME);
        assertClose(plain.waldTest().statistic(), fit.waldTest().statistic(), SAME);
        assertClose(
                known(plain.robust().waldTest()).statistic(),
                known(fit.robust().waldTest()).statistic(),
                SAME);
        assertClose(
                known(ProportionalHazardsTest.of(plain).all()).statistic(),
                known(ProportionalHazardsTest.of(fit).all()).statistic(),
                SAME);
    }

    @Test
    void eventsToldApartHaveNoBound() {
        double[] x = {1, 1, 1, 1, 0, 0, 0, 0};
        int[] exit = {3, 4, 4, 6, 5, 6, 7, 8};
        boolean[] event = {true, true, true, true, false, false, false, false};
        Spells apart = Spells.of(List.of("x"), new double[][] {x}, exit, event);

        Reason.Separated reason = assertInstanceOf(Reason.Separated.class, unknown(Cox.of(apart)));

        assertEquals("x", reason.covariate());
        assertTrue(reason.reached() > 3, reason.toString());
        assertInstanceOf(Reason.Separated.class, unknown(Cox.of(apart, Ties.BRESLOW)));
        assertInstanceOf(Reason.Separated.class, unknown(ComplementaryLogLog.of(apart)));
    }

    @Test
    void aRareLevelWithoutEventsHasNoBoundInALargeStudy() {
        PlantedSpells drawn = PlantedSpells.large(3, 20_000);
        double[] rare = new double[20_000];
        for (int i = 0, found = 0; i < rare.length && found < 8; i++) {
            if (!drawn.spells().endsWithEvent(i)) {
                rare[i] = 1;
                found++;
            }
        }
        Spells spells = drawn.unstratified(
                List.of("a", "rare"), new double[][] {drawn.spells().column(0), rare});

        Reason.Separated reason = assertInstanceOf(Reason.Separated.class, unknown(Cox.of(spells)));

        assertEquals("rare", reason.covariate());
    }

    @Test
    void whatCannotBeHadSaysWhy() {
        double[][] x = {{1, 0, 1, 0}};
        int[] exit = {1, 2, 3, 4};
        boolean[] none = new boolean[4];
        boolean[] some = {true, false, true, false};
        Spells spells = Spells.of(List.of("x"), x, exit, none);

        assertEquals(new Reason.TooFew("events", 0, 1), unknown(Cox.of(spells)));
        assertEquals(new Reason.TooFew("events", 0, 1), unknown(ComplementaryLogLog.of(spells)));
        assertEquals(new Reason.NoOne(), unknown(Cox.of(spells.counted(new long[4]))));
        assertEquals(new Reason.NoOne(), unknown(ComplementaryLogLog.of(spells.counted(new long[4]))));
        Spells alike = Spells.of(List.of("x"), new double[][] {{5, 5, 5, 5}}, exit, some);
        assertEquals(new Reason.NoVariation("covariates"), unknown(Cox.of(alike)));
        assertEquals(new Reason.NoVariation("covariates"), unknown(ComplementaryLogLog.of(alike)));
    }

    @Test
    void oneClusterIsTooFew() {
        PlantedSpells drawn = PlantedSpells.any(12, false);
        CoxFit fit = known(Cox.of(drawn.spells()));
        CellClusters one = CellClusters.ofRows(new int[drawn.spells().rows()]);

        assertEquals(
                new Reason.TooFew("clusters", 1, 2), unknown(fit.robust(one).coefficient(0)));
        assertEquals(
                new Reason.TooFew("clusters", 1, 3), unknown(fit.robust(one).waldTest()));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Spells spells = PlantedSpells.any(12, false).spells();
        CoxFit fit = known(Cox.of(spells));

        assertThrows(IllegalArgumentException.class, () -> spells.entering(new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> fit.robust(CellClusters.ofRows(new int[] {0})));
        assertThrows(IllegalArgumentException.class, () -> CellClusters.ofRows(new int[] {-1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Spells.of(List.of("x"), new double[][] {{Double.NaN}}, new int[] {1}, new boolean[] {true}));
        assertThrows(IllegalArgumentException.class, () -> Spells.of(
                        List.of("x"), new double[][] {{1}}, new int[] {1}, new boolean[] {true})
                .entering(new int[] {1}));
    }

    private static void assertSame(Outcome<CoxFit> one, Outcome<CoxFit> other) {
        if (one instanceof Outcome.Unknown<CoxFit> why) {
            assertEquals(why.reason().code(), unknown(other).code());
            return;
        }
        CoxFit fit = known(one);
        CoxFit same = known(other);
        for (int j = 0; j < NAMES.size(); j++) {
            assertEquals(
                    fit.coefficients()[j], same.coefficients()[j], SAME * Math.max(1, Math.abs(fit.coefficients()[j])));
        }
        assertMatrix(fit.variance(), same.variance());
        assertClose(fit.logLikelihood(), same.logLikelihood(), 1e-11);
        assertClose(fit.logLikelihoodAtZero(), same.logLikelihoodAtZero(), 1e-11);
        assertEquals(fit.scoreTest().statistic(), same.scoreTest().statistic(), 1e-8);
    }

    private static void assertMatrix(double[][] expected, double[][] actual) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                double size = StrictMath.sqrt(expected[i][i] * expected[j][j]);
                assertEquals(expected[i][j], actual[i][j], 1e-7 * size + 1e-12);
            }
        }
    }
}
