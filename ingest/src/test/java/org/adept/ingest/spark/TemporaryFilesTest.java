package org.adept.ingest.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that Spark writes on the way hold rows: they are for their owner only, and do not outlive the next start. */
class TemporaryFilesTest {
    @Test
    void whatAnInterruptedRunLeftIsSweptAtTheNextStart(@TempDir Path folder) throws IOException {
        Path left = folder.resolve("private/.tmp/blockmgr-1/0/shuffle_0");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "kari@example.org");

        Path temporary = AdeptSession.temporary(folder.resolve("private"));

        assertFalse(Files.exists(left));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)));
    }
}
