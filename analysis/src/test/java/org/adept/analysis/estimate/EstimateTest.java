package org.adept.analysis.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void anEstimateIsANumber(double value) {
        assertThrows(IllegalArgumentException.class, () -> estimate(value, 10, 3));
    }

    @Test
    void countsAreNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> estimate(0.3, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> estimate(0.3, 1, -1));
    }

    @Test
    void intervalsAreInOrderAndMayBeOpenAbove() {
        assertEquals(Double.POSITIVE_INFINITY, new Interval(9, Double.POSITIVE_INFINITY, 0.95).upper());
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new Interval(0, Double.NaN, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new Interval(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(0, 1, 95));
        assertThrows(IllegalArgumentException.class, () -> new Interval(0, 1, Double.NaN));
    }

    @Test
    void anOutcomeAnswersWithTheValueOrTheReason() {
        Outcome<Integer> known = Outcome.known(20);
        Outcome<Integer> unknown = Outcome.unknown(new Reason.TooFew("answers", 1, 2));

        assertEquals("41", known.map(value -> 2 * value + 1).match(String::valueOf, Reason::code));
        assertEquals("too-few-answers", unknown.map(value -> 2 * value + 1).match(String::valueOf, Reason::code));
    }

    private static Estimate estimate(double value, long n, long events) {
        return new Estimate(value, OptionalDouble.empty(), Optional.empty(), n, events, Method.COUNT);
    }
}
