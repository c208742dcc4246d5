package org.adept.analysis.stats.states;

import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted moves between states are held; {@code -Dadept.replications=2000} for the stated size. */
class StateCoverageTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final double[][] MOVES = {{0.8, 0.12, 0.08}, {0.4, 0.5, 0.1}, {0, 0, 1}};
    private static final int TERMS = 5;

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void occupancyAfterFiveTermsIsHeld(int people) {
        double[] truth = {1, 0, 0};
        for (int term = 0; term < TERMS; term++) {
            double[] next = new double[3];
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    next[to] += truth[from] * MOVES[from][to];
                }
            }
            truth = next;
        }
        double enrolled = truth[0];
        double out = truth[2];

        assertHeld(
                "enrolled " + people,
                0.03,
                study -> holds(known(StateOccupancy.of(drawn(study, people)).at(0, TERMS)), enrolled));
        assertHeld(
                "out " + people,
                0.03,
                study -> holds(known(StateOccupancy.of(drawn(study, people)).at(2, TERMS)), out));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void allSharesOfARowAreHeldTogether(int people) {
        int held = studies(study -> {
            SplittableRandom random = new SplittableRandom(study);
            long[] row = new long[3];
            for (int i = 0; i < people; i++) {
                row[next(random, 1)]++;
            }
            List<Estimate> shares =
                    known(TransitionMatrix.of(new long[][] {row}).from(0));
            return IntStream.range(0, 3).allMatch(to -> holds(shares.get(to), MOVES[1][to]));
        });

        assertTrue(held >= 0.93 * STUDIES, "held in " + held);
    }

    private static void assertHeld(String what, double slack, IntPredicate holds) {
        double share = (double) studies(holds) / STUDIES;
        assertTrue(
                Math.abs(share - 0.95) <= 3.3 * Math.sqrt(0.95 * 0.05 / STUDIES) + slack, what + " held in " + share);
    }

    private static int studies(IntPredicate holds) {
        return (int) IntStream.rangeClosed(1, STUDIES).filter(holds).count();
    }

    private static int next(SplittableRandom random, int from) {
        double chance = random.nextDouble();
        int to = 0;
        while (to < 2 && chance >= MOVES[from][to]) {
            chance -= MOVES[from][to];
            to++;
        }
        return to;
    }

    /** People who move each term and are lost after one in ten of them; seen to the fifth term at most. */
    private static Histories drawn(int study, int people) {
        SplittableRandom random = new SplittableRandom(study);
        List<int[]> stays = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int state = 0;
            int start = 0;
            boolean seen = true;
            for (int term = 1; term <= TERMS && seen && state < 2; term++) {
                int to = next(random, state);
                seen = term < TERMS && random.nextDouble() >= 0.1;
                if (to != state) {
                    stays.add(new int[] {person, state, start, term, to});
                    start = term;
                    state = to;
                } else if (!seen) {
                    stays.add(new int[] {person, state, start, term, Histories.OUT_OF_SIGHT});
                    start = term;
                }
            }
        }
        int[][] columns = IntStream.range(0, 5)
                .mapToObj(
                        column -> stays.stream().mapToInt(stay -> stay[column]).toArray())
                .toArray(int[][]::new);
        return Histories.of(3, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
