package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.indicator.MentorTables.Unit;
import org.adept.analysis.stats.survival.KaplanMeier;
import org.adept.analysis.stats.survival.RobustRiskTable;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

/** Findings on matches that share mentors. */
class SharedMentorsTest {
    private static final List<String> CAUSES = List.of("", "early", "as-agreed");

    /**
     * Ten matches of three mentors of whom 3 of 4, 1 of 3 and 0 of 3 were completed: p = 4/10, Σx² = 10, Σxn = 15, Σn² =
     * 34. Σ(x − pn)² = 10 − 2·0.4·15 + 0.16·34 = 3.44; times 3/2, over 10², is 0.0516; over 0.4·0.6/10 = 0.024 the
     * design effect is 2.15, and 10 matches tell as much as 4.651. With t = 4.302653 on 2 degrees of freedom Wilson's ends
     * are (0.4 + t²/9.3023 ± t·√(0.24/4.6512 + t²/86.53)) / (1 + t²/4.6512), which is (2.390118 ± 2.220549)/4.980236.
     */
    @Test
    void tenMatchesOfThreeMentorsByHand() {
        Estimate share = Answers.of(new SmallStudy()
                        .row(SmallTable.RATES, "completion - 4 10 1")
                        .row(SmallTable.RATE_CLUSTERS, "completion - 3 3 10 15 1 34 3 1"))
                .estimate("completion.share");

        assertEquals(0.4, share.value(), 1e-15);
        assertEquals(Math.sqrt(0.0516), share.standardError().orElseThrow(), 1e-14);
        assertEquals(3, share.clusters().orElseThrow().number());
        assertEquals(10 / 2.15, share.clusters().orElseThrow().effectiveN(), 1e-12);
        assertEquals(Method.WILSON_CLUSTERED, share.method());
        double t = 4.302652729911275;
        double n = 10 / 2.15;
        double middle = 0.4 + t * t / (2 * n);
        double reach = t * Math.sqrt(0.24 / n + t * t / (4 * n * n));
        Interval interval = share.interval().orElseThrow();
        assertEquals((middle - reach) / (1 + t * t / n), interval.lower(), 1e-9);
        assertEquals((middle + reach) / (1 + t * t / n), interval.upper(), 1e-9);
    }

    private static List<Unit> drawnInR() {
        return Oracle.rows("shared-mentors").stream()
                .map(row -> new Unit(
                        row.whole("mentor"),
                        row.text("mode"),
                        row.text("programme"),
                        row.whole("entered"),
                        row.whole("time"),
                        CAUSES.get(row.whole("cause")),
                        row.whole("met") == 1,
                        row.whole("unknown") == 1))
                .toList();
    }

    /** The one kind of end under another name, since its curve is told in its own way. */
    private static List<Unit> withdrawals(List<Unit> units) {
        return units.stream()
                .map(unit -> new Unit(
                        unit.mentor(),
                        unit.mode(),
                        unit.programme(),
                        unit.entered(),
                        unit.time(),
                        unit.cause().equals("early") ? "withdrew" : "",
                        unit.holds(),
                        unit.unknown()))
                .toList();
    }

    private static Answers incidences(List<Unit> units, boolean followed) {
        return Answers.of(
                new MentorTables(units)
                        .risk("match-length", false, followed)
                        .rates(followed)
                        .study(),
                SmallStudy.MATCH_LENGTH);
    }

    private static Answers survivals(List<Unit> units, boolean late, boolean followed) {
        return Answers.of(
                new MentorTables(withdrawals(units))
                        .risk("withdrawal", late, followed)
                        .study(),
                SmallStudy.WITHDRAWAL);
    }

    @Test
    void everyNumberIsThatOfR() {
        Answers incidences = incidences(drawnInR(), true);
        Answers survivals = survivals(drawnInR(), false, true);
        Answers entered = survivals(drawnInR(), true, true);
        int compared = 0;
        for (Oracle.Row row : Oracle.rows("shared-mentor-findings")) {
            String what = row.text("what");
            if (what.startsWith("test")) {
                continue;
            }
            String margin = row.text("margin").equals("-") ? "" : row.text("margin");
            Address survival = Address.of("outcome", "survival", margin)
                    .outcome("withdrawal")
                    .at(row.whole("time"), "week");
            Address incidence = Address.of("outcome", "incidence", margin)
                    .outcome("match-length")
                    .cause("early")
                    .at(row.whole("time"), "week");
            Estimate found =
                    switch (what) {
                        case "survival" -> survivals.estimate(survival.id());
                        case "entered" -> entered.estimate(survival.id());
                        case "incidence" -> incidences.estimate(incidence.id());
                        default ->
                            incidences.estimate(
                                    Address.of("early-ending", what, margin).id());
                    };
            assertClose(row.number("value"), found.value());
            assertClose(row.number("standard_error"), found.standardError().orElseThrow());
            assertEquals(row.whole("clusters"), found.clusters().orElseThrow().number(), what);
            assertTrue(found.clusters().orElseThrow().effectiveN() <= found.n());
            compared++;
        }
        assertEquals(27, compared);
    }

    @Test
    void testsOfCurvesAreThoseOfR() {
        Answers answers = survivals(drawnInR(), false, true);
        for (Oracle.Row row : Oracle.rows("shared-mentor-findings")) {
            String what = row.text("what");
            if (what.startsWith("test")) {
                Address address = Address.of("outcome", what, "")
                        .outcome("withdrawal")
                        .comparing("mode", "", "")
                        .adjusted(what.equals("test") ? "" : "programme");
                Answer.Shown shown = answers.shown(address.id());

                assertClose(row.number("value"), shown.estimate().value());
                assertEquals(Method.LOG_RANK_CLUSTERED, shown.estimate().method());
            }
        }
    }

    /** Each mentor with one match: the findings are those of tables that know of no mentor, to the last digit. */
    @Test
    void whereNobodySharesNothingChanges() {
        List<Unit> alone = new ArrayList<>();
        for (Unit unit : drawnInR()) {
            alone.add(new Unit(
                    alone.size() + 1,
                    unit.mode(),
                    unit.programme(),
                    unit.entered(),
                    unit.time(),
                    unit.cause(),
                    unit.holds(),
                    unit.unknown()));
        }

        assertEquals(
                incidences(alone, false).findings().findings(),
                incidences(alone, true).findings().findings());
        assertEquals(
                survivals(alone, true, false).findings().findings(),
                survivals(alone, true, true).findings().findings());
    }

    /** From any rows: the curve of the tables is the curve of the rows, whether or not some mentors have one match. */
    @Test
    void tablesSayWhatTheRowsSay() {
        SplittableRandom random = new SplittableRandom(5);
        for (int study = 0; study < 30; study++) {
            List<Unit> units = new ArrayList<>();
            int mentors = 2 + random.nextInt(40);
            for (int i = 0; i < 40; i++) {
                units.add(new Unit(
                        1 + random.nextInt(mentors),
                        random.nextBoolean() ? "online" : "hybrid",
                        random.nextBoolean() ? "a" : "b",
                        0,
                        1 + random.nextInt(25),
                        random.nextInt(3) == 0 ? "" : "early",
                        false,
                        false));
            }
            Answers answers = survivals(units, false, true);
            for (String mode : List.of("online", "hybrid")) {
                List<Unit> own =
                        units.stream().filter(unit -> unit.mode().equals(mode)).toList();
                KaplanMeier.Point last = robust(own);
                Finding.Curve curve =
                        (Finding.Curve) answers.finding(Address.of("outcome", "survival-curve", "mode=" + mode)
                                .outcome("withdrawal")
                                .at(0, "week")
                                .id());
                Finding.Point told = curve.points().get(curve.points().size() / 2);

                assertEquals(last.time(), told.time());
                assertEquals(last.survival(), told.estimate(), 1e-12);
                assertEquals(last.lower(), told.lower(), 1e-10);
                assertEquals(last.upper(), told.upper(), 1e-10);
            }
        }
    }

    /** The middle point of the curve of these rows, plain where nobody shares a mentor. */
    private static KaplanMeier.Point robust(List<Unit> own) {
        int[] mentors = own.stream().mapToInt(Unit::mentor).toArray();
        int[] times = own.stream().mapToInt(Unit::time).toArray();
        long[] events =
                own.stream().mapToLong(unit -> unit.cause().isEmpty() ? 0 : 1).toArray();
        long[] censored =
                own.stream().mapToLong(unit -> unit.cause().isEmpty() ? 1 : 0).toArray();
        RobustRiskTable table = RobustRiskTable.clustered(mentors, times, events, censored);
        KaplanMeier curve = table.units() == own.size()
                ? KaplanMeier.of(table.people())
                : KaplanMeier.robust(table).match(found -> found, reason -> {
                    throw new AssertionError(reason.code());
                });
        return curve.points().get(curve.points().size() / 2);
    }

    @Test
    void ofOneMentorNothingCanBeSaidButCounts() {
        List<Unit> one = List.of(
                new Unit(7, "online", "a", 0, 3, "early", true, false),
                new Unit(7, "online", "a", 0, 12, "early", false, false),
                new Unit(7, "online", "a", 0, 25, "", false, false));

        Answers answers = incidences(one, true);
        Answer tooFew = new Answer.Unknown("too-few-clusters");
        assertEquals(tooFew, answers.finding("early-ending.share").answer());
        assertEquals(
                tooFew,
                answers.finding("outcome.incidence.match-length.early.week-10").answer());
        assertEquals(
                tooFew,
                answers.finding("outcome.incidence-curve.match-length.early.week")
                        .answer());
        assertEquals(3, answers.value("outcome.count.match-length.followed"));
        assertEquals(
                tooFew,
                survivals(one, false, true)
                        .finding("outcome.survival-curve.withdrawal.week")
                        .answer());
    }

    private static void assertClose(double expected, double found) {
        assertEquals(expected, found, 1e-10 * Math.abs(expected));
    }
}
