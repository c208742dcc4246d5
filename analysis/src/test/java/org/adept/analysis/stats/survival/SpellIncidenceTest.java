package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpellIncidenceTest {

    /** The influences of AalenJohansenTest, summed over two mentors: one of the three who left at 2, one of the rest. */
    @Test
    void standardErrorSquaresTheSumOfAClustersInfluences() {
        double rise = 4 / 35.0;
        double leftAtTwo = 9 / 100.0 - rise / 10 - 1 / 100.0 - rise / 10 - 1 / 100.0 + rise / 40;
        double stillThere = -1 / 100.0 + rise / 40;
        double rest = stillThere + 0.8 * (6 / 7.0) / 7 + 6 * (stillThere - 0.8 * (1 / 7.0) / 7);
        int[] mentors =
                Arrays.stream(Worked.TEN.times()).map(time -> time == 2 ? 3 : 8).toArray();

        SpellIncidence curves = SpellIncidence.of(spells(Worked.TEN).withClusters(mentors));
        assertEquals(2, curves.clusters());
        assertClose(0, leftAtTwo + rest, 1e-15);
        assertClose(
                Math.sqrt(leftAtTwo * leftAtTwo + rest * rest),
                curves.points(0).get(1).standardError(),
                1e-13);
    }

    /** Six people; one comes after 1, one after 2. At 2: 1 of 5; at 4: 1 of 5 by the other cause; at 5: 1 of 3. */
    @Test
    void whoComesLateIsAtRiskOnlyAfter() {
        CompetingSpells spells = CompetingSpells.of(2, new int[] {2, 4, 4, 5, 6, 6}, new int[] {1, 2, 0, 1, 0, 0})
                .withEntries(new int[] {-1, -1, 1, -1, 2, 0});
        SpellIncidence curves = SpellIncidence.of(spells);

        assertEquals(
                List.of(5L, 5L, 3L, 2L),
                curves.points(0).stream().map(AalenJohansen.Point::atRisk).toList());
        assertClose(
                1 / 5.0 + 4 / 5.0 * 4 / 5.0 / 3, known(curves.incidenceAt(0, 5)).value(), 1e-15);
        assertClose(4 / 5.0 / 5, known(curves.incidenceAt(1, 5)).value(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void withoutAnyOfItTheCurvesAreAalenAndJohansens(int seed) {
        Draw cohort = Draw.any(seed);
        AalenJohansen plain = AalenJohansen.of(cohort.risks());
        SpellIncidence rows = SpellIncidence.of(spells(cohort));
        SpellIncidence counts = SpellIncidence.of(CompetingSpells.of(cohort.risks()));

        for (int cause = 0; cause < plain.causes(); cause++) {
            for (int i = 0; i < plain.points(cause).size(); i++) {
                AalenJohansen.Point point = plain.points(cause).get(i);
                same(point, rows.points(cause).get(i));
                same(point, counts.points(cause).get(i));
            }
        }
    }

    private static void same(AalenJohansen.Point point, AalenJohansen.Point other) {
        assertEquals(point.time(), other.time());
        assertEquals(point.atRisk(), other.atRisk());
        assertEquals(point.events(), other.events());
        assertEquals(point.censored(), other.censored());
        assertClose(point.incidence(), other.incidence(), 1e-12);
        assertEquals(point.standardError(), other.standardError(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void standardErrorIsHowFarEachClusterMovesTheCurve(int seed) {
        Mixed mixed = Mixed.drawn(seed);
        int time = mixed.cohort.horizon() / 2 + 1;
        double nudge = 1e-4;
        double sum = 0;
        for (int cluster = 0; cluster < Mixed.CLUSTERS; cluster++) {
            double more = mixed.nudged(cluster, 1 + nudge, time);
            double less = mixed.nudged(cluster, 1 - nudge, time);
            sum += Math.pow((more - less) / (2 * nudge), 2);
        }

        SpellIncidence curves = SpellIncidence.of(mixed.spells().withClusters(mixed.clusters));
        int at = Exits.lastNotAfter(
                curves.points(0).stream().mapToInt(AalenJohansen.Point::time).toArray(), time);
        assertEquals(Math.sqrt(sum), at < 0 ? 0 : curves.points(0).get(at).standardError(), 1e-7);
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void rowsInAnyOrderWeightsInAnyUnitAndClustersUnderAnyNumberSayTheSame(int seed) {
        Mixed mixed = Mixed.drawn(seed);
        Mixed turned = mixed.backwards();
        int[] renamed =
                Arrays.stream(turned.clusters).map(cluster -> 90 - 3 * cluster).toArray();
        double[] heavier =
                Arrays.stream(turned.weights).map(weight -> 8 * weight).toArray();
        SpellIncidence one = SpellIncidence.of(mixed.spells().withClusters(mixed.clusters));
        SpellIncidence other =
                SpellIncidence.of(turned.spells().withWeights(heavier).withClusters(renamed));

        for (int i = 0; i < one.points(0).size(); i++) {
            same(one.points(0).get(i), other.points(0).get(i));
        }
    }

    /** Twice the people in as many clusters is no more knowledge; twice the independent people is. */
    @Test
    void twinsInOneClusterCountAsOne() {
        Draw cohort = Draw.planted(new SplittableRandom(5), 80, new double[] {0.05, 0.05}, 0.03, 20);
        int[] own = new int[cohort.people()];
        Arrays.setAll(own, i -> i);
        long[] twice = new long[cohort.people()];
        Arrays.fill(twice, 2);
        Estimate once = known(SpellIncidence.of(spells(cohort)).incidenceAt(0, 10));
        SpellIncidence twins =
                SpellIncidence.of(spells(cohort).withCounts(twice).withClusters(own));
        Estimate independent =
                known(SpellIncidence.of(spells(cohort).withCounts(twice)).incidenceAt(0, 10));

        double error = once.standardError().orElseThrow();
        assertClose(error, known(twins.incidenceAt(0, 10)).standardError().orElseThrow(), 1e-12);
        assertClose(error / Math.sqrt(2), independent.standardError().orElseThrow(), 1e-12);
        assertClose(80, known(twins.effectiveN(0, 10)), 1e-10);
        assertEquals(160, known(twins.incidenceAt(0, 10)).n());
    }

    /** Three mentors leave two degrees of freedom, whose quantile is 4.3027 in place of 1.96. */
    @Test
    void fewClustersWidenTheInterval() {
        int[] mentors = {0, 1, 2, 1, 2, 0, 0, 2, 1, 2};
        Estimate estimate = known(
                SpellIncidence.of(spells(Worked.TEN).withClusters(mentors)).incidenceAt(0, 5));
        double without = 11 / 14.0;
        double stretch =
                Math.exp(4.302652729696142 * estimate.standardError().orElseThrow() / without / -Math.log(without));

        assertClose(1 - Math.pow(without, 1 / stretch), interval(estimate).lower(), 1e-10);
        assertClose(1 - Math.pow(without, stretch), interval(estimate).upper(), 1e-10);
    }

    @Test
    void beforeTheFirstEndTheUpperEndIsExactForNoneOfTheClusters() {
        CompetingSpells spells = CompetingSpells.of(1, new int[] {4, 4, 5, 6}, new int[] {1, 0, 1, 0})
                .withClusters(new int[] {0, 0, 1, 2});
        SpellIncidence curves = SpellIncidence.of(spells);

        assertClose(
                1 - Math.pow(0.025, 1 / 3.0),
                interval(known(curves.incidenceAt(0, 3))).upper(),
                1e-12);
        assertEquals(new Reason.NoVariation("ends"), unknown(curves.effectiveN(0, 3)));
    }

    @Test
    void whereAllHaveEndedTheSharesStay() {
        SpellIncidence curves = SpellIncidence.of(CompetingSpells.of(1, new int[] {1, 2, 3}, new int[] {1, 1, 1}));

        Estimate late = known(curves.incidenceAt(0, 99));
        assertEquals(1, late.value());
        assertEquals(1, interval(late).upper());
        assertTrue(interval(late).lower() > 0);
        assertEquals(3, late.events());
        assertEquals(2, known(curves.quantile(0, 0.5)).value());
    }

    @Test
    void nobodyOneClusterAndTooLateHaveNoAnswer() {
        CompetingSpells two = CompetingSpells.of(2, new int[] {1, 2}, new int[] {1, 0});

        assertEquals(
                new Reason.NoOne(),
                unknown(SpellIncidence.of(two.withCounts(new long[2])).incidenceAt(0, 1)));
        assertEquals(
                new Reason.NoOne(),
                unknown(SpellIncidence.of(two.withCounts(new long[2])).quantile(0, 0.5)));
        assertEquals(
                new Reason.TooFew("clusters", 1, 2),
                unknown(SpellIncidence.of(two.withClusters(new int[2])).incidenceAt(0, 1)));
        assertEquals(
                new Reason.NotFollowedSoLong(3, 2),
                unknown(SpellIncidence.of(two).incidenceAt(1, 3)));
        assertEquals(
                new Reason.NotFollowedSoLong(3, 2),
                unknown(SpellIncidence.of(two).effectiveN(1, 3)));
        assertEquals(2, SpellIncidence.of(two).causes());
    }

    @Test
    void whatCannotBeIsRefused() {
        int[] times = {1, 2};
        CompetingSpells two = CompetingSpells.of(1, times, new int[] {1, 0});

        assertThrows(IllegalArgumentException.class, () -> CompetingSpells.of(0, times, new int[2]));
        assertThrows(IllegalArgumentException.class, () -> CompetingSpells.of(1, times, new int[1]));
        assertThrows(IllegalArgumentException.class, () -> CompetingSpells.of(1, times, new int[] {2, 0}));
        assertThrows(IllegalArgumentException.class, () -> CompetingSpells.of(1, times, new int[] {-1, 0}));
        assertThrows(IllegalArgumentException.class, () -> CompetingSpells.of(1, new int[] {-1, 2}, new int[2]));
        assertThrows(IllegalArgumentException.class, () -> two.withEntries(new int[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> two.withEntries(new int[] {-2, 0}));
        assertThrows(IllegalArgumentException.class, () -> two.withWeights(new double[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> two.withWeights(new double[] {1, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> two.withClusters(new int[] {-1, 0}));
        assertThrows(IllegalArgumentException.class, () -> two.withCounts(new long[] {-1, 0}));
        assertThrows(
                IllegalArgumentException.class, () -> SpellIncidence.of(two).points(1));
        assertThrows(
                IllegalArgumentException.class, () -> SpellIncidence.of(two).points(-1));
        assertThrows(
                IllegalArgumentException.class, () -> SpellIncidence.of(two).incidenceAt(0, -1));
        assertThrows(IllegalArgumentException.class, () -> SpellIncidence.of(two, 1));
    }

    static CompetingSpells spells(Draw cohort) {
        return CompetingSpells.of(cohort.highestCause(), cohort.times(), cohort.causes());
    }

    /** A cohort with late entries, weights and six clusters. */
    private record Mixed(Draw cohort, int[] entries, double[] weights, int[] clusters) {
        static final int CLUSTERS = 6;

        static Mixed drawn(int seed) {
            Draw cohort = Draw.any(seed);
            SplittableRandom random = new SplittableRandom(-seed);
            int[] entries = new int[cohort.people()];
            double[] weights = new double[cohort.people()];
            int[] clusters = new int[cohort.people()];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = random.nextInt(cohort.times()[i] + 1) - 1;
                weights[i] = 0.25 * (1 + random.nextInt(8));
                clusters[i] = random.nextInt(CLUSTERS);
            }
            return new Mixed(cohort, entries, weights, clusters);
        }

        CompetingSpells spells() {
            return SpellIncidenceTest.spells(cohort).withEntries(entries).withWeights(weights);
        }

        double nudged(int cluster, double factor, int time) {
            double[] changed = weights.clone();
            Arrays.setAll(changed, i -> weights[i] * (clusters[i] == cluster ? factor : 1));
            SpellTotals totals = new SpellTotals(spells().withWeights(changed));
            int at = Exits.lastNotAfter(totals.times, time);
            return at < 0 ? 0 : totals.incidence(0)[at];
        }

        Mixed backwards() {
            int last = entries.length - 1;
            int[] times = new int[last + 1];
            int[] causes = new int[last + 1];
            int[] came = new int[last + 1];
            int[] parts = new int[last + 1];
            double[] counts = new double[last + 1];
            for (int i = 0; i <= last; i++) {
                times[i] = cohort.times()[last - i];
                causes[i] = cohort.causes()[last - i];
                came[i] = entries[last - i];
                parts[i] = clusters[last - i];
                counts[i] = weights[last - i];
            }
            return new Mixed(new Draw(times, causes), came, counts, parts);
        }
    }
}
