package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {
    private static final int EARLY = 0;
    private static final int AGREED = 1;
    private static final double Z = 1.959963984540054;
    private final AalenJohansen ten = AalenJohansen.of(Worked.TEN.risks());

    /** Early: 1/10, +8/10·1/7 = 3/14, +96/175·1/3 = 139/350. As agreed: 1/10, +24/35·1/5 = 83/350, +96/175·1/3 = 147/350. */
    @Test
    void incidenceAddsTheShareStillLastingTimesTheRisk() {
        double[] early = {1 / 10.0, 3 / 14.0, 3 / 14.0, 3 / 14.0, 139 / 350.0, 139 / 350.0};
        double[] agreed = {1 / 10.0, 1 / 10.0, 83 / 350.0, 83 / 350.0, 147 / 350.0, 147 / 350.0};

        assertEquals(2, ten.causes());
        assertEquals(6, ten.points(EARLY).size());
        for (int i = 0; i < 6; i++) {
            assertClose(early[i], ten.points(EARLY).get(i).incidence(), 1e-15);
            assertClose(agreed[i], ten.points(AGREED).get(i).incidence(), 1e-15);
        }
        assertClose(64 / 350.0, known(ten.lasting().survivalAt(12)).value(), 1e-15);
    }

    @Test
    void eachPointCarriesTheEndsOfItsOwnCause() {
        AalenJohansen.Point second = ten.points(EARLY).get(1);

        assertEquals(4, second.time());
        assertEquals(7, second.atRisk());
        assertEquals(1, second.events());
        assertEquals(1, second.censored());
        assertEquals(0, ten.points(AGREED).get(1).events());
    }

    /**
     * Each person's influence on the early incidence at 4, squared and summed. At 2 the share of early ends is 1/10, so
     * the one ended early has 9/100, all others −1/100; on log S those ended have −1/10, the others 1/40. From 2 to 4
     * the incidence rises by 8/10·1/7 = 4/35, and with it everyone by her influence on S; those seven still there also
     * by their own share in the risk 1/7.
     */
    @Test
    void standardErrorSumsTheSquaredInfluences() {
        double rise = 4 / 35.0;
        double endedEarlyAtTwo = 9 / 100.0 - rise / 10;
        double endedAsAgreedAtTwo = -1 / 100.0 - rise / 10;
        double censoredAtTwo = -1 / 100.0 + rise / 40;
        double endedEarlyAtFour = -1 / 100.0 + rise / 40 + 0.8 * (6 / 7.0) / 7;
        double stillThere = -1 / 100.0 + rise / 40 - 0.8 * (1 / 7.0) / 7;
        double sum = square(endedEarlyAtTwo)
                + square(endedAsAgreedAtTwo)
                + square(censoredAtTwo)
                + square(endedEarlyAtFour)
                + 6 * square(stillThere);

        assertClose(Math.sqrt(0.1 * 0.9 / 10), ten.points(EARLY).get(0).standardError(), 1e-14);
        assertClose(Math.sqrt(sum), ten.points(EARLY).get(1).standardError(), 1e-14);
    }

    @Test
    void intervalIsOneMinusThatOfNotHavingEndedSo() {
        Estimate atFive = known(ten.incidenceAt(EARLY, 5));
        double without = 11 / 14.0;
        double error = ten.points(EARLY).get(1).standardError();
        double stretch = Math.exp(Z * error / without / -Math.log(without));

        assertClose(3 / 14.0, atFive.value(), 1e-15);
        assertClose(1 - Math.pow(without, 1 / stretch), interval(atFive).lower(), 1e-13);
        assertClose(1 - Math.pow(without, stretch), interval(atFive).upper(), 1e-13);
        assertEquals(10, atFive.n());
        assertEquals(2, atFive.events());
        assertEquals(Method.AALEN_JOHANSEN, atFive.method());
    }

    /** One of ten ended otherwise and seven are still there at 3: eight are known not to have ended by the cause. */
    @Test
    void beforeTheFirstEndByACauseTheUpperEndIsExact() {
        AalenJohansen curves =
                AalenJohansen.of(CompetingRisks.of(2, Map.of(2, new long[] {0, 1, 2}, 5, new long[] {1, 0, 6})));

        Estimate atThree = known(curves.incidenceAt(0, 3));
        assertEquals(0, atThree.value());
        assertEquals(0, interval(atThree).lower());
        assertClose(1 - Math.pow(0.025, 1 / 8.0), interval(atThree).upper(), 1e-13);
        assertClose(1 - Math.pow(0.025, 1 / 10.0), curves.points(0).get(0).upper(), 1e-13);
        assertClose(
                1 - Math.pow(0.025, 1 / 10.0),
                interval(known(curves.incidenceAt(0, 2))).upper(),
                1e-13);
        assertClose(
                1 - Math.pow(0.025, 1 / 10.0),
                interval(known(curves.incidenceAt(0, 1))).upper(),
                1e-13);
    }

    @Test
    void whereAllEndedByTheCauseTheLowerEndStaysThatBefore() {
        AalenJohansen curves = AalenJohansen.of(CompetingRisks.of(
                2, Map.of(2, new long[] {2, 0, 0}, 5, new long[] {1, 0, 1}, 6, new long[] {3, 0, 0})));
        AalenJohansen.Point last = curves.points(0).get(2);

        assertEquals(1, last.incidence());
        assertEquals(0, last.standardError());
        assertEquals(curves.points(0).get(1).lower(), last.lower());
        assertEquals(1, last.upper());
    }

    @Test
    void afterTheLastTimeAndForNobodyNothingIsKnown() {
        assertEquals(new Reason.NotFollowedSoLong(13, 12), unknown(ten.incidenceAt(EARLY, 13)));

        AalenJohansen empty = AalenJohansen.of(new CompetingRisks(new int[0], new long[2][0], new long[0]));
        assertEquals(new Reason.NoOne(), unknown(empty.incidenceAt(EARLY, 1)));
        assertEquals(List.of(), empty.points(AGREED));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ten.incidenceAt(2, 1));
        assertThrows(IllegalArgumentException.class, () -> ten.points(-1));
        assertThrows(IllegalArgumentException.class, () -> ten.incidenceAt(0, -1));
        assertThrows(IllegalArgumentException.class, () -> AalenJohansen.of(Worked.TEN.risks(), 0));
    }

    private static double square(double value) {
        return value * value;
    }

    @Test
    void whenEveryoneHasEndedTheSharesStay() {
        AalenJohansen three =
                AalenJohansen.of(CompetingRisks.of(2, Map.of(3, new long[] {1, 0, 0}, 7, new long[] {0, 2, 0})));

        assertEquals(1 / 3.0, known(three.incidenceAt(0, 52)).value(), 1e-15);
        assertEquals(2 / 3.0, known(three.incidenceAt(1, 52)).value(), 1e-15);
    }
}
