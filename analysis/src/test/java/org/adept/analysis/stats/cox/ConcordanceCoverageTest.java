package org.adept.analysis.stats.cox;

import static org.adept.analysis.stats.testing.Close.holds;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether the concordance's interval holds the share of pairs that a planted pace has: half of the people end in 5 % of
 * the weeks, half in 10 %; 2 % are lost each week, nobody is seen after week 30. {@code -Dadept.replications=2000} for
 * the stated size.
 */
class ConcordanceCoverageTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final double SLOW = 0.05;
    private static final double FAST = 0.10;
    private static final double LOSS = 0.02;
    private static final int LAST = 30;

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void thePlantedShareOfPairsIsHeld(int people) {
        int held = held(people, truth());

        // C of the fitted risk never falls below one half, which the few still feel
        assertAbout(held, people < 100 ? 0.05 : 0.01);
    }

    /** The check above can fail. */
    @Test
    void anotherShareOfPairsIsNotHeld() {
        int held = held(1000, truth() + 0.03);

        assertThrows(AssertionError.class, () -> assertAbout(held, 0.01));
    }

    private static int held(int people, double truth) {
        int held = 0;
        for (int study = 1; study <= STUDIES; study++) {
            held += isHeld(new SplittableRandom(study), people, truth) ? 1 : 0;
        }
        System.out.printf("concordance %d: %d of %d%n", people, held, STUDIES);
        return held;
    }

    private static boolean isHeld(SplittableRandom random, int people, double truth) {
        double[] fast = new double[people];
        int[] exits = new int[people];
        boolean[] events = new boolean[people];
        for (int i = 0; i < people; i++) {
            fast[i] = random.nextBoolean() ? 1 : 0;
            Draw own = Draw.planted(random, 1, new double[] {fast[i] == 1 ? FAST : SLOW}, LOSS, LAST);
            exits[i] = own.times()[0];
            events[i] = own.causes()[0] == 1;
        }
        return Cox.of(Spells.of(List.of("fast"), new double[][] {fast}, exits, events))
                .match(
                        fit -> Concordance.of(fit).match(result -> holds(result.share(), truth), noPair -> false),
                        noFit -> false);
    }

    /** Of all pairs that can be compared, those in which the faster ended first, and half of those of one pace. */
    private static double truth() {
        double right = first(FAST, SLOW);
        double wrong = first(SLOW, FAST);
        double alike = first(FAST, FAST) + first(SLOW, SLOW);
        return (right + alike / 2) / (right + wrong + alike);
    }

    /** The chance that one of the first pace ends while one of the second is still there and lasts longer. */
    private static double first(double pace, double other) {
        double both = 1;
        double sum = 0;
        for (int week = 1; week <= LAST; week++) {
            sum += both * pace * (1 - other);
            both *= (1 - pace) * (1 - other) * (1 - LOSS) * (1 - LOSS);
        }
        return sum;
    }

    private static void assertAbout(int hits, double slack) {
        double spread = 3.3 * Math.sqrt(0.95 * 0.05 / STUDIES) + slack;
        double share = (double) hits / STUDIES;
        assertTrue(Math.abs(share - 0.95) <= spread, "held in " + hits + " of " + STUDIES);
    }
}
