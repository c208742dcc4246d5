package org.adept.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.ProjectFiles;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One batch that went through a store, beside the same files without one. */
class SameThroughTheStoreTest {
    private final Path folder;

    SameThroughTheStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "one-programme"})
    void tablesAndQuarantineAreTheSameBytes(String name) throws IOException, StudyProblems {
        ProjectFiles.copy(ProjectFiles.root().resolve("notebooks-data/" + name), folder);
        StudyFolder study = new StudyFolder(folder);
        IngestSettings settings = IngestSettings.withDefaults().withPartitions(3);
        String hash = study.ingest("without", settings).dataHash();

        Files.writeString(
                folder.resolve("study.yaml"),
                Files.readString(folder.resolve("study.yaml"))
                        + """

                        store: store
                        protection: {controller: lab, basis: consent, purpose: research, keep-until: 2030-12-31}
                        """);
        String stored = study.ingest("with", settings.withChunkBytes(20_000)).dataHash();
        String again = study.ingest("again", settings.withShuffleSeed(4)).dataHash();

        assertEquals(study.written("without"), study.written("with"));
        assertEquals(study.written("without"), study.written("again"));
        assertEquals(hash, stored);
        assertEquals(hash, again);
    }
}
