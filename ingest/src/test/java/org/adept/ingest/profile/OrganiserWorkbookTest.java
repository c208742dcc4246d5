package org.adept.ingest.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.study.MappingDefinition;
import org.adept.ingest.study.MappingReader;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganiserWorkbookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void theSameWorkbookIsTheSameBytes() throws IOException {
        assertArrayEquals(OrganiserWorkbook.bytes("nb"), OrganiserWorkbook.bytes("nb"));
    }

    @Test
    void bothLanguagesHaveTheSameColumnsAndCodes() {
        WorkbookWords english = WorkbookWords.in("en");
        WorkbookWords norwegian = WorkbookWords.in("nb");

        for (String sheet : english.sheets()) {
            assertEquals(
                    List.copyOf(english.headings(sheet).values()),
                    List.copyOf(norwegian.headings(sheet).values()));
        }
        for (String list : WorkbookWords.lists()) {
            assertEquals(
                    List.copyOf(english.codes(list).values()),
                    List.copyOf(norwegian.codes(list).values()));
        }
    }

    @Test
    void aFilledWorkbookIsMappedToTheLetter(@TempDir Path folder) throws IOException, StudyProblems {
        for (String language : OrganiserWorkbook.languages()) {
            Path file = filled(folder.resolve(language + ".xlsx"), language);
            Path study = folder.resolve(language);

            StudyStart.write(List.of(file), study, Optional.of("lab"), TODAY);
            String text = Files.readString(study.resolve("mappings/lab.yaml"));
            MappingDefinition made = MappingReader.read(study.resolve("mappings/lab.yaml"), "lab.yaml", List.of());

            assertTrue(!text.contains("# guess"), text);
            assertEquals(
                    List.of("participants", "milestones", "matches", "feedback", "feedback"),
                    made.tables().stream().map(table -> table.table()).toList());
            assertEquals(
                    "woman",
                    Objects.requireNonNull(made.tables().get(0).columns().get("gender"))
                            .codes()
                            .get(language.equals("nb") ? "Kvinne" : "Woman"));
            assertTrue(Files.exists(study.resolve("exports/lab/" + language + ".xlsx")));
        }
    }

    @Test
    void aFilledWorkbookGoesThroughIngestWithoutARowLost(@TempDir Path folder) throws IOException, StudyProblems {
        for (String language : OrganiserWorkbook.languages()) {
            Path file = filled(folder.resolve(language + ".xlsx"), language);
            StudyFolder study = new StudyFolder(folder.resolve(language));

            StudyStart.write(List.of(file), study.folder(), Optional.of("lab"), TODAY);
            IngestSummary rows = study.ingest();

            assertEquals(30, rows.population(), language);
            assertEquals(0, rows.unreadable(), language);
            assertEquals(List.of(), study.quarantine(), language);
            assertEquals(30L + 30 * 6 + 30 + 2 * 30 * 5, rows.accepted(), "people, steps, matches and answers");
        }
    }

    /** Thirty mentees with a match each and answers at start and end. */
    static Path filled(Path file, String language) throws IOException {
        WorkbookWords words = WorkbookWords.in(language);
        List<List<Object>> people = new ArrayList<>();
        List<List<Object>> matches = new ArrayList<>();
        List<List<Object>> answers = new ArrayList<>();
        List<String> genders = List.copyOf(words.codes("gender").keySet());
        List<String> stages = List.copyOf(words.codes("stage").keySet());
        List<String> yesNo = List.copyOf(words.codes("yes-no").keySet());
        List<String> ages = List.copyOf(words.codes("age_band").keySet());
        List<String> formats = List.copyOf(words.codes("format").keySet());
        List<String> modes = List.copyOf(words.codes("mode").keySet());
        List<String> reasons = List.copyOf(words.codes("end_reason").keySet());
        List<String> enders = List.copyOf(words.codes("ended_by").keySet());
        for (int i = 0; i < 30; i++) {
            LocalDate applied = LocalDate.of(2023, 8, 1).plusDays(i);
            String id = "P%03d".formatted(i);
            people.add(List.of(
                    id,
                    2023,
                    yesNo.get(0),
                    stages.get(i % 3),
                    "physics",
                    genders.get(i % 2),
                    ages.get(i % 4),
                    yesNo.get(i % 2),
                    applied.minusDays(9),
                    applied,
                    applied.plusDays(9),
                    applied.plusDays(12),
                    applied.plusDays(30),
                    applied.plusDays(40),
                    "",
                    ""));
            matches.add(List.of(
                    "K%03d".formatted(i),
                    id,
                    "M%02d".formatted(i % 10),
                    formats.get(i % 2),
                    modes.get(i % 3),
                    applied.plusDays(30),
                    applied.plusDays(395),
                    applied.plusDays(200 + 5L * i),
                    enders.get(i % 4),
                    reasons.get(i % 9),
                    applied.plusDays(31)));
            answers.add(List.of(id, "K%03d".formatted(i), applied.plusDays(60), 3, 4, 5, 1 + i % 5, 4));
        }
        Map<String, List<List<Object>>> rows =
                Map.of("participants", people, "matches", matches, "start", answers, "end", answers);
        return Files.write(file, OrganiserWorkbook.bytes(words, rows));
    }
}
