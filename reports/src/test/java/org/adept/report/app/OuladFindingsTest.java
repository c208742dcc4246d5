package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Address;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Open University study against R: {@code reference.json}, definition A, made by {@code reference.R} with R 4.2.2
 * and survival 3.5.3. Skipped where the data are not at {@code ADEPT_OULAD} or beside the project.
 */
final class OuladFindingsTest {
    private static final Map<String, String> GENDER = Map.of("F", "woman", "M", "man");

    private static AgainstR run = AgainstR.NONE;

    @BeforeAll
    static void runOnce(@TempDir Path temporary) throws IOException {
        run = AgainstR.run("oulad", "oulad", "studentInfo.csv.gz", 1e-9, temporary);
        // the folder is gone after this method, so what the tests ask of it is read here
        assertIdentitiesHold(temporary.resolve("out/private/tables"));
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
    void theLogRankTestsAreThoseOfR() {
        run.assertClose(28.0502261871104, test("gender").statistic());
        run.assertClose(
                run.reference().at("/A_logrank_gender/p").asDouble(),
                test("gender").p());
        run.assertClose(
                run.reference().at("/A_logrank_presentation/chisq").asDouble(),
                test("cohort").statistic());
        run.assertClose(
                run.reference().at("/A_logrank_age/chisq").asDouble(),
                test("age_band").statistic());
    }

    @Test
    void theTestInWhichEarlyDifferencesCountMoreIsThatOfR() {
        run.assertClose(
                run.reference().at("/A_peto_gender/chisq").asDouble(),
                run.test(Address.of("outcome", "test-early", "")
                                .outcome("withdrawal")
                                .comparing("gender", "", ""))
                        .statistic());
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

    /** Of strangers and of clusters the share is the same; only its error is not. */
    @Test
    void theOrderOfPeopleIsAsRightAsInR() {
        for (String model : List.of("background-each", "background")) {
            assertIteratively(
                    run.reference().path("A_cox_efron").path("concordance"),
                    run.estimate(hazard("concordance", model)).value());
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
        List<String> steps = List.of("registered", "started", "submitted-any", "completed", "passed");
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            long people = run.findings().all("funnel", "count").stream()
                    .filter(finding -> finding.address().cause().equals(step))
                    .filter(finding -> finding.address().by().keySet().equals(Set.of("cohort", "programme")))
                    .mapToLong(finding -> finding.base().numerator())
                    .sum();

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

    private static Answer.Test test(String dimension) {
        Address address =
                Address.of("outcome", "test", "").outcome("withdrawal").comparing(dimension, "", "");
        return run.test(address);
    }
}
