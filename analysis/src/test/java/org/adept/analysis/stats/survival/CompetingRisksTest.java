package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompetingRisksTest {
    private final CompetingRisks ten = Worked.TEN.risks();

    @Test
    void oneCauseAloneSeesTheOthersLeave() {
        RiskTable early = ten.onlyCause(0);

        assertEquals(
                RiskTable.of(Map.of(
                        2,
                        new long[] {1, 2},
                        4,
                        new long[] {1, 1},
                        6,
                        new long[] {0, 1},
                        7,
                        new long[] {0, 1},
                        9,
                        new long[] {1, 1},
                        12,
                        new long[] {0, 1})),
                early);
        assertThrows(IllegalArgumentException.class, () -> ten.onlyCause(2));
        assertThrows(IllegalArgumentException.class, () -> ten.onlyCause(-1));
    }

    /** Five are there after 4: one of five as agreed at 6, then 4/5·1/3 each at 9. */
    @Test
    void aLandmarkKeepsThoseStillThereAfterIt() {
        AalenJohansen later = AalenJohansen.of(ten.stillThereAfter(4));

        assertEquals(5, ten.stillThereAfter(4).total());
        assertClose(4 / 15.0, known(later.incidenceAt(0, 9)).value(), 1e-15);
        assertClose(1 / 5.0 + 4 / 15.0, known(later.incidenceAt(1, 9)).value(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> ten.stillThereAfter(-1));
    }

    /** F(t) = F(s) + S(s)·F(t | there after s), whatever the landmark. */
    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void whatComesAfterALandmarkContinuesTheWhole(int seed) {
        CompetingRisks risks = Draw.any(seed).risks();
        int last = risks.times()[risks.times().length - 1];
        int landmark = last / 2;
        AalenJohansen whole = AalenJohansen.of(risks);
        CompetingRisks still = risks.stillThereAfter(landmark);
        if (still.total() > 0) {
            double before = known(whole.incidenceAt(0, landmark)).value();
            double lasting = known(whole.lasting().survivalAt(landmark)).value();
            double after = known(AalenJohansen.of(still).incidenceAt(0, last)).value();
            assertClose(known(whole.incidenceAt(0, last)).value(), before + lasting * after, 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("org.adept.analysis.stats.testing.Draw#hundredSeeds")
    void tablesTogetherAreTheTableOfAll(int seed) {
        Draw all = Draw.any(seed);
        CompetingRisks whole = all.risks();
        long[][] events = whole.eventsByCause();
        long[][] half = new long[events.length][];
        long[][] rest = new long[events.length][];
        for (int cause = 0; cause < events.length; cause++) {
            long[] of = events[cause];
            half[cause] = java.util.Arrays.stream(of).map(count -> count / 2).toArray();
            rest[cause] =
                    java.util.Arrays.stream(of).map(count -> count - count / 2).toArray();
        }
        CompetingRisks first = new CompetingRisks(whole.times(), half, whole.censored());
        CompetingRisks second = new CompetingRisks(whole.times(), rest, new long[whole.times().length]);

        assertEquals(whole, first.and(second));
        assertEquals(whole, second.and(first));
    }

    @Test
    void tablesOfOtherCausesDoNotAddUp() {
        CompetingRisks one = CompetingRisks.of(1, Map.of(1, new long[] {1, 0}));

        assertThrows(IllegalArgumentException.class, () -> ten.and(one));
    }

    /** F of early ends is 1/10 from 2 to 4, 3/14 from 4 to 9, 139/350 after; the share 1/10 is met on a stretch. */
    @Test
    void aQuantileIsWhereTheCurveReachesTheShareOrTheMiddleOfWhereItStays() {
        AalenJohansen curves = AalenJohansen.of(ten);
        Estimate tenth = known(curves.quantile(0, 0.1));

        assertEquals(3, tenth.value());
        assertEquals(4, known(curves.quantile(0, 0.2)).value());
        assertEquals(9, known(curves.quantile(0, 0.3)).value());
        assertEquals(new Reason.NotReached(0.5), unknown(curves.quantile(0, 0.5)));
        assertEquals(2, interval(tenth).lower());
        assertEquals(3, tenth.events());
        assertEquals(10, tenth.n());
        assertEquals(
                new Reason.NoOne(),
                unknown(AalenJohansen.of(ten.stillThereAfter(12)).quantile(0, 0.5)));
        assertThrows(IllegalArgumentException.class, () -> curves.quantile(0, 1));
    }

    /** Nine of ten end by the cause at 1, the last otherwise at 2: after it nobody lasts. */
    @Test
    void martingaleErrorsStandWhereNobodyLasts() {
        CompetingRisks risks = CompetingRisks.of(2, Map.of(1, new long[] {8, 1, 0}, 2, new long[] {0, 1, 0}));
        AalenJohansen curves = AalenJohansen.withMartingaleErrors(risks, 0.95);

        assertEquals(0.8, curves.points(0).get(1).incidence(), 1e-15);
        assertEquals(
                curves.points(0).get(0).standardError(), curves.points(0).get(1).standardError(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> AalenJohansen.withMartingaleErrors(risks, 0));
    }
}
