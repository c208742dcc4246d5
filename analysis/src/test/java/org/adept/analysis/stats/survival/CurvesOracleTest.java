package org.adept.analysis.stats.survival;

import static org.adept.analysis.stats.testing.Close.assertClose;
import static org.adept.analysis.stats.testing.Close.interval;
import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.survival.NelsonAalen.Ties;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.Stays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Late entries, gaps, clusters, weights and every scale: the digits that R's survfit prints. */
class CurvesOracleTest {
    private static final double SAME = 1e-10;
    private static final Map<CurveScale, String> NAMES =
            Map.of(CurveScale.PLAIN, "plain", CurveScale.LOG, "log", CurveScale.LOG_LOG, "loglog");

    static Stream<String> counted() {
        return Stream.of(
                "late", "clustered", "lateclustered", "untied", "gap", "fallen", "lung", "heart", "bladder2", "rats");
    }

    static Stream<String> robust() {
        return Stream.of(
                "clustered",
                "lateclustered",
                "weighted",
                "weightedclusters",
                "untied",
                "gap",
                "lung",
                "heart",
                "bladder2",
                "rats");
    }

    @ParameterizedTest
    @MethodSource("counted")
    void everyScaleHasTheEndsThatRPrints(String name) {
        RiskTable table = Stays.read(name).counted();
        for (CurveScale scale : CurveScale.values()) {
            List<KaplanMeier.Point> points = KaplanMeier.of(table, scale, 0.95).points();
            List<Oracle.Row> printed = printed(name, 0);
            assertEquals(printed.size(), points.size());
            for (int i = 0; i < printed.size(); i++) {
                Oracle.Row row = printed.get(i);
                KaplanMeier.Point point = points.get(i);
                String where = name + " " + scale + " at " + point.time();
                assertEquals(row.whole("time"), point.time());
                assertClose(row.number("survival"), point.survival(), SAME, where);
                assertPrinted(row, "standard_error", point.standardError(), where);
                if (point.survival() < 1 || scale != CurveScale.LOG_LOG) {
                    assertPrinted(row, NAMES.get(scale) + "_lower", point.lower(), where);
                    assertPrinted(row, NAMES.get(scale) + "_upper", point.upper(), where);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("counted")
    void summedHazardsAreThoseThatRPrints(String name) {
        RiskTable table = Stays.read(name).counted();
        List<NelsonAalen.Point> together = NelsonAalen.of(table).points();
        List<NelsonAalen.Point> oneByOne =
                NelsonAalen.of(table, Ties.ONE_BY_ONE, 0.95).points();
        List<Oracle.Row> printed = printed(name, 0);
        for (int i = 0; i < printed.size(); i++) {
            Oracle.Row row = printed.get(i);
            String where = name + " at " + row.text("time");
            int time = row.whole("time");
            assertClose(row.number("hazard"), together.get(i).cumulative(), SAME, where);
            assertClose(row.number("hazard_error"), together.get(i).standardError(), SAME, where);
            assertClose(
                    row.number("exponential"),
                    known(NelsonAalen.of(table).survivalAt(time)).value(),
                    SAME,
                    where);
            assertClose(row.number("one_by_one"), oneByOne.get(i).cumulative(), SAME, where);
            assertClose(row.number("one_by_one_error"), oneByOne.get(i).standardError(), SAME, where);
        }
    }

    @ParameterizedTest
    @MethodSource("robust")
    void summedInfluencesOfClustersAreThoseThatRPrints(String name) {
        Stays stays = Stays.read(name);
        assertRobust(name, name.equals("weighted") ? stays.weighted() : stays.clustered());
        if (!name.startsWith("weighted")) {
            assertRobust(name, stays.clusteredCounts());
        }
    }

    private static void assertRobust(String name, RobustRiskTable table) {
        List<KaplanMeier.Point> points = known(KaplanMeier.robust(table)).points();
        List<NelsonAalen.Point> hazards = known(NelsonAalen.robust(table, 0.95)).points();
        List<Oracle.Row> printed = printed(name, 1);
        assertEquals(printed.size(), points.size());
        for (int i = 0; i < printed.size(); i++) {
            Oracle.Row row = printed.get(i);
            String where = name + " at " + row.text("time");
            assertClose(row.number("survival"), points.get(i).survival(), SAME, where);
            assertPrinted(row, "standard_error", points.get(i).standardError(), where);
            assertClose(row.number("hazard"), hazards.get(i).cumulative(), SAME, where);
            assertClose(row.number("hazard_error"), hazards.get(i).standardError(), SAME, where);
        }
    }

    private static List<Oracle.Row> printed(String name, int robust) {
        return Oracle.rows("curves", name).stream()
                .filter(row -> row.whole("robust") == robust)
                .toList();
    }

    /** R prints nothing where its scale has no value. */
    private static void assertPrinted(Oracle.Row row, String column, double actual, String where) {
        if (!row.isEmpty(column)) {
            assertClose(row.number(column), actual, SAME, where + ' ' + column);
        } else {
            assertTrue(Double.isFinite(actual), where);
        }
    }

    @ParameterizedTest
    @MethodSource("counted")
    void quantilesOnEveryScaleAreThoseThatRPrints(String name) {
        if (name.equals("fallen")) {
            return; // R has no errors after a curve that has fallen to 0 rises no more
        }
        RiskTable table = Stays.read(name).counted();
        for (Oracle.Row row : Oracle.rows("curve-quantiles", name)) {
            CurveScale scale = CurveScale.valueOf(
                    row.text("scale").toUpperCase(Locale.ROOT).replace('-', '_'));
            double share = row.number("share");
            KaplanMeier curve = KaplanMeier.of(table, scale, 0.95);
            String where = name + ' ' + scale + ' ' + share;
            if (row.isEmpty("value")) {
                assertEquals(new Reason.NotReached(1 - share), unknown(curve.quantile(share)), where);
                continue;
            }
            Estimate quantile = known(curve.quantile(share));
            assertEquals(row.number("value"), quantile.value(), where);
            assertEquals(orInfinite(row, "lower"), interval(quantile).lower(), where);
            assertEquals(orInfinite(row, "upper"), interval(quantile).upper(), where);
        }
    }

    private static double orInfinite(Oracle.Row row, String column) {
        return row.isEmpty(column) ? Double.POSITIVE_INFINITY : row.number(column);
    }
}
