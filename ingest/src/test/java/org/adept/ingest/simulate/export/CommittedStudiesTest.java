package org.adept.ingest.simulate.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittedStudiesTest {
    private final Path folder;

    CommittedStudiesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** After a change on purpose, write them again with the main method of {@link CommittedStudies}. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "one-programme"})
    void whatIsKeptIsWhatThePlanWrites(String study) throws IOException {
        SimulationWriter.write(CommittedStudies.plan(study), folder);
        Path kept = CommittedStudies.FOLDER.resolve(study);

        assertEquals(files(folder), written(kept));
        for (String file : files(folder)) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(kept.resolve(file)), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "one-programme"})
    void whatIsKeptIsReadWithoutProblems(String study) throws StudyProblems {
        Path file = CommittedStudies.FOLDER.resolve(study).resolve("study.yaml");

        assertEquals(study, StudyReader.read(file).definition().study());
    }

    @Test
    void theDemoStaysSmallEnoughToKeep() throws IOException {
        long bytes = 0;
        for (String file : written(CommittedStudies.FOLDER.resolve("demo"))) {
            bytes += Files.size(CommittedStudies.FOLDER.resolve("demo").resolve(file));
        }

        assertTrue(bytes < 6_000_000);
    }

    @Test
    void theDemoHasACellTooSmallToShow() throws IOException {
        long mixedOnline = 0;
        for (String years : List.of("2019-2021", "2022-2024")) {
            Path file = CommittedStudies.FOLDER.resolve("demo/exports/trondheim/matcher_" + years + ".csv");
            mixedOnline += Files.readAllLines(file, Charset.forName("windows-1252")).stream()
                    .filter(line -> line.contains(";blandet;nettbasert;"))
                    .count();
        }

        assertEquals(3, mixedOnline);
    }

    @Test
    void oneProgrammeOfTheDemoHasAnAgreementInMoreThanNineOfTenMatches() throws IOException {
        List<String> matches = Files.readAllLines(CommittedStudies.FOLDER.resolve("demo/exports/bergen/matches.csv"));
        long without = matches.stream().filter(line -> line.endsWith(",")).count();

        assertTrue(without > 3 && without < 0.05 * matches.size(), () -> "without " + without);
    }

    @Test
    void oneProgrammeOfTheDemoHasNoLogOfMeetings() throws IOException {
        Set<String> names = files(CommittedStudies.FOLDER.resolve("demo/exports/malmo"));

        assertEquals(Set.of("enkat.tsv", "register.tsv", "studier.tsv"), names);
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Files of a kept study, without what a release may have been published beside it. */
    private static Set<String> written(Path folder) throws IOException {
        Set<String> files = files(folder);
        files.removeIf(file -> file.startsWith("released/"));
        return files;
    }
}
