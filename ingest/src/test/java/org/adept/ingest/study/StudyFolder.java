package org.adept.ingest.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.study.StudyProblems.Problem;

/** A folder with a small right study, of which tests change one thing. */
record StudyFolder(Path folder) {
    static final String STUDY =
            """
            study: demo
            observed-until: 2025-12-31
            sources:
              - {programme: trondheim, files: exports/*.csv, mapping: mappings/trondheim.yaml}
            """;

    static final String MAPPING =
            """
            separator: ";"
            tables:
              participants:
                columns:
                  participant_id: Id
                  gender: {column: Kjønn, codes: {K: woman, M: man}}
              milestones:
                columns: {participant_id: Id}
                fold: {name: milestone, value: on, columns: {"Søkt dato": applied, Møtt: first-meeting}}
              matches:
                columns: {match_id: Id, mentee_id: Id, started: Start, ended: Slutt, end_reason: Årsak}
            """;

    static StudyFolder in(Path folder) {
        return new StudyFolder(folder)
                .with("exports/a.csv", "Id;Kjønn\n1;K\n")
                .with("mappings/trondheim.yaml", MAPPING)
                .with("study.yaml", STUDY);
    }

    StudyFolder with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The right study with more lines at its end. */
    StudyFolder and(String lines) {
        return with("study.yaml", STUDY + lines);
    }

    /** The right mapping with more lines at its beginning. */
    StudyFolder mapped(String lines) {
        return with("mappings/trondheim.yaml", lines + MAPPING);
    }

    /** The study, which must be right. */
    StudyDefinition read() {
        return file().definition();
    }

    StudyFile file() {
        try {
            return StudyReader.read(folder.resolve("study.yaml"));
        } catch (StudyProblems wrong) {
            throw new AssertionError(lines(wrong.problems()));
        }
    }

    /** What is told about the study, which must be wrong, one problem a line: file, where, message. */
    String problems() {
        return problems("study.yaml");
    }

    String problems(String file) {
        try {
            StudyReader.read(folder.resolve(file));
        } catch (StudyProblems wrong) {
            return lines(wrong.problems());
        }
        throw new AssertionError("the study was read without a problem");
    }

    private static String lines(List<Problem> problems) {
        return String.join(
                "\n",
                problems.stream()
                        .map(problem -> problem.file() + ": " + problem.where() + "   " + problem.message())
                        .toList());
    }
}
