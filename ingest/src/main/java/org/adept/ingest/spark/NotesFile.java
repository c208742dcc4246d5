package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.study.Note;

/** {@code notes.txt}: what was found out about the files, one line each; absent when there is nothing to say. */
final class NotesFile {
    private NotesFile() {}

    static void write(Path privateFolder, List<Note> notes) throws IOException {
        if (!notes.isEmpty()) {
            Files.write(
                    privateFolder.resolve("notes.txt"),
                    notes.stream()
                            .map(note -> note.file() + " " + note.message())
                            .toList());
        }
    }
}
