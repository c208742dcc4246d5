package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.adept.ingest.study.StudyProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is put in its place whole, and takes nothing away that is not its own. */
final class RunFolderTest {

    @Test
    void aFinishedRunReplacesAnEarlierOne(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        write(out, "first");

        write(out, "second");

        assertEquals("second", Files.readString(out.resolve("index.html")));
        assertEquals(List.of("out"), names(folder));
    }

    @Test
    void anEarlierRunWithSomethingOfTheUsersInItIsLeftAlone(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        write(out, "first");
        Files.writeString(out.resolve("my-notes.txt"), "mine");

        assertThrows(StudyProblems.class, () -> RunFolder.open(out));
        assertEquals("mine", Files.readString(out.resolve("my-notes.txt")));
    }

    @Test
    void aFolderWithOtherThingsIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "study: mine\n");

        assertThrows(StudyProblems.class, () -> RunFolder.open(folder));
        assertTrue(Files.exists(folder.resolve("study.yaml")));
    }

    @Test
    void aRunThatDidNotComeToItsEndLeavesTheLastGoodOne(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        write(out, "first");

        try (RunFolder stopped = RunFolder.open(out)) {
            Files.writeString(stopped.aside().resolve("index.html"), "half");
        }

        assertEquals("first", Files.readString(out.resolve("index.html")));
        assertEquals(List.of("out"), names(folder));
    }

    @Test
    void theListOfRowsSetAsideIsKeptWhenTheDataStopTheStudy(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");

        try (RunFolder stopped = RunFolder.open(out)) {
            Files.writeString(stopped.hidden().resolve("quarantine.csv"), "source,file,line,table,reasons\n");
            stopped.keepWhatWasSetAside();
        }

        assertTrue(Files.exists(folder.resolve("out.stopped/quarantine.csv")));
        assertFalse(Files.exists(out));
    }

    @Test
    void whatIsPrivateIsForTheOwnerAlone(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        write(out, "first");

        assertEquals(
                PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(out.resolve("private")));
    }

    private static void write(Path out, String text) throws Exception {
        try (RunFolder folder = RunFolder.open(out)) {
            Files.writeString(folder.aside().resolve("index.html"), text);
            folder.moveIntoPlace();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
