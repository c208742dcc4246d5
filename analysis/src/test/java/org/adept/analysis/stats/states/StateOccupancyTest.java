package org.adept.analysis.stats.states;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.proportion.Wilson;
import org.adept.analysis.stats.survival.AalenJohansen;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateOccupancyTest {
    private static final int ENROLLED = 0;
    private static final int AWAY = 1;
    private static final int OUT = 2;

    /**
     * Five students. At 1 one of five goes away and one out; at 2 the one away comes back, one enrolled of three is
     * lost after it; at 3 one of the three enrolled goes away, one is lost; at 4 the one away of one goes out.
     */
    private static final Histories FIVE = Histories.of(
            3,
            new int[] {0, 0, 0, 1, 2, 3, 3, 4},
            new int[] {0, 1, 0, 0, 0, 0, 1, 0},
            new int[] {0, 1, 2, 0, 0, 0, 3, 0},
            new int[] {1, 2, 3, 1, 2, 3, 4, 4},
            new int[] {1, 0, -1, 2, -1, 1, 2, -1});

    @Test
    void sharesAreCarriedOnByTheSharesThatMove() {
        StateOccupancy five = StateOccupancy.of(FIVE);

        assertArrayEquals(new int[] {1, 2, 3, 4}, five.times());
        assertShares(five, 0, 1, 0, 0);
        assertShares(five, 1, 3 / 5.0, 1 / 5.0, 1 / 5.0);
        assertShares(five, 2, 4 / 5.0, 0, 1 / 5.0);
        assertShares(five, 3, 8 / 15.0, 4 / 15.0, 1 / 5.0);
        assertShares(five, 4, 8 / 15.0, 0, 7 / 15.0);
        assertEquals(4, known(five.at(ENROLLED, 2)).events()); // one of them is lost right after
        assertEquals(2, known(five.at(ENROLLED, 3)).events());
        assertEquals(1, known(five.at(AWAY, 3)).events());
        assertEquals(Method.STATE_OCCUPANCY, known(five.at(OUT, 4)).method());
    }

    private static void assertShares(StateOccupancy occupancy, int time, double enrolled, double away, double out) {
        assertClose(enrolled, known(occupancy.at(ENROLLED, time)).value(), 1e-14);
        assertClose(away, known(occupancy.at(AWAY, time)).value(), 1e-14);
        assertClose(out, known(occupancy.at(OUT, time)).value(), 1e-14);
    }

    /** Away at 1 has 1/5·4/5/5. At 3 a third of the enrolled move, so their 1/5·4/5/5 counts a ninth, and 4/5² times 1/3·2/3/3. */
    @Test
    void chainVarianceAddsEachTimesMultinomial() {
        StateOccupancy chain = StateOccupancy.of(FIVE.counted());
        double out = 0.2 * 0.8 / 5;
        double atThree = out / 9 + 0.8 * 0.8 * (1 / 3.0) * (2 / 3.0) / 3;

        assertClose(Math.sqrt(out), error(chain, AWAY, 1), 1e-14);
        assertClose(Math.sqrt(out), error(chain, ENROLLED, 2), 1e-14);
        assertClose(Math.sqrt(atThree), error(chain, AWAY, 3), 1e-14);
    }

    private static double error(StateOccupancy occupancy, int state, int time) {
        return known(occupancy.at(state, time)).standardError().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void withNobodyLostSharesAreSharesWithWilsonsInterval(int seed) {
        int people = 5 + seed % 40;
        int[][] paths = paths(seed, people);
        StateOccupancy occupancy = StateOccupancy.of(histories(paths));
        StateOccupancy chain = StateOccupancy.of(histories(paths).counted());

        for (int time : new int[] {0, 3, 6}) {
            for (int state = 0; state < 3; state++) {
                int in = state;
                long there =
                        Arrays.stream(paths).filter(path -> path[time] == in).count();
                double share = (double) there / people;
                Estimate found = known(occupancy.at(state, time));
                assertEquals(share, found.value(), 1e-12);
                assertEquals(there, found.events());
                assertEquals(Math.sqrt(share * (1 - share) / people), error(occupancy, state, time), 1e-9);
                assertEquals(error(occupancy, state, time), error(chain, state, time), 1e-7);
                assertEquals(
                        interval(known(Wilson.of(there, people))).lower(),
                        interval(found).lower(),
                        1e-7);
                assertEquals(
                        interval(known(Wilson.of(there, people))).upper(),
                        interval(found).upper(),
                        1e-7);
            }
        }
    }

    /** From one state into two that are not left, all moves are competing ends. */
    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void competingEndsAreStatesThatAreNotLeft(int seed) {
        Draw cohort = Draw.planted(new SplittableRandom(seed), 40, new double[] {0.1, 0.05}, 0.05, 12);
        int[] zeros = new int[cohort.people()];
        int[] own = new int[cohort.people()];
        Arrays.setAll(own, i -> i);
        int[] to = Arrays.stream(cohort.causes())
                .map(cause -> cause == 0 ? Histories.OUT_OF_SIGHT : cause)
                .toArray();
        StateOccupancy occupancy = StateOccupancy.of(Histories.of(3, own, zeros, zeros, cohort.times(), to));
        AalenJohansen ends = AalenJohansen.of(cohort.risks());

        for (int cause = 0; cause < ends.causes(); cause++) {
            for (AalenJohansen.Point point : ends.points(cause)) {
                assertClose(
                        point.incidence(),
                        known(occupancy.at(cause + 1, point.time())).value(),
                        1e-12);
                assertEquals(point.standardError(), error(occupancy, cause + 1, point.time()), 1e-10);
            }
        }
    }

    @Test
    void peopleAlikeAreCountsAndOrderDoesNotMatter() {
        Histories once = StayTable.named("small");
        long[] thrice = new long[once.counts.length];
        Arrays.fill(thrice, 3);
        StateOccupancy counted = StateOccupancy.of(once.withCounts(thrice));
        StateOccupancy expanded = StateOccupancy.of(repeated(once, 3));
        StateOccupancy single = StateOccupancy.of(once);

        for (int time : counted.times()) {
            for (int state = 0; state < StayTable.STATES; state++) {
                assertEquals(
                        known(single.at(state, time)).value(),
                        known(counted.at(state, time)).value(),
                        1e-13);
                assertEquals(error(expanded, state, time), error(counted, state, time), 1e-13);
                assertEquals(error(single, state, time) / Math.sqrt(3), error(counted, state, time), 1e-13);
            }
        }
    }

    /** Three copies in one history are a cluster: no more is known than of one. */
    @Test
    void overlappingStaysOfOneHistoryAreACluster() {
        Histories once = StayTable.named("mixed");
        Histories copies = repeated(once, 2);
        int people = once.counts.length;
        int[] shared =
                Arrays.stream(copies.history).map(history -> history % people).toArray();
        StateOccupancy clustered =
                StateOccupancy.of(Histories.of(4, shared, copies.from, copies.starts, copies.stops, copies.to));
        StateOccupancy single = StateOccupancy.of(once);

        assertEquals(error(single, AWAY, 3), error(clustered, AWAY, 3), 1e-13);
        assertEquals(120, known(clustered.at(AWAY, 3)).n());
    }

    @Test
    void aFixedStartHasNoErrorAndADrawnOneItsShares() {
        Histories mixed = StayTable.named("mixed");
        StateOccupancy drawn = StateOccupancy.of(mixed.counted());
        double share = known(drawn.at(AWAY, 0)).value();

        assertEquals(0, error(StateOccupancy.of(mixed, StateOccupancy.Start.FIXED, 0.95), AWAY, 0));
        assertClose(Math.sqrt(share * (1 - share) / 60), error(drawn, AWAY, 0), 1e-13);
        assertClose(Math.sqrt(share * (1 - share) / 60), error(StateOccupancy.of(mixed), AWAY, 0), 1e-12);
    }

    @Test
    void whereNobodyIsSeenTheUpperEndIsThatOfNone() {
        Estimate none = known(StateOccupancy.of(FIVE).at(OUT, 0));

        assertEquals(0, interval(none).lower());
        assertClose(interval(known(Wilson.of(0, 5))).upper(), interval(none).upper(), 1e-14);
        assertEquals(1, interval(known(StateOccupancy.of(FIVE).at(ENROLLED, 0))).upper());
        assertTrue(interval(known(StateOccupancy.of(FIVE).at(AWAY, 4))).upper() < 1);
    }

    @Test
    void tooLateAndNobodyHaveNoShare() {
        Histories nobody = FIVE.withCounts(new long[5]);

        assertEquals(
                new Reason.NotFollowedSoLong(5, 4),
                unknown(StateOccupancy.of(FIVE).at(OUT, 5)));
        assertEquals(new Reason.NoOne(), unknown(StateOccupancy.of(nobody).at(OUT, 0)));
        assertEquals(
                new Reason.NoOne(), unknown(StateOccupancy.of(nobody.counted()).at(OUT, 0)));
        TransitionCounts still = TransitionCounts.of(new long[] {3}, new int[0], new long[0][], new long[0][][]);
        assertEquals(
                new Reason.NotFollowedSoLong(1, 0),
                unknown(StateOccupancy.of(still).at(0, 1)));
        assertEquals(1, known(StateOccupancy.of(still).at(0, 0)).value());
    }

    @Test
    void whatCannotBeIsRefused() {
        int[] zero = {0};
        int[] one = {1};
        long[][] two = {{2, 0}};

        assertThrows(IllegalArgumentException.class, () -> Histories.of(0, zero, zero, zero, one, one));
        assertThrows(IllegalArgumentException.class, () -> Histories.of(2, zero, zero, zero, one, new int[2]));
        assertThrows(IllegalArgumentException.class, () -> Histories.of(2, zero, zero, one, one, one));
        assertThrows(IllegalArgumentException.class, () -> Histories.of(2, zero, one, zero, one, one));
        assertThrows(IllegalArgumentException.class, () -> Histories.of(2, zero, zero, zero, one, new int[] {2}));
        assertThrows(IllegalArgumentException.class, () -> Histories.of(2, zero, zero, zero, one, new int[] {-2}));
        assertThrows(IllegalArgumentException.class, () -> Histories.of(2, zero, new int[] {2}, zero, one, one));
        assertThrows(IllegalArgumentException.class, () -> Histories.of(2, zero, new int[] {-1}, zero, one, one));
        assertThrows(IllegalArgumentException.class, () -> counts(zero, two, new long[][][] {{{0, 1}, {0, 0}}}));
        assertThrows(IllegalArgumentException.class, () -> counts(one, two, new long[][][] {{{0, 3}, {0, 0}}}));
        assertThrows(IllegalArgumentException.class, () -> counts(one, two, new long[][][] {{{1, 0}, {0, 0}}}));
        assertThrows(IllegalArgumentException.class, () -> counts(one, new long[0][], new long[1][2][2]));
        assertThrows(IllegalArgumentException.class, () -> counts(one, two, new long[0][][]));
        assertThrows(
                IllegalArgumentException.class, () -> StateOccupancy.of(FIVE).at(3, 1));
        assertThrows(
                IllegalArgumentException.class, () -> StateOccupancy.of(FIVE).at(-1, 1));
        assertThrows(
                IllegalArgumentException.class, () -> StateOccupancy.of(FIVE).at(0, -1));
    }

    private static TransitionCounts counts(int[] times, long[][] atRisk, long[][][] moves) {
        return TransitionCounts.of(new long[] {2, 0}, times, atRisk, moves);
    }

    /** States at 0 to 6 of people who are never lost; state 2 is not left. */
    private static int[][] paths(int seed, int people) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] paths = new int[people][7];
        for (int[] path : paths) {
            path[0] = random.nextInt(2);
            for (int time = 1; time <= 6; time++) {
                int draw = random.nextInt(10);
                path[time] = path[time - 1] == 2 || draw < 5 ? path[time - 1] : draw < 8 ? 1 - path[time - 1] : 2;
            }
        }
        return paths;
    }

    /** A stay per person and time, to another state or on to the next stay; all are seen to 6. */
    private static Histories histories(int[][] paths) {
        int[][] columns = new int[5][paths.length * 6];
        int row = 0;
        for (int person = 0; person < paths.length; person++) {
            int start = 0;
            for (int time = 1; time <= 6; time++) {
                boolean moves = paths[person][time] != paths[person][time - 1];
                if (moves || time == 6) {
                    columns[0][row] = person;
                    columns[1][row] = paths[person][time - 1];
                    columns[2][row] = start;
                    columns[3][row] = time;
                    columns[4][row] = moves ? paths[person][time] : Histories.OUT_OF_SIGHT;
                    row++;
                    start = time;
                }
            }
        }
        int used = row;
        int[][] cut = Arrays.stream(columns)
                .map(column -> Arrays.copyOf(column, used))
                .toArray(int[][]::new);
        return Histories.of(3, cut[0], cut[1], cut[2], cut[3], cut[4]);
    }

    /** Copies of all people, the last row first. */
    private static Histories repeated(Histories once, int copies) {
        int rows = once.size();
        int[][] columns = new int[5][rows * copies];
        for (int i = 0; i < rows * copies; i++) {
            int row = rows - 1 - i % rows;
            columns[0][i] = once.history[row] + i / rows * once.counts.length;
            columns[1][i] = once.from[row];
            columns[2][i] = once.starts[row];
            columns[3][i] = once.stops[row];
            columns[4][i] = once.to[row];
        }
        return Histories.of(once.states, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
