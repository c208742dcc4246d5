package org.adept.analysis.stats.states;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.proportion.Wilson;
import org.junit.jupiter.api.Test;

class StateSharesTest {
    /** Of forty: twenty enrolled, eight away, two graduated, ten unknown. */
    private final StateShares forty = StateShares.of(new long[] {20, 8, 2}, 10);

    @Test
    void everyoneOfTheCohortStaysInTheDenominator() {
        assertEquals(40, forty.total());
        assertEquals(0.5, known(forty.known(0)).value());
        assertEquals(0.25, known(forty.unknown()).value());
        assertEquals(40, known(forty.known(2)).n());
        double sum = known(forty.unknown()).value();
        for (int state = 0; state < 3; state++) {
            sum += known(forty.known(state)).value();
        }
        assertClose(1, sum, 1e-15);
    }

    @Test
    void boundsPutAllUnknownOutsideOrInside() {
        StateShares.Bounds bounds = known(forty.bounds(1));

        assertEquals(0.2, bounds.least().value());
        assertEquals(0.45, bounds.most().value());
        assertEquals(interval(known(Wilson.of(8, 40))).lower(), bounds.around().lower());
        assertEquals(interval(known(Wilson.of(18, 40))).upper(), bounds.around().upper());
    }

    @Test
    void anotherMethodGivesItsOwnEndsOrNone() {
        StateShares.ShareInterval bare = (events, n, confidence) -> Outcome.known(
                new Estimate((double) events / n, OptionalDouble.empty(), Optional.empty(), n, events, Method.COUNT));
        StateShares.Bounds bounds =
                known(StateShares.of(new long[] {1, 2}, 1, bare, 0.9).bounds(0));

        assertEquals(0.25, bounds.around().lower());
        assertEquals(0.5, bounds.around().upper());
        assertEquals(0.9, bounds.around().confidence());
    }

    /** 5 and 5 of two states: each at 97.5 %, z = 2.2414, so ½ ± z/(2√(10 + z²)); the order of states goes with them. */
    @Test
    void aRowOfTwoIsAsWorkedByHandInAnyOrder() {
        double z = 2.241402727604945;
        double reach = z / (2 * Math.sqrt(10 + z * z));
        Estimate half =
                known(TransitionMatrix.of(new long[][] {{5, 5}}).from(0)).get(1);

        assertClose(0.5 - reach, interval(half).lower(), 1e-12);
        assertClose(0.5 + reach, interval(half).upper(), 1e-12);
        assertEquals(0.95, interval(half).confidence());
        List<Estimate> row = known(TransitionMatrix.of(new long[][] {{7, 0, 3}}).from(0));
        List<Estimate> turned =
                known(TransitionMatrix.of(new long[][] {{3, 0, 7}}).from(0));
        assertEquals(row, List.of(turned.get(2), turned.get(1), turned.get(0)));
    }

    @Test
    void nobodyHasNoShare() {
        assertEquals(new Reason.NoOne(), unknown(StateShares.of(new long[3], 0).bounds(0)));
        assertEquals(
                new Reason.NoOne(),
                unknown(TransitionMatrix.of(new long[][] {{0, 0}, {1, 2}}).from(0)));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> forty.known(3));
        assertThrows(IllegalArgumentException.class, () -> forty.known(-1));
        assertThrows(IllegalArgumentException.class, () -> StateShares.of(new long[] {-1}, 0));
        assertThrows(IllegalArgumentException.class, () -> StateShares.of(new long[] {1}, -1));
        assertThrows(IllegalArgumentException.class, () -> TransitionMatrix.of(new long[][] {{1, 2}, {1}}));
        assertThrows(IllegalArgumentException.class, () -> TransitionMatrix.of(new long[][] {{1}}, 1));
        assertThrows(IllegalArgumentException.class, () -> TransitionMatrix.of(new long[][] {{1}})
                .from(1));
        assertThrows(IllegalArgumentException.class, () -> TransitionMatrix.of(new long[][] {{1}})
                .from(-1));
    }
}
