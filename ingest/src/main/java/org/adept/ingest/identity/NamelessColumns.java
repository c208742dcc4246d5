package org.adept.ingest.identity;

import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.study.Note;

/** Columns that hold something under a header that says nothing: no mapping can use them, and their owner may wonder. */
public final class NamelessColumns {
    private NamelessColumns() {}

    /** A note for each such column of these files. */
    public static List<Note> notes(Sightings seen, List<GuardedFile> files) {
        List<Note> notes = new ArrayList<>();
        seen.forEach((column, sightings) -> {
            boolean nameless = files.stream()
                    .filter(file -> file.name().equals(column.file())
                            && file.mapping().equals(column.mapping())
                            && column.position() < file.header().size())
                    .anyMatch(file -> file.header().get(column.position()).isEmpty());
            if (nameless) {
                notes.add(new Note(
                        column.file(),
                        "holds %,d values in column %d, which has no name in the header and is used by nothing."
                                .formatted(sightings.filled(), column.position() + 1)));
            }
        });
        return notes;
    }
}
