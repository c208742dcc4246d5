package org.adept.ingest.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.ProjectFiles;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in whatever order its files, parts and rows are dealt out. */
class DealtOutTest {
    private final Path folder;

    DealtOutTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void noByteDependsOnPartitionsPartsOrOrder() throws IOException, StudyProblems {
        ProjectFiles.copy(ProjectFiles.root().resolve("notebooks-data/demo"), folder);
        StudyFolder study = new StudyFolder(folder);
        IngestSettings settings = IngestSettings.withDefaults();

        study.ingest("one", settings.withPartitions(1));
        study.ingest("few", settings.withPartitions(3).withChunkBytes(10_000).withShuffleSeed(7));
        study.ingest("many", settings.withPartitions(9).withChunkBytes(3_000).withShuffleSeed(8));

        assertEquals(study.written("one"), study.written("few"));
        assertEquals(study.written("one"), study.written("many"));
    }
}
