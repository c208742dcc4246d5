package org.adept.ingest.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private static Map<String, String> written(Path privateFolder) throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(privateFolder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(privateFolder.relativize(file).toString(), Files.readString(file));
            }
        }
        return written;
    }

    @Test
    void noByteDependsOnPartitionsPartsOrOrder() throws IOException, StudyProblems {
        ProjectFiles.copy(ProjectFiles.root().resolve("notebooks-data/demo"), folder);
        StudyFolder study = new StudyFolder(folder);
        IngestSettings settings = IngestSettings.withDefaults();

        study.ingest("one", settings.withPartitions(1));
        study.ingest("few", settings.withPartitions(3).withChunkBytes(10_000).withShuffleSeed(7));
        study.ingest("many", settings.withPartitions(9).withChunkBytes(3_000).withShuffleSeed(8));

        assertEquals(written(folder.resolve("one")), written(folder.resolve("few")));
        assertEquals(written(folder.resolve("one")), written(folder.resolve("many")));
    }
}
