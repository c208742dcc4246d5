package org.adept.analysis.stats.scale;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.holds;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five items, each with half of its variance from one factor: every pair correlates by one half, α = 5·½/(1 + 4·½) = 5/6.
 * {@code -Dadept.replications=2000} for the stated size.
 */
class AlphaCoverageTest {
    private static final int STUDIES = Integer.getInteger("adept.replications", 200);
    private static final double HALF = Math.sqrt(0.5);
    private static final double[] EVEN = {HALF, HALF, HALF, HALF, HALF};
    private static final double TRUTH = 5 / 6.0;

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 1000})
    void thePlantedAlphaIsHeld(int people) {
        assertAbout(held(people, TRUTH));
    }

    /** The check above can fail. */
    @Test
    void anotherAlphaIsNotHeld() {
        int held = held(1000, TRUTH - 0.03);

        assertThrows(AssertionError.class, () -> assertAbout(held));
    }

    @Test
    void manyPeopleShowThePlantedAlphaAndTheSameOmega() {
        CrossProducts many = answers(1, 200_000, EVEN);

        assertClose(TRUTH, known(Alpha.of(many, 0.95)).alpha().value(), 0.002);
        assertClose(TRUTH, known(Omega.of(many)).value(), 0.002);
    }

    /** λ = 0.9, 0.7, 0.5, 0.3: ω = 2.4² / (2.4² + 0.19 + 0.51 + 0.75 + 0.91). */
    @Test
    void manyPeopleShowThePlantedOmegaWhichUnevenItemsLiftAboveAlpha() {
        CrossProducts many = answers(2, 200_000, 0.9, 0.7, 0.5, 0.3);
        double omega = known(Omega.of(many)).value();

        assertClose(5.76 / (5.76 + 2.36), omega, 0.003);
        assertTrue(known(Alpha.of(many, 0.95)).alpha().value() < omega - 0.01);
    }

    private static CrossProducts answers(int seed, int people, double... loadings) {
        return CrossProducts.of(ScaleAnswers.planted(seed, people, loadings), loadings.length, ScaleAnswers.ABSENT);
    }

    private static int held(int people, double truth) {
        int held = 0;
        for (int study = 1; study <= STUDIES; study++) {
            held += holds(known(Alpha.of(answers(study, people, EVEN), 0.95)).alpha(), truth) ? 1 : 0;
        }
        System.out.printf("alpha %d: %d of %d%n", people, held, STUDIES);
        return held;
    }

    private static void assertAbout(int hits) {
        double spread = 3.3 * Math.sqrt(0.95 * 0.05 / STUDIES) + 0.005;
        double share = (double) hits / STUDIES;
        assertTrue(Math.abs(share - 0.95) <= spread, "held in " + hits + " of " + STUDIES);
    }
}
