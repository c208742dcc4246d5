package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestStage;
import org.adept.ingest.study.StudyProblems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten people over two years, from their exports to the findings: of nine who began in STEM two stay, one of them at
 * master's; one each moves, switches, pauses, leaves, takes a degree in physics, takes one in law, is lost from sight.
 * The tenth is a pupil.
 */
final class StudiesFindingsTest {
    private static final Map<String, Estimate> SHOWN = new HashMap<>();

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException, StudyProblems {
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: ten
                observed-until: 2024-12-31
                population: {gender: woman}
                sources:
                  - {programme: lab, files: "exports/*", mapping: mapping.yaml}
                persistence: {term-months: 6, terms: 4}
                """);
        Files.writeString(
                folder.resolve("mapping.yaml"),
                """
                tables:
                  participants:
                    from: people.csv
                    columns: {participant_id: id, gender: {constant: woman}, stage: stage, entry_on: {constant: "2022-01-01"}}
                  statuses:
                    from: statuses.csv
                    columns: {participant_id: id, "on": day, enrolled: enrolled, in_stem: stem,
                      credential_field: credential, institution_id: place, level: level}
                """);
        Files.createDirectory(folder.resolve("exports"));
        Files.writeString(
                folder.resolve("exports/people.csv"),
                """
                id,stage
                stays,bachelor
                goes-on,bachelor
                moves,bachelor
                switches,bachelor
                pauses,bachelor
                leaves,bachelor
                physicist,bachelor
                lawyer,bachelor
                lost,bachelor
                pupil,school
                """);
        Files.writeString(
                folder.resolve("exports/statuses.csv"),
                """
                id,day,enrolled,stem,credential,place,level
                stays,2022-09-01,yes,yes,,A,bachelor
                stays,2023-09-01,yes,yes,,A,bachelor
                goes-on,2022-09-01,yes,yes,,A,bachelor
                goes-on,2023-09-01,yes,yes,,A,master
                moves,2022-09-01,yes,yes,,A,bachelor
                moves,2023-09-01,yes,yes,,B,bachelor
                switches,2022-09-01,yes,yes,,A,bachelor
                switches,2023-09-01,yes,no,,A,bachelor
                pauses,2022-09-01,no,,,,
                pauses,2023-03-01,yes,yes,,A,bachelor
                pauses,2023-09-01,yes,yes,,A,bachelor
                leaves,2022-09-01,yes,yes,,A,bachelor
                leaves,2023-03-01,no,,,,
                leaves,2023-09-01,no,,,,
                physicist,2022-09-01,yes,yes,,A,bachelor
                physicist,2023-09-01,no,yes,physics,,
                lawyer,2022-09-01,yes,yes,,A,bachelor
                lawyer,2023-09-01,no,no,law,,
                lost,2022-09-01,yes,yes,,A,bachelor
                pupil,2023-09-01,yes,yes,,A,bachelor
                """);
        Path hidden = Files.createDirectory(folder.resolve("private"));
        IngestStage.run(Stages.read(folder.resolve("study.yaml")), hidden, IngestSettings.withDefaults());
        for (Finding finding : AnalysisStage.run(hidden).findings()) {
            if (finding.answer() instanceof Answer.Shown shown) {
                SHOWN.put(finding.address().id(), shown.estimate());
            }
        }
    }

    private static Estimate estimate(String id) {
        return Objects.requireNonNull(SHOWN.get(id), id);
    }

    private static void assertShare(String indicator, int known, int most) {
        assertEquals(known / 9.0, estimate(indicator + ".share.year-2").value(), 1e-15, indicator);
        assertEquals(most / 9.0, estimate(indicator + ".share-highest.year-2").value(), 1e-15, indicator);
    }

    @Test
    void eachQuestionIsAnsweredOfTheNineWithItsBounds() {
        assertShare("stem-persistence", 5, 6);
        assertShare("enrolment-persistence", 7, 8);
        assertShare("institution-retention", 4, 5);
        assertShare("switching", 1, 2);
        assertShare("drop-out", 1, 2);
        assertShare("graduation", 2, 3);
    }

    /** Only one has come back by then; most of the others have terms of which nobody knows. */
    @Test
    void breakIsKnownOfOne() {
        assertEquals(1 / 9.0, estimate("stop-out.share.year-2").value(), 1e-15);
    }

    /** Wilson, 5 of 9: (0.5556 + 0.2134 ∓ 1.96·√(0.02743 + 0.01186)) / 1.4268. */
    @Test
    void shareHasItsInterval() {
        Estimate stem = estimate("stem-persistence.share.term-4");
        assertEquals(0.2667, stem.interval().orElseThrow().lower(), 5e-5);
        assertEquals(0.8112, stem.interval().orElseThrow().upper(), 5e-5);
    }

    @Test
    void statesAddUpToTheCohort() {
        double sum = 0;
        for (String state : List.of("stem", "credential", "switched", "other-credential", "away", "left", "unknown")) {
            sum += estimate("study-state.share." + state + ".term-4").value();
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(9, estimate("study-state.count.followed.term-4").value());
    }

    @Test
    void stagesAreFoundTwoYearsLater() {
        assertEquals(
                4 / 9.0,
                estimate("stage-transition.share.bachelor.bachelor.year-2").value(),
                1e-15);
        assertEquals(
                1 / 9.0,
                estimate("stage-transition.share.master.bachelor.year-2").value(),
                1e-15);
        assertEquals(
                3 / 9.0, estimate("stage-transition.share.out.bachelor.year-2").value(), 1e-15);
        assertEquals(
                1, estimate("stage-transition.share.bachelor.school.year-2").value(), 1e-15);
    }
}
