package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seven people, worked by hand; who comes at a time is at risk after it: 0–2, 0–4+, 2–5, 2–6+, 3–5+, 8–9, 8–10+.
 *
 * <pre>
 * time  at risk  ends  censored  enter   S             H
 *   2      2      1       0        2     1/2           1/2
 *   3      3      0       0        1
 *   4      4      0       1        0     1/2
 *   5      3      1       1        0     1/2·2/3       1/2 + 1/3
 *   6      1      0       1        0     1/3
 *   8      0      0       0        2
 *   9      2      1       0        0     1/3·1/2       5/6 + 1/2
 *  10      1      0       1        0     1/6
 * </pre>
 */
class LateEntryTest {
    private static final double Z = 1.959963984540054;
    private static final RiskTable SEVEN =
            RiskTable.ofRows(new int[] {0, 0, 2, 2, 3, 8, 8}, new int[] {2, 4, 5, 6, 5, 9, 10}, new boolean[] {
                true, false, true, false, false, true, false
            });

    @Test
    void theRiskSetFillsEmptiesAndRefills() {
        assertArrayEquals(new int[] {2, 3, 4, 5, 6, 8, 9, 10}, SEVEN.times());
        long[] atRisk = IntStream.range(0, 8).mapToLong(SEVEN::atRisk).toArray();
        assertArrayEquals(new long[] {2, 3, 4, 3, 1, 0, 2, 1}, atRisk);
        assertEquals(4, SEVEN.atRiskBefore(4));
        assertEquals(0, SEVEN.atRiskBefore(7));
        assertEquals(7, SEVEN.total());
    }

    @Test
    void theCurveGoesOnThroughTheGap() {
        KaplanMeier curve = KaplanMeier.of(SEVEN);

        assertEquals(6, curve.points().size());
        assertClose(1 / 3.0, known(curve.survivalAt(8)).value(), 1e-15);
        assertClose(1 / 6.0, known(curve.survivalAt(9)).value(), 1e-15);
        double greenwood = 1 / 2.0 + 1 / 6.0 + 1 / 2.0;
        assertClose(
                Math.sqrt(greenwood) / 6,
                known(curve.survivalAt(9)).standardError().orElseThrow(),
                1e-15);
        assertEquals(0, curve.atRiskAt(8));
    }

    @Test
    void hazardsAddUpAndStandAlone() {
        NelsonAalen hazards = NelsonAalen.of(SEVEN);

        Estimate atNine = known(hazards.hazardAt(9));

        assertClose(4 / 3.0, atNine.value(), 1e-15);
        double error = Math.sqrt(1 / 4.0 + 1 / 9.0 + 1 / 4.0);
        assertClose(error, atNine.standardError().orElseThrow(), 1e-15);
        assertClose(4 / 3.0 * Math.exp(-Z * error * 3 / 4), interval(atNine).lower(), 1e-14);
        assertClose(Math.exp(-4 / 3.0), known(hazards.survivalAt(9)).value(), 1e-15);
        assertClose(1 / 3.0, known(hazards.hazardIn(5)).value(), 1e-15);
        assertEquals(3, known(hazards.hazardIn(5)).n());
        assertEquals(0, known(hazards.hazardIn(4)).value());
        assertEquals(new Reason.NoOne(), unknown(hazards.hazardIn(7)));
        assertEquals(9, known(hazards.quantile(0.7)).value());
    }

    @Test
    void beforeTheFirstEndTheHazardHasAnExactUpperEnd() {
        Estimate atOne = known(NelsonAalen.of(SEVEN).hazardAt(1));

        assertEquals(0, atOne.value());
        assertEquals(0, interval(atOne).lower());
        assertClose(-Math.log(0.025) / 2, interval(atOne).upper(), 1e-14);
        assertEquals(
                new Reason.NotFollowedSoLong(11, 10),
                unknown(NelsonAalen.of(SEVEN).hazardAt(11)));
    }

    @Test
    void tiesOneByOneFaceOneFewerEach() {
        RiskTable three = RiskTable.of(Map.of(4, new long[] {2, 1}));

        Estimate hazard =
                known(NelsonAalen.of(three, NelsonAalen.Ties.ONE_BY_ONE, 0.95).hazardAt(4));

        assertClose(1 / 3.0 + 1 / 2.0, hazard.value(), 1e-15);
        assertClose(Math.sqrt(1 / 9.0 + 1 / 4.0), hazard.standardError().orElseThrow(), 1e-15);
    }

    @Test
    void whoEntersLateLeavesLater() {
        int[] one = {3};
        boolean[] ended = {true};
        assertThrows(IllegalArgumentException.class, () -> RiskTable.ofRows(new int[] {3}, one, ended));
        assertThrows(IllegalArgumentException.class, () -> RiskTable.ofRows(new int[] {-1}, one, ended));
        assertThrows(IllegalArgumentException.class, () -> RiskTable.ofRows(new int[2], one, ended));
        long[] some = {1};
        assertThrows(IllegalArgumentException.class, () -> new RiskTable(one, new long[] {2}, some, new long[] {0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RiskTable(new int[] {1, 3}, new long[] {0, 1}, new long[] {0, 1}, new long[] {0, 0}));
    }

    @Test
    void aClusterCannotLoseMoreThanItHas() {
        int[] times = {1, 2, 3};
        long[] none = {0, 0, 0};
        assertThrows(
                IllegalArgumentException.class,
                () -> RobustRiskTable.clustered(
                        new int[] {1, 1, 2}, times, new long[] {0, 1, 0}, new long[] {1, 0, 1}, none));
        assertThrows(
                IllegalArgumentException.class,
                () -> RobustRiskTable.weighted(new int[1], new int[] {1}, new boolean[1], new double[] {0}));
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void mergedTablesAreTheTableOfTheUnion(int seed) {
        Late people = Late.drawn(seed);

        assertEquals(
                people.table(0, people.size()),
                RiskTable.merge(List.of(
                        people.table(0, people.size() / 3),
                        people.table(people.size() / 3, people.size() / 2),
                        people.table(people.size() / 2, people.size()))));
        assertEquals(new RiskTable(new int[0], new long[0], new long[0]), RiskTable.merge(List.of()));
    }

    /** A stay cut in two, the first part censored where the second enters, is the same at risk at every time. */
    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void aStayCutInTwoLeavesTheCurveAsItIs(int seed) {
        Late people = Late.drawn(seed);
        RiskTable whole = people.table(0, people.size());
        RiskTable cut = people.cutAt(5);

        for (int time = 0; time <= whole.last(); time++) {
            assertEquals(
                    known(KaplanMeier.of(whole).survivalAt(time)).value(),
                    known(KaplanMeier.of(cut).survivalAt(time)).value());
            assertEquals(whole.atRiskBefore(time), cut.atRiskBefore(time));
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void aLandmarkCurveIsTheRestOfTheCurve(int seed) {
        RiskTable table = Late.drawn(seed).table(0, Late.drawn(seed).size());
        int from = table.times()[table.size() / 3];
        KaplanMeier whole = KaplanMeier.of(table);
        double height = known(whole.survivalAt(from)).value();
        RiskTable rest = table.landmark(from);

        if (height > 0 && rest.total() > 0) {
            for (KaplanMeier.Point point : KaplanMeier.of(rest).points()) {
                assertEquals(known(whole.survivalAt(from + point.time())).value() / height, point.survival(), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void countsOfEqualRowsAreThoseRowsOneByOne(int seed) {
        Draw draw = Draw.any(seed);
        long[] thrice = new long[draw.people()];
        Arrays.fill(thrice, 3);
        boolean[] ended = new boolean[draw.people()];
        RiskTable counted = RiskTable.ofCounts(new int[draw.people()], draw.times(), ended, thrice);
        RiskTable once = RiskTable.ofRows(draw.times(), ended);

        assertEquals(RiskTable.merge(List.of(once, once, once)), counted);
    }

    /** Weights of 1 and everyone by herself: the robust error is the jackknife's, near Greenwood's; S is the same. */
    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void everyoneAsHerOwnClusterIsEveryoneByHerselfWithWeightOne(int seed) {
        Late people = Late.drawn(seed);
        double[] ones = new double[people.size()];
        Arrays.fill(ones, 1);
        int[] ids = IntStream.range(0, people.size()).toArray();
        RobustRiskTable alone = RobustRiskTable.weighted(people.entered, people.times, people.ended, ones);
        RobustRiskTable clusters = RobustRiskTable.weighted(ids, people.entered, people.times, people.ended, ones);
        List<KaplanMeier.Point> one = known(KaplanMeier.robust(alone)).points();
        List<KaplanMeier.Point> other = known(KaplanMeier.robust(clusters)).points();

        assertEquals(alone.people(), clusters.people());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).survival(), other.get(i).survival(), 1e-13);
            assertEquals(one.get(i).standardError(), other.get(i).standardError(), 1e-11);
            assertEquals(one.get(i).lower(), other.get(i).lower(), 1e-9);
        }
    }

    /** Without censoring and with everyone there from the beginning the two variances are the same. */
    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void withoutCensoringTheRobustErrorIsGreenwoods(int seed) {
        Draw draw = Draw.any(seed).followedToTheEnd();
        boolean[] ended = new boolean[draw.people()];
        double[] ones = new double[draw.people()];
        Arrays.fill(ended, true);
        Arrays.fill(ones, 1);
        List<KaplanMeier.Point> robust = known(
                        KaplanMeier.robust(RobustRiskTable.weighted(new int[draw.people()], draw.times(), ended, ones)))
                .points();
        List<KaplanMeier.Point> counted = KaplanMeier.of(draw.anyCause()).points();

        for (int i = 0; i < counted.size(); i++) {
            assertEquals(counted.get(i).standardError(), robust.get(i).standardError(), 1e-11);
        }
    }

    @Test
    void milestonesTurnTheirSignWithTheGroups() {
        RiskTable ten = Worked.TEN.anyCause();
        Comparison there = known(Milestone.compare(ten, SEVEN, 6));
        Comparison back = known(Milestone.compare(SEVEN, ten, 6));

        assertClose(96 / 175.0 - 1 / 3.0, there.difference().value(), 1e-14);
        assertClose(-there.difference().value(), back.difference().value(), 1e-14);
        assertClose(
                -interval(there.difference()).lower(),
                interval(back.difference()).upper(),
                1e-13);
        assertClose(1 / known(there.ratio()).value(), known(back.ratio()).value(), 1e-14);
        assertClose(
                1 / interval(known(there.ratio())).lower(),
                interval(known(back.ratio())).upper(),
                1e-13);
    }

    @Test
    void milestonesSayWhatCannotBeSaid() {
        RiskTable ten = Worked.TEN.anyCause();
        RiskTable gone = RiskTable.of(Map.of(1, new long[] {3, 0}));

        assertEquals(new Reason.NotFollowedSoLong(11, 10), unknown(Milestone.compare(ten, SEVEN, 11)));
        assertEquals(
                new Reason.TooFew("survivors", 0, 1),
                unknown(known(Milestone.compare(ten, gone, 4)).ratio()));
        assertEquals(new Reason.TooFew("survivors", 0, 1), unknown(Milestone.hazards(ten, gone, 4, 0.95)));
        assertEquals(new Reason.TooFew("events", 0, 1), unknown(Milestone.hazards(ten, SEVEN, 1, 0.95)));
        Estimate difference = known(Milestone.compare(ten, gone, 1)).difference();
        assertEquals(1, difference.value());
        assertTrue(interval(difference).lower() < 0.5, "two small groups at their ends are not sure");
    }

    /** People some of whom come late. */
    private record Late(int[] entered, int[] times, boolean[] ended) {

        static Late drawn(int seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int people = 5 + random.nextInt(60);
            int[] entered = new int[people];
            int[] times = new int[people];
            boolean[] ended = new boolean[people];
            for (int i = 0; i < people; i++) {
                entered[i] = Math.max(0, random.nextInt(-15, 15));
                times[i] = entered[i] + 1 + random.nextInt(12);
                ended[i] = random.nextInt(3) > 0;
            }
            return new Late(entered, times, ended);
        }

        int size() {
            return times.length;
        }

        RiskTable table(int from, int to) {
            return RiskTable.ofRows(
                    Arrays.copyOfRange(entered, from, to),
                    Arrays.copyOfRange(times, from, to),
                    Arrays.copyOfRange(ended, from, to));
        }

        RiskTable cutAt(int cut) {
            List<int[]> parts = new ArrayList<>();
            for (int i = 0; i < size(); i++) {
                int last = ended[i] ? 1 : 0;
                if (entered[i] < cut && cut < times[i]) {
                    parts.add(new int[] {entered[i], cut, 0});
                    parts.add(new int[] {cut, times[i], last});
                } else {
                    parts.add(new int[] {entered[i], times[i], last});
                }
            }
            boolean[] ends = new boolean[parts.size()];
            IntStream.range(0, ends.length).forEach(i -> ends[i] = parts.get(i)[2] == 1);
            return RiskTable.ofRows(
                    parts.stream().mapToInt(part -> part[0]).toArray(),
                    parts.stream().mapToInt(part -> part[1]).toArray(),
                    ends);
        }
    }
}
