package org.adept.analysis.stats.states;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.SharedSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits that R prints; script states.R. */
class StateOracleTest {
    private static final double SAME = 1e-10;

    @ParameterizedTest
    @ValueSource(strings = {"together", "mixed", "small"})
    void sharesAndErrorsOfDrawnStaysAreThoseThatSurvfitPrints(String name) {
        assertOccupancy(name, StayTable.named(name));
    }

    @Test
    void plasmaCellDisordersOnTheWayToDeathHaveTheSharesThatSurvfitPrints() {
        assertOccupancy("mgus2", SharedSets.plasmaCellHistories());
    }

    private static void assertOccupancy(String name, Histories histories) {
        StateOccupancy jackknife = StateOccupancy.of(histories, StateOccupancy.Start.FIXED, 0.95);
        StateOccupancy chain = StateOccupancy.of(histories.counted(), StateOccupancy.Start.FIXED, 0.95);
        for (Oracle.Row row : Oracle.rows("occupancy", name)) {
            int state = row.whole("state") - 1;
            Estimate found = known(jackknife.at(state, row.whole("time")));
            String where = "%s %s".formatted(name, row.cells());
            assertEquals(row.number("share"), found.value(), 1e-12, where);
            assertEquals(
                    row.number("share"),
                    known(chain.at(state, row.whole("time"))).value(),
                    1e-12,
                    where);
            assertEquals(row.number("standard_error"), found.standardError().orElseThrow(), 1e-12, where);
        }
    }

    @Test
    void rowsOfAMatrixHaveTheScoreIntervalsThatPropTestPrints() {
        List<long[]> rows = List.of(
                new long[] {12, 3, 0, 1}, new long[] {400, 250, 349}, new long[] {5, 5}, new long[] {1, 0, 0, 0, 0});
        for (int i = 0; i < rows.size(); i++) {
            List<Estimate> row =
                    known(TransitionMatrix.of(new long[][] {rows.get(i)}).from(0));
            List<Oracle.Row> printed = Oracle.rows("goodman", "row" + (i + 1));
            assertEquals(printed.size(), row.size());
            for (int to = 0; to < row.size(); to++) {
                assertEquals(printed.get(to).whole("count"), row.get(to).events());
                assertClose(
                        printed.get(to).number("lower"), interval(row.get(to)).lower(), SAME);
                assertClose(
                        printed.get(to).number("upper"), interval(row.get(to)).upper(), SAME);
            }
            assertClose(
                    1,
                    Stream.of(row)
                            .flatMap(List::stream)
                            .mapToDouble(Estimate::value)
                            .sum(),
                    1e-15);
        }
    }
}
