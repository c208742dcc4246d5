package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Reason;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
    private static final double Z = 1.959963984540054;
    private final KaplanMeier ten = KaplanMeier.of(Worked.TEN.anyCause());

    @Test
    void survivalIsTheProductOfTheRisksSurvived() {
        double[] worked = {8 / 10.0, 24 / 35.0, 96 / 175.0, 96 / 175.0, 32 / 175.0, 32 / 175.0};

        assertEquals(worked.length, ten.points().size());
        for (int i = 0; i < worked.length; i++) {
            assertClose(worked[i], ten.points().get(i).survival(), 1e-15);
        }
    }

    @Test
    void eachPointCarriesWhoIsAtRiskEndsAndIsCensored() {
        KaplanMeier.Point second = ten.points().get(1);

        assertEquals(4, second.time());
        assertEquals(7, second.atRisk());
        assertEquals(1, second.events());
        assertEquals(1, second.censored());
    }

    /** Greenwood's sum: 2/(10·8), 1/(7·6), 1/(5·4), 2/(3·1). */
    @Test
    void standardErrorIsGreenwoods() {
        assertClose(0.8 * Math.sqrt(21 / 840.0), ten.points().get(0).standardError(), 1e-14);
        assertClose(24 / 35.0 * Math.sqrt(41 / 840.0), ten.points().get(1).standardError(), 1e-14);
        assertClose(96 / 175.0 * Math.sqrt(83 / 840.0), ten.points().get(2).standardError(), 1e-14);
        assertClose(32 / 175.0 * Math.sqrt(643 / 840.0), ten.points().get(4).standardError(), 1e-14);
    }

    @Test
    void survivalAtEightIsThatSinceTheLastEventBefore() {
        double survival = 96 / 175.0;
        double stretch = Math.exp(Z * Math.sqrt(83 / 840.0) / -Math.log(survival));

        Estimate atEight = known(ten.survivalAt(8));

        assertClose(survival, atEight.value(), 1e-15);
        assertClose(Math.pow(survival, stretch), interval(atEight).lower(), 1e-13);
        assertClose(Math.pow(survival, 1 / stretch), interval(atEight).upper(), 1e-13);
        assertEquals(10, atEight.n());
        assertEquals(4, atEight.events());
        assertEquals(Method.KAPLAN_MEIER, atEight.method());
        assertEquals(3, ten.atRiskAt(8));
        assertEquals(3, ten.atRiskAt(9));
        assertEquals(1, ten.atRiskAt(10));
        assertEquals(0, ten.atRiskAt(13));
    }

    @Test
    void anEventCountsAtItsOwnTime() {
        assertClose(0.8, known(ten.survivalAt(2)).value(), 1e-15);
        assertEquals(1, known(ten.survivalAt(1)).value());
    }

    /** With nobody ended among the ten followed, all shares above 0.025^(1/10) = 0.6915 may be true. */
    @Test
    void beforeTheFirstEventTheLowerEndIsExact() {
        Estimate atOne = known(ten.survivalAt(1));

        assertClose(Math.pow(0.025, 0.1), interval(atOne).lower(), 1e-14);
        assertEquals(1, interval(atOne).upper());
        assertEquals(0, atOne.events());
    }

    @Test
    void beforeTheFirstEventOnlyThoseStillFollowedCount() {
        KaplanMeier curve =
                KaplanMeier.of(RiskTable.of(Map.of(1, new long[] {0, 3}, 3, new long[] {0, 2}, 5, new long[] {1, 4})));

        assertClose(Math.pow(0.025, 1 / 10.0), curve.points().get(0).lower(), 1e-14);
        assertClose(
                Math.pow(0.025, 1 / 7.0), interval(known(curve.survivalAt(2))).lower(), 1e-14);
        assertClose(
                Math.pow(0.025, 1 / 5.0), interval(known(curve.survivalAt(4))).lower(), 1e-14);
    }

    @Test
    void afterTheLastTimeNothingIsKnown() {
        assertEquals(new Reason.NotFollowedSoLong(13, 12), unknown(ten.survivalAt(13)));
        assertClose(32 / 175.0, known(ten.survivalAt(12)).value(), 1e-15);
    }

    @Test
    void nobodyHasNoCurve() {
        KaplanMeier empty = KaplanMeier.of(new RiskTable(new int[0], new long[0], new long[0]));

        assertEquals(List.of(), empty.points());
        assertEquals(new Reason.NoOne(), unknown(empty.survivalAt(0)));
        assertEquals(new Reason.NoOne(), unknown(empty.median()));
        assertEquals(0, empty.atRiskAt(0));
    }

    @Test
    void whereAllHaveEndedTheUpperEndStaysThatBefore() {
        KaplanMeier curve =
                KaplanMeier.of(RiskTable.of(Map.of(1, new long[] {2, 0}, 2, new long[] {1, 0}, 3, new long[] {2, 0})));
        KaplanMeier.Point last = curve.points().get(2);

        assertEquals(0, last.survival());
        assertEquals(0, last.standardError());
        assertEquals(0, last.lower());
        assertEquals(curve.points().get(1).upper(), last.upper());
        assertTrue(last.upper() > 0.5 && last.upper() < 1, "upper " + last.upper());
    }

    @Test
    void whereAllEndAtOnceTheUpperEndIsExact() {
        KaplanMeier curve = KaplanMeier.of(RiskTable.of(Map.of(2, new long[] {0, 1}, 3, new long[] {3, 0})));

        assertClose(1 - Math.cbrt(0.025), curve.points().get(1).upper(), 1e-14);
    }

    @Test
    void theMedianIsTheFirstTimeAtWhichHalfHaveEnded() {
        Estimate median = known(ten.median());

        assertEquals(9, median.value());
        assertTrue(median.standardError().isEmpty());
        assertEquals(2, interval(median).lower()); // the lower curve is 0.41 at 2
        assertEquals(Double.POSITIVE_INFINITY, interval(median).upper()); // the upper curve is 0.53 at the end
        assertEquals(6, median.events());
    }

    @Test
    void aCurveThatStandsAtExactlyHalfHasItsMedianInTheMiddle() {
        KaplanMeier toTheNextEnd =
                KaplanMeier.of(RiskTable.ofRows(new int[] {1, 2, 3, 4}, new boolean[] {true, true, false, true}));
        KaplanMeier toTheLastTime =
                KaplanMeier.of(RiskTable.ofRows(new int[] {1, 2, 3, 9}, new boolean[] {true, true, false, false}));

        assertEquals(3, known(toTheNextEnd.median()).value());
        assertEquals(5.5, known(toTheLastTime.median()).value());
    }

    /** Four people, 1+ 3 4 6: the exact lower end before the first event, 0.29, would otherwise put the median at 1. */
    @Test
    void theMedianDoesNotComeBeforeTheFirstEvent() {
        KaplanMeier curve =
                KaplanMeier.of(RiskTable.ofRows(new int[] {6, 1, 4, 3}, new boolean[] {true, false, true, true}));

        assertEquals(4, known(curve.median()).value());
        assertEquals(3, interval(known(curve.median())).lower());
    }

    @Test
    void aMedianThatIsNotReachedIsUnknown() {
        KaplanMeier curve = KaplanMeier.of(RiskTable.of(Map.of(1, new long[] {4, 0}, 2, new long[] {0, 6})));

        assertEquals(new Reason.NotReached(0.5), unknown(curve.median()));
        assertEquals(1, known(curve.quantile(0.4)).value() * 2 / 3); // stands at 0.6 from 1 to 2: 1.5
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ten.survivalAt(-1));
        assertThrows(IllegalArgumentException.class, () -> ten.quantile(0));
        assertThrows(IllegalArgumentException.class, () -> ten.quantile(1));
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(Worked.TEN.anyCause(), 95));
    }

    @Test
    void whatHasFallenToZeroStaysThere() {
        KaplanMeier two = KaplanMeier.of(RiskTable.of(Map.of(3, new long[] {1, 0}, 7, new long[] {1, 0})));

        Estimate later = known(two.survivalAt(30));

        assertEquals(0, later.value());
        assertEquals(known(two.survivalAt(7)), later);
    }
}
