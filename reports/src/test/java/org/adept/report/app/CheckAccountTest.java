package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestStage;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.study.StudyFile;
import org.adept.ingest.study.StudyProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code adept check} tells of files and releases. */
final class CheckAccountTest {

    @Test
    void filesAddUpAndReleasesTellHowManyNumbersEachWayWouldShow(@TempDir Path folder)
            throws IOException, StudyProblems {
        Path study = Project.study("one-programme").resolve("study.yaml");
        StudyFile file = Stages.read(study);
        Visibility visibility = Visibility.none(file.definition());
        Path declared = Files.createDirectory(folder.resolve("declared"));
        IngestSummary rows = IngestStage.run(file, declared, IngestSettings.withDefaults());
        visibility.add(3, file.definition(), declared);
        StudyFile byYear = new StudyFile(file.definition().publishedBy(1), file.folder());
        Path yearly = Files.createDirectory(declared.resolve("by-1"));
        IngestStage.run(byYear, yearly, IngestSettings.withDefaults());
        visibility.add(1, byYear.definition(), yearly);

        List<CheckedFile> files = CheckedFile.read(declared);

        assertEquals(rows.read(), files.stream().mapToLong(CheckedFile::read).sum());
        assertEquals(
                rows.accepted(),
                files.stream()
                        .flatMap(checked -> checked.tables().stream())
                        .mapToLong(CheckedFile.Rows::accepted)
                        .sum());
        assertTrue(
                files.stream().anyMatch(checked -> checked.setAside().containsKey("matches.format: not-understood")));
        assertEquals(List.of(1, 3), Visibility.ways(file.definition()));
        var ways = visibility.releases().values().iterator().next();
        Visibility.Seen three = Objects.requireNonNull(ways.get(3));
        Visibility.Seen one = Objects.requireNonNull(ways.get(1));
        assertEquals(three.all().numbers(), three.all().visible() + three.all().hidden());
        assertTrue(one.cohorts().numbers() > 2 * three.cohorts().numbers());
        String said = String.join("\n", visibility.lines());
        assertTrue(said.contains("numbers by year: "), said);
        assertTrue(said.contains("by three-year block, as the study says"), said);
        String json = CheckJson.of(study, files, Optional.empty(), visibility);
        assertTrue(json.contains("\"block_years\" : 1"));
        assertFalse(json.contains("F220001"), "no value of a cell");
    }
}
