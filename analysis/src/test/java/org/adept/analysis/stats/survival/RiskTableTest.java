package org.adept.analysis.stats.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskTableTest {
    private static final int[] TIMES = {2, 4, 6, 7, 9, 12};
    private static final long[] EVENTS = {2, 1, 1, 0, 2, 0};
    private static final long[] CENSORED = {1, 1, 0, 1, 0, 1};

    @Test
    void rowsCountsAndMapsOfTheSamePeopleAreTheSameTable() {
        RiskTable table = new RiskTable(TIMES, EVENTS, CENSORED);

        assertEquals(table, Worked.TEN.anyCause());
        assertEquals(table.hashCode(), Worked.TEN.anyCause().hashCode());
        assertEquals(
                table,
                RiskTable.of(Map.of(
                        9, new long[] {2, 0},
                        2, new long[] {2, 1},
                        12, new long[] {0, 1},
                        4, new long[] {1, 1},
                        7, new long[] {0, 1},
                        6, new long[] {1, 0})));
        assertEquals(table, Worked.TEN.risks().anyCause());
        assertNotEquals(table, new RiskTable(TIMES, CENSORED, EVENTS));
    }

    @Test
    void atRiskAreThoseWhoLeaveThenOrLater() {
        RiskTable table = new RiskTable(TIMES, EVENTS, CENSORED);

        assertEquals(10, table.total());
        assertEquals(6, table.totalEvents());
        assertEquals(10, table.atRisk(0));
        assertEquals(7, table.atRisk(1));
        assertEquals(5, table.atRisk(2));
        assertEquals(4, table.atRisk(3));
        assertEquals(3, table.atRisk(4));
        assertEquals(1, table.atRisk(5));
    }

    @Test
    void timesAtWhichNobodyLeavesAreDropped() {
        RiskTable table = new RiskTable(new int[] {0, 1, 2, 3}, new long[] {0, 4, 0, 0}, new long[] {0, 0, 0, 2});

        assertArrayEquals(new int[] {1, 3}, table.times());
        assertEquals(2, table.size());
    }

    @Test
    void arraysAreCopiedInAndOut() {
        int[] times = TIMES.clone();
        RiskTable table = new RiskTable(times, EVENTS, CENSORED);

        times[0] = 1;
        table.times()[0] = 1;
        table.events()[0] = 99;
        table.censored()[0] = 99;

        assertEquals(new RiskTable(TIMES, EVENTS, CENSORED), table);
    }

    @Test
    void whatCannotBeIsRefused() {
        long[] one = {1};
        long[] two = {1, 1};
        assertThrows(IllegalArgumentException.class, () -> new RiskTable(new int[] {2, 2}, two, two));
        assertThrows(IllegalArgumentException.class, () -> new RiskTable(new int[] {3, 2}, two, two));
        assertThrows(IllegalArgumentException.class, () -> new RiskTable(new int[] {-1}, one, one));
        assertThrows(IllegalArgumentException.class, () -> new RiskTable(new int[] {1}, two, one));
        assertThrows(IllegalArgumentException.class, () -> new RiskTable(new int[] {1}, one, two));
        assertThrows(IllegalArgumentException.class, () -> new RiskTable(new int[] {1}, new long[] {-1}, one));
        assertThrows(IllegalArgumentException.class, () -> RiskTable.of(Map.of(1, one)));
        assertThrows(IllegalArgumentException.class, () -> RiskTable.ofRows(new int[] {1}, new boolean[2]));
        assertThrows(IllegalArgumentException.class, () -> new CompetingRisks(new int[0], new long[0][], new long[0]));
        assertThrows(
                IllegalArgumentException.class, () -> new CompetingRisks(new int[] {1}, new long[][] {one, two}, one));
        assertThrows(IllegalArgumentException.class, () -> CompetingRisks.of(2, Map.of(1, two)));
    }
}
