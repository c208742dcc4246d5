package org.adept.ingest.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nine people by hand: (phd, woman) 5, (phd, man) 1, (master, woman) 2, (master, man) 1. */
class AnonymityTest {
    private static final Map<List<String>, Long> PATTERNS = Map.of(
            List.of("phd", "woman"), 5L,
            List.of("phd", "man"), 1L,
            List.of("master", "woman"), 2L,
            List.of("master", "man"), 1L);

    @Test
    void classesUnderKAreCountedInPeople() {
        assertEquals(new Anonymity(9, 4, 1, 4, 2), Anonymity.of(PATTERNS, 5));
        assertEquals(new Anonymity(9, 4, 1, 2, 2), Anonymity.of(PATTERNS, 2));
        assertEquals(new Anonymity(0, 0, 0, 0, 0), Anonymity.of(Map.of(), 5));
    }

    @Test
    void leavingAColumnOutMakesLargerClasses() {
        assertEquals(new Anonymity(9, 2, 2, 2, 0), Anonymity.without(0, PATTERNS, 5));
        assertEquals(new Anonymity(9, 2, 3, 3, 0), Anonymity.without(1, PATTERNS, 5));
    }

    @Test
    void theReportIsWrittenBesideTheTables(@TempDir Path folder) throws IOException, StudyProblems {
        StudyFolder study = StudyFolder.of(folder, "quasi-identifiers: {columns: [stage, gender], k: 2}\n")
                .with(
                        "mapping.yaml",
                        "tables:\n  participants: {columns: {participant_id: id, role: role, stage: stage, gender: gender}}\n")
                .with(
                        "exports/people.csv",
                        """
                        id,role,stage,gender
                        a,,phd,woman
                        b,,phd,woman
                        c,,phd,man
                        d,mentor,phd,man
                        """);

        IngestSummary summary = study.ingest();

        assertEquals(
                """
                participants,left_out,k,persons,patterns,smallest,persons_below_k,per_mille_below_k,unique
                population,,2,3,2,1,1,333,1
                population,stage,2,3,2,1,1,333,1
                population,gender,2,3,1,3,0,0,0
                accepted,,2,4,2,2,0,0,0
                accepted,stage,2,4,2,2,0,0,0
                accepted,gender,2,4,1,4,0,0,0
                """,
                Files.readString(folder.resolve("private/k-anonymity.csv")));
        assertEquals(
                "k-anonymity over stage, gender: 1 of 3 people share these with fewer than 2, 1 with nobody; most would"
                        + " be gained by leaving out or coarsening gender (private/k-anonymity.csv)",
                summary.notes().get(0).message());
    }
}
