package org.adept.ingest.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.planted.PlantIdentifiers;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand identifiers go in; not one may be found in what comes out, byte by byte. */
class NothingLeaksTest {
    /** Shorter texts, such as given names, stand in other words as well. */
    private static final int SHORTEST = 8;

    private final Path folder;

    NothingLeaksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<String> planted() throws IOException {
        Set<String> values = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("planted/planted.tsv"))) {
            String value = line.substring(line.lastIndexOf('\t') + 1);
            if (value.length() >= SHORTEST) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** Every byte under a folder, as characters one to one, with the files' names. */
    private static String everything(Path folder) throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                bytes.append(file.getFileName()).append('\n');
                if (Files.isRegularFile(file)) {
                    bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return bytes.toString();
    }

    private static List<String> found(List<String> values, String text) {
        return values.stream()
                .filter(value ->
                        text.contains(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .toList();
    }

    private StudyFolder study(String identity) throws IOException {
        PlantIdentifiers.write(folder.resolve("planted"), 7);
        StudyFolder study = new StudyFolder(folder.resolve("study"))
                .with(
                        "study.yaml",
                        """
                        study: test
                        observed-until: 2025-12-31
                        subgroups: [stage]
                        sources:
                          - {programme: lab, files: "exports/*", mapping: mapping.yaml}
                        """)
                .with(
                        "mapping.yaml",
                        "separator: \";\"\n" + identity + "tables:\n  participants: {columns: {participant_id: nr}}\n");
        try (Stream<Path> files = Files.list(folder.resolve("planted"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".csv")).toList()) {
                study.with("exports/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return study;
    }

    @Test
    void aRefusalTellsNoneOfThemAndLeavesNothing() throws IOException {
        StudyFolder study = study("");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        List<String> told = new ArrayList<>();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            study.ingest("run/private", IngestSettings.withDefaults());
        } catch (StudyProblems problems) {
            told.add(String.valueOf(problems.getMessage()));
            problems.problems().forEach(problem -> told.add(problem.toString()));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertTrue(told.size() > 80, told.size() + " told: " + told);
        List<String> values = planted();
        assertTrue(values.size() > 8_000, values.size() + " values");
        assertEquals(List.of(), found(values, String.join("\n", told)));
        assertEquals(List.of(), found(values, said.toString(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of(), found(values, everything(study.folder().resolve("run"))));
    }
}
