package org.adept.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.ProjectFiles;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Open University's data through the committed definition, against what R counts in the same files. */
class OuladIngestTest {
    private static final Path DATA = ProjectFiles.sharedData().resolve("oulad");

    private static StudyFolder study = new StudyFolder(Path.of("."));
    private static JsonNode reference = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void ingest(@TempDir Path folder) throws IOException, StudyProblems {
        assumeTrue(Files.exists(DATA.resolve("studentInfo.csv.gz")), "skipped: the OULAD files are not at " + DATA);
        ProjectFiles.copy(ProjectFiles.root().resolve("notebooks-data/oulad"), folder);
        Files.createSymbolicLink(folder.resolve("exports"), DATA.toRealPath());
        study = new StudyFolder(folder);
        study.ingest("private", IngestSettings.withDefaults());
        reference = new ObjectMapper().readTree(DATA.resolve("reference.json").toFile());
    }

    /** Followed and withdrawn in one margin, by definition A. */
    private record AtRisk(long followed, long withdrawn) {}

    private static AtRisk atRisk(String margin) throws IOException {
        long followed = 0;
        long withdrawn = 0;
        for (SmallTableRow row : study.table(SmallTable.RISK)) {
            if (row.keys().get(0).equals("withdrawal") && row.keys().get(1).equals(margin)) {
                followed += row.counts().get(0);
                withdrawn +=
                        row.keys().get(3).equals("withdrawn") ? row.counts().get(0) : 0;
            }
        }
        return new AtRisk(followed, withdrawn);
    }

    private static AtRisk inR(String logRank, int group) {
        return new AtRisk(
                reference.at("/" + logRank + "/n/" + group).asLong(),
                reference.at("/" + logRank + "/obs/" + group).asLong());
    }

    @Test
    void definitionAComesOutExactly() throws IOException {
        assertEquals(
                new AtRisk(
                        reference.path("A_n").asLong(),
                        reference.path("A_events").asLong()),
                atRisk(""));
        assertEquals(new AtRisk(29_403, 6_973), atRisk(""));
    }

    @Test
    void everyExclusionIsALineOfAttrition() throws IOException {
        assertEquals(
                List.of(93L, 32_500L),
                study.counts(SmallTable.ATTRITION, "outcome:withdrawal", "1", "withdrawn-without-a-date"));
        assertEquals(
                List.of(3_097L, 29_403L),
                study.counts(SmallTable.ATTRITION, "outcome:withdrawal", "3", "ended-on-or-before-start"));
    }

    @Test
    void gendersHaveTheCountsOfR() throws IOException {
        assertEquals(inR("A_logrank_gender", 0), atRisk("gender=woman"));
        assertEquals(inR("A_logrank_gender", 1), atRisk("gender=man"));
    }

    @Test
    void presentationsHaveTheCountsOfR() throws IOException {
        List<String> presentations = List.of("2013B", "2013J", "2014B", "2014J");
        for (int i = 0; i < presentations.size(); i++) {
            assertEquals(inR("A_logrank_presentation", i), atRisk("cohort=" + presentations.get(i)));
        }
    }

    @Test
    void agesHaveTheCountsOfR() throws IOException {
        List<String> ages = List.of("0-35", "35-55", "55+");
        for (int i = 0; i < ages.size(); i++) {
            assertEquals(inR("A_logrank_age", i), atRisk("age_band=" + ages.get(i)));
        }
    }

    @Test
    void modulesAddUpToEveryone() throws IOException {
        long followed = 0;
        long withdrawn = 0;
        for (String module : List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG")) {
            followed += atRisk("programme=" + module).followed();
            withdrawn += atRisk("programme=" + module).withdrawn();
        }
        assertEquals(atRisk(""), new AtRisk(followed, withdrawn));
    }

    @Test
    void daysOfWithdrawalInOnePresentationAreThoseOfR() throws IOException {
        for (JsonNode day : reference.at("/AAA_2013J/km")) {
            if (day.path("n_event").asLong() > 0) {
                String time = day.path("time").asText();
                assertEquals(
                        List.of(day.path("n_event").asLong()),
                        study.counts(SmallTable.RISK, "withdrawal", "cohort=2013J;programme=AAA", time, "withdrawn"));
            }
        }
    }

    /** R counts registrations, Adept persons; in one presentation of one module both are the same. */
    @Test
    void stepsOfTheWayAddUpToTheFunnelOfR() throws IOException {
        Map<String, String> steps = Map.of(
                "registered", "registered",
                "started", "started",
                "submitted-any", "submitted_any",
                "completed", "completed",
                "passed", "passed");
        for (Map.Entry<String, String> step : steps.entrySet()) {
            long reached = study.table(SmallTable.FUNNEL).stream()
                    .filter(row -> row.keys().get(0).matches("cohort=\\w+;programme=\\w+"))
                    .filter(row -> row.keys().get(2).equals(step.getKey()))
                    .mapToLong(row -> row.counts().get(0))
                    .sum();
            assertEquals(reference.at("/funnel/all/" + step.getValue()).asLong(), reached, step.getKey());
        }
    }

    @Test
    void aPersonInSeveralPresentationsIsCountedOnce() throws IOException {
        assertEquals(
                reference.at("/counts/unique_students").asLong(),
                study.counts(SmallTable.MARGINS, "participant", "").get(0));
    }

    @Test
    void aBandWrittenInTwoWaysIsOne() throws IOException {
        long tens = study.table(SmallTable.MARGINS).stream()
                .filter(row -> row.keys().get(1).matches("imd_band=10[^;]*"))
                .count();
        assertEquals(1, tens);
    }
}
