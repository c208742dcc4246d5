package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;

import java.util.List;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Stays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The restricted means and milestones that follow from R's survfit. */
class RestrictedMeanOracleTest {
    private static final double SAME = 1e-10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "late",
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
    void meansAndTheirErrorsAreThoseThatRPrints(String name) {
        Stays stays = Stays.read(name);
        for (Oracle.Row row : Oracle.rows("restricted-mean", name)) {
            int horizon = row.whole("horizon");
            int group = row.whole("group");
            String where = name + " to " + horizon + " of " + group;
            if (!row.isEmpty("error")) {
                assertSame(row, "error", counted(stays, group, horizon), where);
            }
            if (!row.isEmpty("robust_error")) {
                assertSame(row, "robust_error", robust(stays, group, horizon), where);
            }
        }
    }

    private static void assertSame(Oracle.Row row, String error, Estimate mean, String where) {
        assertClose(row.number("mean"), mean.value(), SAME, where);
        assertClose(row.number(error), mean.standardError().orElseThrow(), SAME, where + ' ' + error);
    }

    /** Group 0 is the difference of the two. */
    private static Estimate counted(Stays stays, int group, int horizon) {
        return group > 0
                ? known(RestrictedMean.of(stays.group(group).counted(), horizon))
                : known(RestrictedMean.compare(
                                stays.group(1).counted(), stays.group(2).counted(), horizon))
                        .difference();
    }

    private static Estimate robust(Stays stays, int group, int horizon) {
        return group > 0
                ? known(RestrictedMean.robust(table(stays, group), horizon, 0.95))
                : known(RestrictedMean.compareRobust(table(stays, 1), table(stays, 2), horizon, 0.95))
                        .difference();
    }

    private static RobustRiskTable table(Stays stays, int group) {
        Stays chosen = stays.group(group);
        return stays.name().equals("weighted") ? chosen.weighted() : chosen.clustered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "clustered", "lung", "heart"})
    void milestonesFollowFromTheSharesAndErrorsThatRPrints(String name) {
        Stays stays = Stays.read(name);
        RiskTable first = stays.group(1).counted();
        RiskTable other = stays.group(2).counted();
        for (Oracle.Row row : Oracle.rows("milestones", name)) {
            int time = row.whole("time");
            Comparison plain = known(Milestone.compare(first, other, time, CurveScale.PLAIN, 0.95));
            Comparison logLog = known(Milestone.compare(first, other, time));

            assertEnds(row, List.of("difference", "plain_lower", "plain_upper"), plain.difference());
            assertClose(
                    row.number("difference_error"),
                    plain.difference().standardError().orElseThrow(),
                    SAME);
            assertEnds(row, List.of("difference", "loglog_lower", "loglog_upper"), logLog.difference());
            assertEnds(row, List.of("ratio", "ratio_plain_lower", "ratio_plain_upper"), known(plain.ratio()));
            assertEnds(row, List.of("ratio", "ratio_loglog_lower", "ratio_loglog_upper"), known(logLog.ratio()));
            Outcome<Estimate> hazards = Milestone.hazards(first, other, time, 0.95);
            assertEnds(row, List.of("hazards", "hazards_lower", "hazards_upper"), known(hazards));
        }
    }

    private static void assertEnds(Oracle.Row row, List<String> columns, Estimate estimate) {
        assertClose(row.number(columns.get(0)), estimate.value(), SAME, columns.get(0));
        assertClose(row.number(columns.get(1)), interval(estimate).lower(), SAME, columns.get(1));
        assertClose(row.number(columns.get(2)), interval(estimate).upper(), SAME, columns.get(2));
    }
}
