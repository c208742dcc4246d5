package org.adept.analysis.stats.proportion;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FisherExactTest {
    /** Of 70 ways to name four cups 1, 16, 36, 16 and 1 have 0 to 4 right; three are right: (1 + 16 + 16 + 1)/70. */
    @Test
    void eightCupsOfTeaAreAsWorkedByHand() {
        FisherExact.Test test = known(FisherExact.test(new FourfoldTable(3, 4, 1, 4)));

        assertClose(34 / 70.0, test.p(), 1e-14);
        assertClose(34 / 70.0 - 8 / 70.0, test.midP(), 1e-14);
    }

    /** One event of three people, in a group of one: x is 1 with chance ψ/(ψ + 2); with ψ = 38, 0.95. */
    @Test
    void oneEventAmongThreeIsAsWorkedByHand() {
        FisherExact.OddsRatio first = known(FisherExact.oddsRatio(new FourfoldTable(0, 1, 1, 2), 0.9));
        FisherExact.OddsRatio last = known(FisherExact.oddsRatio(new FourfoldTable(1, 1, 0, 2), 0.9));

        assertEquals(0, first.value());
        assertEquals(0, first.interval().lower());
        assertClose(38, first.interval().upper(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, last.value());
        assertClose(2 / 19.0, last.interval().lower(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, last.interval().upper());
    }

    static List<Oracle.Row> printed() {
        return Oracle.rows("fisher-exact");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void equalsWhatRPrints(Oracle.Row row) {
        FourfoldTable table = new FourfoldTable(
                row.whole("events"), row.whole("n"), row.whole("reference_events"), row.whole("reference_n"));
        FisherExact.Test test = known(FisherExact.test(table));
        FisherExact.OddsRatio ratio = known(FisherExact.oddsRatio(table, 0.95));

        assertClose(row.number("p"), test.p(), 1e-10);
        assertClose(row.number("mid_p"), test.midP(), 1e-10);
        assertClose(row.number("ratio"), ratio.value(), 1e-10);
        assertClose(row.number("lower"), ratio.interval().lower(), 1e-10);
        assertClose(row.number("upper"), ratio.interval().upper(), 1e-10);
    }

    @Test
    void groupsOrEventsChangedAboutTurnTheOddsRatioOverAndLeaveTheTest() {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int round = 0; round < 200; round++) {
            FourfoldTable table = drawn(random, 30, 0.4, 20, 0.6);
            FourfoldTable rest = new FourfoldTable(
                    table.n() - table.events(),
                    table.n(),
                    table.referenceN() - table.referenceEvents(),
                    table.referenceN());
            double ratio = known(FisherExact.oddsRatio(table, 0.95)).value();
            for (FourfoldTable changed : List.of(table.swapped(), rest)) {
                assertClose(
                        known(FisherExact.test(table)).p(),
                        known(FisherExact.test(changed)).p(),
                        1e-10);
                assertClose(
                        1 / ratio, known(FisherExact.oddsRatio(changed, 0.95)).value(), 1e-9);
            }
        }
    }

    /** All tables of 12 and 10 whose chance is 0.3 in both: what is below 0.05 must be rare, and mid-p must be nearer. */
    @Test
    void theTestRejectsNoMoreOftenThanItSays() {
        double rejected = 0;
        double rejectedByMidP = 0;
        for (int events = 0; events <= 12; events++) {
            for (int others = 0; others <= 10; others++) {
                double chance = binomial(12, events, 0.3) * binomial(10, others, 0.3);
                FourfoldTable table = new FourfoldTable(events, 12, others, 10);
                FisherExact.Test test =
                        FisherExact.test(table).match(found -> found, reason -> new FisherExact.Test(1, 1));
                rejected += test.p() <= 0.05 ? chance : 0;
                rejectedByMidP += test.midP() <= 0.05 ? chance : 0;
            }
        }
        assertTrue(rejected > 0.005 && rejected <= 0.05, "size " + rejected);
        assertTrue(rejectedByMidP > rejected && rejectedByMidP < 0.06, "size of mid-p " + rejectedByMidP);
    }

    /** Odds of 0.6 over odds of 0.3 are 3.5; the interval may miss it in 5 of 100, and mostly misses it less often. */
    @Test
    void aPlantedOddsRatioIsRecovered() {
        SplittableRandom random = new SplittableRandom(35);
        int covered = 0;
        double logs = 0;
        for (int round = 0; round < 500; round++) {
            FisherExact.OddsRatio ratio = known(FisherExact.oddsRatio(drawn(random, 80, 0.6, 80, 0.3), 0.95));
            covered +=
                    ratio.interval().lower() <= 3.5 && 3.5 <= ratio.interval().upper() ? 1 : 0;
            logs += StrictMath.log(ratio.value()) / 500;
        }
        assertTrue(covered >= 475, "covered in " + covered + " of 500");
        assertEquals(StrictMath.log(3.5), logs, 0.06);
    }

    @Test
    void nothingToCompareIsSaid() {
        assertEquals(new Reason.NoOne(), unknown(FisherExact.test(new FourfoldTable(0, 0, 1, 3))));
        assertEquals(new Reason.NoVariation("events"), unknown(FisherExact.test(new FourfoldTable(0, 4, 0, 3))));
        assertEquals(
                new Reason.NoVariation("events"), unknown(FisherExact.oddsRatio(new FourfoldTable(4, 4, 3, 3), 0.95)));
    }

    private static FourfoldTable drawn(SplittableRandom random, int n, double share, int m, double other) {
        return new FourfoldTable(events(random, n, share), n, events(random, m, other), m);
    }

    private static long events(SplittableRandom random, int n, double share) {
        return random.doubles(n).filter(drawn -> drawn < share).count();
    }

    private static double binomial(int n, int events, double share) {
        double chance = StrictMath.pow(1 - share, n - events) * StrictMath.pow(share, events);
        for (int i = 0; i < events; i++) {
            chance *= (double) (n - i) / (i + 1);
        }
        return chance;
    }
}
