package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.SpellSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidenceDifferenceTest {
    private static final CompetingSpells TEN = SpellIncidenceTest.spells(Worked.TEN);

    /** 3 of 4 against 1 of 4 by 1, nobody lost: 1/2, error √(2·3/16/4), ends squared and added from each own end. */
    @Test
    void distancesToBothOwnEndsAreSquaredAndAdded() {
        CompetingSpells many = CompetingSpells.of(1, new int[] {1, 1, 1, 5}, new int[] {1, 1, 1, 0});
        CompetingSpells few = CompetingSpells.of(1, new int[] {1, 5, 5, 5}, new int[] {1, 0, 0, 0});
        Estimate one = known(SpellIncidence.of(many).incidenceAt(0, 1));
        Estimate two = known(SpellIncidence.of(few).incidenceAt(0, 1));
        Estimate found = known(IncidenceDifference.between(many, few).at(0, 1));

        assertClose(0.5, found.value(), 1e-15);
        assertClose(Math.sqrt(2 * 3 / 16.0 / 4), found.standardError().orElseThrow(), 1e-14);
        assertClose(
                0.5 - Math.hypot(0.75 - interval(one).lower(), interval(two).upper() - 0.25),
                interval(found).lower(),
                1e-13);
        assertClose(
                0.5
                        + Math.hypot(
                                interval(one).upper() - 0.75,
                                0.25 - interval(two).lower()),
                interval(found).upper(),
                1e-13);
        assertEquals(8, found.n());
        assertEquals(4, found.events());
    }

    /** 4 weeks lost by three of four against one of four before 5: 3 less 1, errors 4·√(3/16/4) each. */
    @Test
    void timesLostDifferSymmetrically() {
        CompetingSpells many = CompetingSpells.of(1, new int[] {1, 1, 1, 5}, new int[] {1, 1, 1, 0});
        CompetingSpells few = CompetingSpells.of(1, new int[] {1, 5, 5, 5}, new int[] {1, 0, 0, 0});
        Estimate found = known(IncidenceDifference.between(many, few).ofTimeLost(0, 5));
        double error = 4 * Math.sqrt(2 * 3 / 16.0 / 4);

        assertClose(2, found.value(), 1e-14);
        assertClose(error, found.standardError().orElseThrow(), 1e-13);
        assertClose(2 - 1.959963984540054 * error, interval(found).lower(), 1e-12);
        assertClose(2 + 1.959963984540054 * error, interval(found).upper(), 1e-12);
    }

    @Test
    void theSameClustersInBothDoNotDiffer() {
        CompetingSpells clustered = TEN.withClusters(new int[] {0, 1, 2, 1, 2, 0, 0, 2, 1, 2});
        Estimate same = known(IncidenceDifference.between(clustered, clustered).at(0, 5));
        Estimate sameTime =
                known(IncidenceDifference.between(clustered, clustered).ofTimeLost(0, 7));
        Estimate strangers = known(IncidenceDifference.between(TEN, clustered).at(0, 5));

        assertEquals(0, same.value());
        assertEquals(0, same.standardError().orElseThrow(), 1e-8);
        assertEquals(0, sameTime.standardError().orElseThrow(), 1e-7);
        assertTrue(strangers.standardError().orElseThrow() > 0.1);
    }

    /** R's own influences of both groups, subtracted and summed by cluster. */
    @ParameterizedTest
    @ValueSource(strings = {"clustered", "weighted"})
    void errorsOfGroupsThatShareClustersAreThoseOfSummedInfluences(String name) {
        SpellSample sample = SpellSample.named(name);
        IncidenceDifference difference = IncidenceDifference.between(sample.clustered(1), sample.clustered(2));
        for (Oracle.Row row : Oracle.rows("incidence-difference", name)) {
            int cause = row.whole("cause") - 1;
            int time = row.whole("time");
            Estimate found = known(
                    row.text("of").equals("share") ? difference.at(cause, time) : difference.ofTimeLost(cause, time));
            String where = name + " " + row.cells();
            assertEquals(row.number("difference"), found.value(), 1e-11, where);
            assertClose(row.number("standard_error"), found.standardError().orElseThrow(), 1e-10, where);
        }
    }

    @Test
    void whatOneGroupLacksBothLack() {
        CompetingSpells nobody = TEN.withCounts(new long[10]);
        CompetingSpells noEnd = CompetingSpells.of(2, new int[] {20}, new int[] {0});

        assertEquals(
                new Reason.NoOne(),
                unknown(IncidenceDifference.between(nobody, TEN).at(0, 5)));
        assertEquals(
                new Reason.NoOne(),
                unknown(IncidenceDifference.between(TEN, nobody).at(0, 5)));
        assertEquals(
                new Reason.TooFew("events", 0, 1),
                unknown(IncidenceDifference.between(TEN, noEnd).ofTimeLost(0, 5)));
        assertEquals(
                new Reason.TooFew("events", 0, 1),
                unknown(IncidenceDifference.between(noEnd, TEN).ofTimeLost(0, 5)));
        assertThrows(IllegalArgumentException.class, () -> IncidenceDifference.between(TEN, TEN, 1)
                .at(0, 5));
    }
}
