package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.assertCovers;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of strata whatever the counts, and planted differences and odds ratios that are found again. */
class MantelHaenszelPropertyTest {
    private static final String SEEDS = "org.adept.analysis.stats.testing.Draw#hundredSeeds";
    private static final int STUDIES = 400;

    private static List<FourfoldTable> any(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FourfoldTable> strata = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            strata.add(table(random, random.nextInt(20), random.nextDouble(), random.nextInt(20), random.nextDouble()));
        }
        strata.add(new FourfoldTable(3, 7, 2, 9)); // so that there is always something to compare
        return strata;
    }

    private static FourfoldTable table(SplittableRandom random, int n, double share, int referenceN, double other) {
        return new FourfoldTable(events(random, n, share), n, events(random, referenceN, other), referenceN);
    }

    private static long events(SplittableRandom random, int n, double share) {
        long events = 0;
        for (int i = 0; i < n; i++) {
            events += random.nextDouble() < share ? 1 : 0;
        }
        return events;
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void oneStratumIsItsOwnDifferenceAndOddsRatio(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long a = 1 + random.nextLong(40);
        long b = 1 + random.nextLong(40);
        long c = 1 + random.nextLong(40);
        long d = 1 + random.nextLong(40);
        FourfoldTable table = new FourfoldTable(a, a + b, c, c + d);
        Estimate ratio = known(MantelHaenszel.oddsRatio(List.of(table), 0.9));

        assertClose((double) (a * d) / (b * c), ratio.value(), 1e-13);
        // Woolf's variance on the logarithm
        assertClose(
                ratio.value() * Math.sqrt(1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d),
                ratio.standardError().orElseThrow(),
                1e-12);
        Estimate difference = known(MantelHaenszel.difference(List.of(table), 0.9));
        assertEquals(table.share() - table.referenceShare(), difference.value(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void theOrderOfStrataDoesNotMatter(int seed) {
        List<FourfoldTable> strata = any(seed);
        List<FourfoldTable> mixed = new ArrayList<>(strata);
        Collections.shuffle(mixed, new Random(seed));

        assertSame(MantelHaenszel.difference(strata, 0.95), MantelHaenszel.difference(mixed, 0.95));
        assertSame(MantelHaenszel.oddsRatio(strata, 0.95), MantelHaenszel.oddsRatio(mixed, 0.95));
        assertClose(statistic(strata), statistic(mixed), 1e-10);
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void groupAndReferenceChangedAboutMirror(int seed) {
        List<FourfoldTable> strata = any(seed);
        List<FourfoldTable> swapped =
                strata.stream().map(FourfoldTable::swapped).toList();
        Estimate difference = known(MantelHaenszel.difference(strata, 0.95));
        Estimate back = known(MantelHaenszel.difference(swapped, 0.95));
        Estimate ratio = known(MantelHaenszel.oddsRatio(strata, 0.95));
        Estimate inverse = known(MantelHaenszel.oddsRatio(swapped, 0.95));

        assertEquals(-difference.value(), back.value(), 1e-14);
        assertEquals(-interval(difference).lower(), interval(back).upper(), 1e-13);
        assertClose(1 / ratio.value(), inverse.value(), 1e-13);
        assertClose(1 / interval(ratio).lower(), interval(inverse).upper(), 1e-12);
        assertClose(statistic(strata), statistic(swapped), 1e-10);
    }

    /** Whoever has the event is changed about: the difference turns its sign, the odds ratio is turned upside down. */
    @ParameterizedTest
    @MethodSource(SEEDS)
    void eventAndItsAbsenceChangedAboutMirror(int seed) {
        List<FourfoldTable> strata = any(seed);
        List<FourfoldTable> absent = strata.stream()
                .map(one -> new FourfoldTable(
                        one.n() - one.events(), one.n(), one.referenceN() - one.referenceEvents(), one.referenceN()))
                .toList();

        assertEquals(
                -known(MantelHaenszel.difference(strata, 0.95)).value(),
                known(MantelHaenszel.difference(absent, 0.95)).value(),
                1e-14);
        assertClose(
                1 / known(MantelHaenszel.oddsRatio(strata, 0.95)).value(),
                known(MantelHaenszel.oddsRatio(absent, 0.95)).value(),
                1e-13);
        assertClose(statistic(strata), statistic(absent), 1e-10);
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void strataInWhichNobodyCanBeComparedChangeNothing(int seed) {
        List<FourfoldTable> strata = any(seed);
        List<FourfoldTable> more = new ArrayList<>(strata);
        more.add(0, new FourfoldTable(0, 0, 0, 0));
        more.add(new FourfoldTable(4, 9, 0, 0));
        more.add(new FourfoldTable(0, 0, 3, 3));

        assertEquals(MantelHaenszel.difference(strata, 0.95), MantelHaenszel.difference(more, 0.95));
        assertEquals(MantelHaenszel.oddsRatio(strata, 0.95), MantelHaenszel.oddsRatio(more, 0.95));
        assertEquals(MantelHaenszel.test(strata, true), MantelHaenszel.test(more, true));
    }

    /** Nor do strata with all or none, except for the difference, to which they say that there is none. */
    @ParameterizedTest
    @MethodSource(SEEDS)
    void strataWithAllOrNoneDoNotMoveTheOddsRatioOrTheTest(int seed) {
        List<FourfoldTable> strata = any(seed);
        List<FourfoldTable> more = new ArrayList<>(strata);
        more.add(new FourfoldTable(0, 8, 0, 5));
        more.add(new FourfoldTable(6, 6, 9, 9));

        assertEquals(
                interval(known(MantelHaenszel.oddsRatio(strata, 0.95))),
                interval(known(MantelHaenszel.oddsRatio(more, 0.95))));
        assertClose(statistic(strata), statistic(more), 1e-14);
        assertTrue(Math.abs(known(MantelHaenszel.difference(more, 0.95)).value())
                <= Math.abs(known(MantelHaenszel.difference(strata, 0.95)).value()));
    }

    @ParameterizedTest
    @MethodSource(SEEDS)
    void theCorrectionNeverAddsToTheTest(int seed) {
        List<FourfoldTable> strata = any(seed);

        assertTrue(known(MantelHaenszel.test(strata, true)).statistic() <= statistic(strata));
    }

    private static double statistic(List<FourfoldTable> strata) {
        return known(MantelHaenszel.test(strata, false)).statistic();
    }

    private static void assertSame(Outcome<Estimate> one, Outcome<Estimate> other) {
        assertEquals(
                known(one).value(),
                known(other).value(),
                1e-12 * Math.max(1, Math.abs(known(one).value())));
        assertClose(
                known(one).standardError().orElseThrow(),
                known(other).standardError().orElseThrow(),
                1e-10);
    }

    /** Bases from 10 to 60 %, odds 1.8 times the reference's in each: adding the strata up would not find them. */
    @Test
    void aPlantedCommonOddsRatioIsHeldInNineteenOfTwentyStudies() {
        assertCovers(oddsRatioHits(6, 60, 0.95), STUDIES, 0.95);
        assertCovers(oddsRatioHits(80, 5, 0.95), STUDIES, 0.95);
    }

    @Test
    void narrowerIntervalsWouldBeFound() {
        int hits = oddsRatioHits(6, 60, 0.8);

        assertThrows(AssertionError.class, () -> assertCovers(hits, STUDIES, 0.95));
    }

    private static int oddsRatioHits(int strata, int people, double confidence) {
        int hits = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            List<FourfoldTable> study = study(seed, strata, people, base -> 1.8 * base / (1 - base + 1.8 * base));
            hits += holds(known(MantelHaenszel.oddsRatio(study, confidence)), 1.8) ? 1 : 0;
        }
        return hits;
    }

    @Test
    void aPlantedCommonDifferenceIsHeldInNineteenOfTwentyStudies() {
        for (int[] size : new int[][] {{6, 60}, {80, 5}}) {
            int hits = 0;
            for (int seed = 1; seed <= STUDIES; seed++) {
                List<FourfoldTable> study = study(seed, size[0], size[1], base -> base + 0.15);
                hits += holds(known(MantelHaenszel.difference(study, 0.95)), 0.15) ? 1 : 0;
            }
            assertCovers(hits, STUDIES, 0.95);
        }
    }

    @Test
    void noDifferenceIsKeptInNineteenOfTwentyStudies() {
        int kept = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            List<FourfoldTable> study = study(seed, 40, 8, base -> base);
            kept += known(MantelHaenszel.test(study, false)).p() > 0.05 ? 1 : 0;
        }
        assertCovers(kept, STUDIES, 0.95);
    }

    /** The group is larger where the event is commoner, so that the strata added up mislead. */
    private static List<FourfoldTable> study(int seed, int strata, int people, DoubleUnaryOperator planted) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FourfoldTable> study = new ArrayList<>();
        for (int i = 0; i < strata; i++) {
            double base = 0.1 + 0.5 * i / (strata - 1);
            int larger = people + people * i / strata;
            study.add(table(random, larger, planted.applyAsDouble(base), people, base));
        }
        return study;
    }
}
