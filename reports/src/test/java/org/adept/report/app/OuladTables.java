package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.stats.survival.CurveScale;
import org.adept.analysis.stats.survival.KaplanMeier;
import org.adept.analysis.stats.survival.LogRank;
import org.adept.analysis.stats.survival.RiskTable;
import org.adept.analysis.table.RiskView;
import org.adept.analysis.table.Tables;

/** What R prints and findings leave out (its intervals on the log scale, expected ends), from the same tables. */
record OuladTables(Tables tables) {
    private static final String OUTCOME = "withdrawal";
    private static final Map<String, String> LEVELS = Map.of("F", "woman", "M", "man", "55<=", "55+");
    private static final double TOLERANCE = 1e-9;

    /** R's curves at its times, with those at risk, error and interval on the log scale. */
    void assertCurves(JsonNode rows, String dimension) {
        assertTrue(rows.size() > 0);
        for (JsonNode row : rows) {
            String level = row.path("strata").asText().replaceFirst(".*=", "");
            String margin = dimension.isEmpty() ? "" : margin(dimension, level);
            assertRow(row, KaplanMeier.of(risk(OUTCOME, margin), CurveScale.LOG, 0.95));
        }
    }

    void assertLateEntryCurve(JsonNode rows) {
        assertTrue(rows.size() > 0);
        KaplanMeier curve = KaplanMeier.of(risk("withdrawal-once-registered", ""), CurveScale.LOG, 0.95);
        rows.forEach(row -> assertRow(row, curve));
    }

    /** One presentation of one module, at every time at which anybody left. */
    void assertPresentation(JsonNode reference, String margin) {
        RiskTable table = risk(OUTCOME, margin);
        assertEquals(reference.path("n").asLong(), table.total());
        assertEquals(reference.path("events").asLong(), table.totalEvents());
        List<KaplanMeier.Point> points =
                KaplanMeier.of(table, CurveScale.LOG, 0.95).points();
        JsonNode rows = reference.path("km");
        List<KaplanMeier.Point> later =
                points.stream().filter(point -> point.time() > 0).toList();
        assertEquals(rows.size(), later.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            KaplanMeier.Point point = later.get(i);
            assertEquals(row.path("time").asInt(), point.time());
            assertEquals(row.path("n_risk").asLong(), point.atRisk());
            assertEquals(row.path("n_event").asLong(), point.events());
            assertEquals(row.path("n_censor").asLong(), point.censored());
            assertClose(row.path("surv"), point.survival());
            assertClose(row.path("std_err"), point.standardError());
            assertClose(row.path("lower"), point.lower());
            assertClose(row.path("upper"), point.upper());
        }
    }

    /** How many there were in each group, how many ended and how many would have at one pace. */
    void assertTest(JsonNode reference, String dimension, double rho) {
        List<String> margins = margins(reference, dimension);
        List<RiskTable> groups =
                margins.stream().map(margin -> risk(OUTCOME, margin)).toList();
        assertResult(reference, groups, known(LogRank.of(groups, rho)));
    }

    /** The same with each module held against itself only. */
    void assertTestWithinModules(JsonNode reference, String dimension) {
        List<String> margins = margins(reference, dimension);
        List<List<RiskTable>> modules = new ArrayList<>();
        for (String margin : tables.risk().margins(OUTCOME).keySet()) {
            if (margin.matches("programme=[^;]+")) {
                modules.add(margins.stream()
                        .map(group -> risk(OUTCOME, group + ";" + margin))
                        .toList());
            }
        }
        List<RiskTable> groups =
                margins.stream().map(margin -> risk(OUTCOME, margin)).toList();
        assertResult(reference, groups, known(LogRank.stratified(modules)));
    }

    private static void assertResult(JsonNode reference, List<RiskTable> groups, LogRank.Result result) {
        assertClose(reference.path("chisq"), result.statistic());
        assertEquals(reference.path("df").asInt(), result.degreesOfFreedom());
        assertClose(reference.path("p"), result.p());
        assertArrayEquals(
                numbers(reference.path("n")),
                groups.stream().mapToDouble(RiskTable::total).toArray());
        assertArrayEquals(numbers(reference.path("obs")), result.observed(), 1e-6);
        assertArrayEquals(numbers(reference.path("exp")), result.expected(), 1e-6);
    }

    private static void assertRow(JsonNode row, KaplanMeier curve) {
        int time = row.path("time").asInt();
        assertEquals(row.path("n_risk").asLong(), curve.atRiskAt(time));
        Estimate survival = known(curve.survivalAt(time));
        Interval interval = survival.interval().orElseThrow();
        assertClose(row.path("surv"), survival.value());
        assertClose(row.path("std_err"), survival.standardError().orElseThrow());
        assertClose(row.path("lower"), interval.lower());
        assertClose(row.path("upper"), interval.upper());
    }

    private static List<String> margins(JsonNode reference, String dimension) {
        List<String> margins = new ArrayList<>();
        reference
                .path("groups")
                .forEach(group -> margins.add(margin(dimension, group.asText().replaceFirst("^[^=]*=", ""))));
        return margins;
    }

    private static String margin(String dimension, String level) {
        return dimension + "=" + LEVELS.getOrDefault(level, level);
    }

    private RiskTable risk(String outcome, String margin) {
        Map<Integer, long[]> moves = new HashMap<>();
        tables.risk().of(outcome, margin).forEach((cause, times) -> {
            int at = cause.equals(RiskView.ENTERED) ? 0 : cause.equals("withdrawn") ? 1 : 2;
            times.forEach((time, count) -> moves.computeIfAbsent(time, any -> new long[3])[at] += count);
        });
        return RiskTable.ofMoves(moves);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    private static <T> T known(Outcome<T> outcome) {
        return outcome.match(value -> value, reason -> {
            throw new AssertionError(reason.code());
        });
    }

    private static void assertClose(JsonNode expected, double found) {
        assertEquals(expected.asDouble(), found, Math.abs(expected.asDouble()) * TOLERANCE);
    }
}
