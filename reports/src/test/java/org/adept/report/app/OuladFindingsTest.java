package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Open University study against R: {@code reference.json}, definitions A and B, made by {@code reference.R} with R 4.2.2
 * and survival 3.5.3. Skipped where the data are not at {@code ADEPT_OULAD} or beside the project.
 */
final class OuladFindingsTest {
    private static final Map<String, String> GENDER = Map.of("F", "woman", "M", "man");

    private static AgainstR run = AgainstR.NONE;

    @SuppressWarnings("NullAway") // stands until the data are found
    private static OuladTables tables = null;

    @BeforeAll
    static void runOnce(@TempDir Path temporary) throws IOException {
        run = AgainstR.run("oulad", "oulad", "studentInfo.csv.gz", 1e-9, temporary);
        // the folder is gone after this method, so what the tests ask of it is read here
        assertIdentitiesHold(temporary.resolve("out/private/tables"));
        tables = new OuladTables(Tables.read(temporary.resolve("out/private/tables")));
    }

    @Test
    void asManyAreFollowedAndWithdrawAsInR() {
        assertEquals(run.reference().path("A_n").asLong(), (long)
                run.estimate(counted("followed")).value());
        assertEquals(run.reference().path("A_events").asLong(), (long)
                run.estimate(counted("withdrawn")).value());
    }

    @Test
    void theCurveOfEveryoneIsThatOfRWithItsLogLogInterval() {
        for (JsonNode row : run.reference().path("A_km_loglog_all")) {
            Estimate survival = run.estimate(survival("", row.path("time").asInt()));

            run.assertClose(row.path("surv").asDouble(), survival.value());
            run.assertClose(
                    row.path("std_err").asDouble(), survival.standardError().orElseThrow());
            Interval interval = survival.interval().orElseThrow();
            run.assertClose(row.path("lower").asDouble(), interval.lower());
            run.assertClose(row.path("upper").asDouble(), interval.upper());
        }
    }

    @Test
    void theCurvesByGenderModuleAndPresentationAreThoseOfR() {
        compareGroups("A_km_gender", "gender");
        compareGroups("A_km_module", "programme");
        compareGroups("A_km_presentation", "cohort");
    }

    @Test
    void theLogRankTestWithinModulesIsThatOfR() {
        Address address = Address.of("outcome", "test-stratified", "")
                .outcome("withdrawal")
                .comparing("gender", "", "")
                .adjusted("programme");
        run.assertClose(
                run.reference().at("/A_logrank_gender_strat_module/chisq").asDouble(),
                run.estimate(address).value());
    }

    @Test
    void theMeanTimeInTheModuleIsThatOfR() {
        for (JsonNode row : run.reference().path("A_rmst180_gender")) {
            String gender = row.path("group").asText().replace("gender=", "");
            Estimate mean = run.estimate(
                    Address.of("outcome", "restricted-mean", "gender=" + GENDER.getOrDefault(gender, gender))
                            .outcome("withdrawal")
                            .at(180, "day"));

            run.assertClose(row.path("rmst").asDouble(), mean.value());
            run.assertClose(row.path("se").asDouble(), mean.standardError().orElseThrow());
        }
    }

    /** Every key of the reference: how it is compared, or why it is not. */
    @TestFactory
    Stream<DynamicTest> everythingRSaysIsComparedOrLeftOutForAReason() {
        Map<String, Executable> compared = comparisons();
        List<String> keys = new ArrayList<>();
        run.reference().fieldNames().forEachRemaining(key -> {
            if (PARTED.contains(key)) {
                run.reference().path(key).fieldNames().forEachRemaining(part -> keys.add(key + "/" + part));
            } else {
                keys.add(key);
            }
        });
        assertTrue(keys.containsAll(compared.keySet()) && keys.containsAll(NOT_OURS.keySet()));
        return keys.stream()
                .filter(key -> !NOT_OURS.containsKey(key))
                .map(key -> DynamicTest.dynamicTest(
                        key,
                        compared.getOrDefault(key, () -> fail(key + " of reference.json is compared with nothing"))));
    }

    private static final Set<String> PARTED = Set.of("counts", "funnel");

    private static final Map<String, String> NOT_OURS = Map.ofEntries(
            Map.entry("_meta", "says which programs made the numbers"),
            Map.entry("A_def", "words, no number"),
            Map.entry("B_def", "words, no number"),
            Map.entry("counts/assessments", "exports that the study does not map"),
            Map.entry("counts/student_assessments", "rows of an export, folded into one step per registration"),
            Map.entry("counts/final_result", "raw counts of rows; the study asks when somebody withdraws"),
            Map.entry("counts/gender", "raw counts of rows; findings count persons"),
            Map.entry("counts/quirks", "raw counts of rows, before the study's own rules"),
            Map.entry("funnel/F", "registrations; by gender findings count persons over presentations"),
            Map.entry("funnel/M", "registrations; by gender findings count persons over presentations"),
            Map.entry("withdrawal_rate_by", "shares without a clock, which the study does not ask for"),
            Map.entry("chisq_gender", "a test of shares without a clock"),
            Map.entry("logit_withdraw", "a logistic regression, which Adept has not"),
            Map.entry("score_t_gender", "marks in assessments, which the study does not map"));

    private Map<String, Executable> comparisons() {
        Map<String, Executable> compared = new HashMap<>();
        JsonNode r = run.reference();
        compared.put("counts/rows", () -> assertEquals(r.at("/counts/rows").asLong(), registrations("registered")));
        compared.put(
                "counts/unique_students",
                () -> assertEquals(
                        r.at("/counts/unique_students").asLong(), (long) run.estimate(Address.of("funnel", "count", "")
                                        .cause("registered")
                                        .at(1, "step"))
                                .value()));
        compared.put(
                "counts/presentations",
                () -> assertEquals(
                        r.at("/counts/presentations").asLong(),
                        presentations("registered").count()));
        compared.put("funnel/all", this::theStepsOnTheWayAddUpToThoseOfR);
        compared.put("A_n", this::asManyAreFollowedAndWithdrawAsInR);
        compared.put("A_events", this::asManyAreFollowedAndWithdrawAsInR);
        compared.put("A_km_loglog_all", this::theCurveOfEveryoneIsThatOfRWithItsLogLogInterval);
        compared.put("A_km_all", () -> tables.assertCurves(r.path("A_km_all"), ""));
        compared.put("A_km_gender", () -> tables.assertCurves(r.path("A_km_gender"), "gender"));
        compared.put("A_km_module", () -> tables.assertCurves(r.path("A_km_module"), "programme"));
        compared.put("A_km_presentation", () -> tables.assertCurves(r.path("A_km_presentation"), "cohort"));
        compared.put("A_logrank_gender", () -> compareTest("A_logrank_gender", "gender", "test", 0));
        compared.put("A_logrank_presentation", () -> compareTest("A_logrank_presentation", "cohort", "test", 0));
        compared.put("A_logrank_age", () -> compareTest("A_logrank_age", "age_band", "test", 0));
        compared.put("A_peto_gender", () -> compareTest("A_peto_gender", "gender", "test-early", 1));
        compared.put("A_logrank_gender_strat_module", () -> {
            theLogRankTestWithinModulesIsThatOfR();
            tables.assertTestWithinModules(r.path("A_logrank_gender_strat_module"), "gender");
        });
        compared.put("A_rmst180_gender", this::theMeanTimeInTheModuleIsThatOfR);
        compared.put("A_cox_efron", () -> {
            theRegressionsAreThoseOfR("withdrawal", "background-each", "A_cox_efron");
            compareConcordance("withdrawal", "background-each", "A_cox_efron");
        });
        compared.put("A_cox_breslow", () -> {
            theRegressionsAreThoseOfR("withdrawal", "background-breslow", "A_cox_breslow");
            compareConcordance("withdrawal", "background-breslow", "A_cox_breslow");
        });
        compared.put("A_cox_cluster_student", () -> {
            theRegressionsAreThoseOfR("withdrawal", "background", "A_cox_cluster_student");
            compareConcordance("withdrawal", "background", "A_cox_cluster_student");
        });
        compared.put("A_coxzph", this::whetherRatiosStayTheSameIsTestedAsInR);
        compared.put("B_n", this::theCurveOfThoseWhoEnteredLaterIsThatOfR);
        compared.put("B_km", () -> tables.assertLateEntryCurve(r.path("B_km")));
        compared.put("B_cox", () -> {
            theRegressionsAreThoseOfR("withdrawal-once-registered", "background", "B_cox");
            compareConcordance("withdrawal-once-registered", "background", "B_cox");
        });
        compared.put("AAA_2013J", () -> tables.assertPresentation(r.path("AAA_2013J"), "cohort=2013J;programme=AAA"));
        return compared;
    }

    private static void compareTest(String key, String dimension, String quantity, double rho) {
        JsonNode reference = run.reference().path(key);
        Answer.Test test = run.test(
                Address.of("outcome", quantity, "").outcome("withdrawal").comparing(dimension, "", ""));
        run.assertClose(reference.path("chisq").asDouble(), test.statistic());
        run.assertClose(reference.path("p").asDouble(), test.p());
        assertEquals(reference.path("df").asInt(), test.degreesOfFreedom());
        tables.assertTest(reference, dimension, rho);
    }

    /** Of strangers and of clusters the share is the same; only its error is not. */
    private static void compareConcordance(String outcome, String model, String key) {
        assertIteratively(
                run.reference().path(key).path("concordance"),
                run.estimate(Address.of("hazard", "concordance", "")
                                .outcome(outcome)
                                .cause("withdrawn")
                                .adjusted(model))
                        .value());
    }

    /** Each row: our outcome and model, and the name of R's fit. */
    @ParameterizedTest
    @CsvSource({
        "withdrawal, background-each, A_cox_efron",
        "withdrawal, background-breslow, A_cox_breslow",
        "withdrawal, background, A_cox_cluster_student",
        "withdrawal-once-registered, background, B_cox"
    })
    void theRegressionsAreThoseOfR(String outcome, String model, String reference) {
        JsonNode fit = run.reference().path(reference);
        Address address =
                Address.of("hazard", "", "").outcome(outcome).cause("withdrawn").adjusted(model);

        assertEquals(fit.path("n").asLong(), (long)
                run.estimate(address.quantity("count")).value());
        assertIteratively(
                fit.path("wald"), run.estimate(address.quantity("wald-test")).value());
        assertIteratively(
                fit.path("score"), run.estimate(address.quantity("score-test")).value());
        assertIteratively(
                fit.path("lrt"),
                run.estimate(address.quantity("likelihood-ratio-test")).value());
        assertTrue(fit.path("terms").size() > 1);
        for (JsonNode term : fit.path("terms")) {
            Ours ours = Objects.requireNonNull(OURS.get(term.path("term").asText()));
            Estimate log = run.estimate(
                    address.quantity("log-hazard-ratio").comparing(ours.column(), ours.level(), ours.reference()));

            assertIteratively(term.path("coef"), ours.times() * log.value());
            assertIteratively(
                    term.path("se"),
                    Math.abs(ours.times()) * log.standardError().orElseThrow());
        }
    }

    @Test
    void whetherRatiosStayTheSameIsTestedAsInR() {
        Map<String, String> columns =
                Map.of("gender", "gender", "disability", "disability", "prev", "repeats", "GLOBAL", "");
        JsonNode rows = run.reference().path("A_coxzph");
        assertEquals(4, rows.size());
        for (JsonNode row : rows) {
            String column = Objects.requireNonNull(columns.get(row.path("term").asText()));
            Answer.Test test =
                    run.test(hazard("proportional-hazards-test", "one-pace").comparing(column, "", ""));

            // gender's 0.0000756 is a difference of numbers that the fit's own steps round
            double expected = row.path("chisq").asDouble();
            assertEquals(expected, test.statistic(), 1e-7 * Math.max(1, expected));
            assertEquals(row.path("df").asInt(), test.degreesOfFreedom());
            assertEquals(row.path("p").asDouble(), test.p(), 1e-6);
        }
    }

    private static Address hazard(String quantity, String model) {
        return Address.of("hazard", quantity, "")
                .outcome("withdrawal")
                .cause("withdrawn")
                .adjusted(model);
    }

    @Test
    void theCurveOfThoseWhoEnteredLaterIsThatOfR() {
        assertEquals(run.reference().path("B_n").asLong(), (long) run.estimate(Address.of("outcome", "count", "")
                        .outcome("withdrawal-once-registered")
                        .cause("followed"))
                .value());
        for (JsonNode row : run.reference().path("B_km")) {
            Estimate survival = run.estimate(Address.of("outcome", "survival", "")
                    .outcome("withdrawal-once-registered")
                    .at(row.path("time").asInt(), "day"));

            run.assertClose(row.path("surv").asDouble(), survival.value());
            run.assertClose(
                    row.path("std_err").asDouble(), survival.standardError().orElseThrow());
        }
    }

    /** R's terms: ours are held against the more frequent level, and credits counted one by one instead of by 60. */
    private record Ours(String column, String level, String reference, double times) {}

    private static final Map<String, Ours> OURS = Map.of(
            "genderM", new Ours("gender", "woman", "man", -1),
            "age_band35-55", new Ours("age_band", "35-55", "0-35", 1),
            "age_band55<=", new Ours("age_band", "55+", "0-35", 1),
            "disabilityY", new Ours("disability", "yes", "no", 1),
            "prev", new Ours("repeats", "yes", "no", 1),
            "cred60", new Ours("studied_credits", "", "", 60));

    /** What R finds by steps agrees to its own tolerance. */
    private static void assertIteratively(JsonNode expected, double found) {
        assertEquals(expected.asDouble(), found, 1e-7 * Math.abs(expected.asDouble()));
    }

    @Test
    void whoIsLeftOutStandsInTheFlowWithItsReason() {
        Finding.Flow flow =
                (Finding.Flow) run.find(Address.of("attrition", "flow", "").outcome("withdrawal"));

        assertEquals(93, excluded(flow, "withdrawn-without-a-date"));
        assertEquals(3097, excluded(flow, "ended-on-or-before-start"));
        assertEquals(29403, flow.steps().get(flow.steps().size() - 1).remaining());
    }

    /** R counts registrations; a person has one in each presentation of a module, so these add up to them. */
    @Test
    void theStepsOnTheWayAddUpToThoseOfR() {
        for (String step : List.of("registered", "started", "submitted-any", "completed", "passed")) {
            long people = registrations(step);

            assertEquals(
                    run.reference()
                            .path("funnel")
                            .path("all")
                            .path(step.replace('-', '_'))
                            .asLong(),
                    people,
                    step);
        }
    }

    private static long registrations(String step) {
        return presentations(step)
                .mapToLong(finding -> finding.base().numerator())
                .sum();
    }

    /** How far those of each presentation of each module came. */
    private static Stream<Finding> presentations(String step) {
        return run.findings().all("funnel", "count").stream()
                .filter(finding -> finding.address().cause().equals(step))
                .filter(finding -> finding.address().by().keySet().equals(Set.of("cohort", "programme")));
    }

    private static void compareGroups(String reference, String dimension) {
        JsonNode rows = run.reference().path(reference);
        assertTrue(rows.size() > 0);
        for (JsonNode row : rows) {
            String level = row.path("strata").asText().replaceFirst(".*=", "");
            String margin = dimension + "=" + GENDER.getOrDefault(level, level);
            Estimate survival = run.estimate(survival(margin, row.path("time").asInt()));

            run.assertClose(row.path("surv").asDouble(), survival.value());
            run.assertClose(
                    row.path("std_err").asDouble(), survival.standardError().orElseThrow());
        }
    }

    private static void assertIdentitiesHold(Path tables) throws IOException {
        for (String table : List.of("files.csv", "produced.csv")) {
            List<String> lines = Files.readAllLines(tables.resolve(table));
            assertTrue(lines.size() > 1);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                int last = cells.length - 1;
                assertEquals(
                        Long.parseLong(cells[last - 3]),
                        Long.parseLong(cells[last - 2]) + Long.parseLong(cells[last - 1]) + Long.parseLong(cells[last]),
                        table);
            }
        }
    }

    private static long excluded(Finding.Flow flow, String reason) {
        return flow.steps().stream()
                .filter(step -> step.reason().equals(reason))
                .mapToLong(Finding.Step::excluded)
                .sum();
    }

    private static Address counted(String cause) {
        return Address.of("outcome", "count", "").outcome("withdrawal").cause(cause);
    }

    private static Address survival(String margin, int day) {
        return Address.of("outcome", "survival", margin).outcome("withdrawal").at(day, "day");
    }
}
