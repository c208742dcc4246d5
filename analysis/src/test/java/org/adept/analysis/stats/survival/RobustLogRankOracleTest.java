package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.known;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Stays;
import org.adept.analysis.stats.testing.Stays.Stay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The robust score test that R's coxph prints, and the plain one with late entries. */
class RobustLogRankOracleTest {
    private static final double SAME = 1e-10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clustered",
                "lateclustered",
                "weighted",
                "weightedclusters",
                "untied",
                "gap",
                "lung",
                "heart",
                "bladder2",
                "rats"
            })
    void clustersAndWeightsGiveTheScoreTestThatRPrints(String name) {
        Stays stays = Stays.read(name);
        for (Oracle.Row row : Oracle.rows("robust-log-rank", name)) {
            List<Stays> strata = row.whole("stratified") == 1 ? stays.parts(Stay::stratum) : List.of(stays);
            List<List<RobustRiskTable>> tables = strata.stream()
                    .map(stratum -> List.of(table(stratum, 1), table(stratum, 2)))
                    .toList();

            LogRank.Result result = known(LogRank.robustStratified(tables, 0));

            assertClose(row.number("statistic"), result.statistic(), SAME, name);
            assertEquals(row.whole("df"), result.degreesOfFreedom(), name);
        }
    }

    private static RobustRiskTable table(Stays stays, int group) {
        Stays chosen = stays.group(group);
        return stays.name().equals("weighted") ? chosen.weighted() : chosen.clustered();
    }

    @Test
    void lateEntriesGiveTheScoreTestThatRPrints() {
        List<Oracle.Row> rows = Oracle.rows("late-log-rank");
        Stays stays = new Stays("late", rows.stream().map(Stay::of).toList());
        List<RiskTable> groups =
                stays.parts(Stay::group).stream().map(Stays::counted).toList();

        LogRank.Result result = known(LogRank.of(groups));

        assertClose(rows.get(0).number("statistic"), result.statistic(), SAME);
        assertEquals(2, result.degreesOfFreedom());
    }
}
