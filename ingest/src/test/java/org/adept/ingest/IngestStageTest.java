package org.adept.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stage leaves behind, in the Spark that all tests share. */
class IngestStageTest {
    private final Path folder;

    IngestStageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private StudyFolder study(String name, String people) {
        return StudyFolder.of(folder.resolve(name), "")
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id}}
                        """)
                .with("exports/people.csv", people);
    }

    @Test
    void theDataHashIsOfNamesAndBytesNotOfPlaces() throws IOException, StudyProblems {
        String one = study("one", "id\na\n").ingest().dataHash();
        String again = study("again", "id\na\n").ingest().dataHash();
        String other = study("other", "id\nb\n").ingest().dataHash();

        assertEquals(one, again);
        assertNotEquals(one, other);
    }

    @Test
    void theSummaryCountsWhatCameAndWhatStayed() throws IOException, StudyProblems {
        IngestSummary summary = study("counts", "id\na\na\n\nx,y\nb\n").ingest();

        assertEquals(5, summary.read());
        assertEquals(2, summary.accepted());
        assertEquals(1, summary.duplicates());
        assertEquals(1, summary.unreadable());
        assertEquals(2, summary.population());
    }

    @Test
    void aFileThatIsNoTableStopsTheStudy() {
        StudyProblems problems =
                assertThrows(StudyProblems.class, () -> study("empty", "").ingest());

        assertEquals(StudyProblems.Kind.DATA, problems.kind());
        assertEquals("exports/people.csv", problems.problems().get(0).file());
    }

    @Test
    void whatIsPrivateIsForItsOwnerOnly() throws IOException, StudyProblems {
        StudyFolder study = study("stage", "id\na\n");
        Path target = folder.resolve("stage/out/private");

        study.ingest("out/private", IngestSettings.withDefaults());

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        assertTrue(Files.exists(target.resolve("study.resolved.json")));
        assertTrue(Files.exists(target.resolve("tables/margins.csv")));
    }
}
