package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.adept.ingest.study.StoreDefinition;
import org.adept.ingest.study.StudyProblems;

/** What must hold of a store, its folder and the day before it is opened. */
final class Admission {
    private Admission() {}

    /** The day until which the data may be kept has not passed. */
    static void requireKept(StoreDefinition definition, Occasion occasion) throws StudyProblems {
        LocalDate today = LocalDate.ofInstant(occasion.now(), ZoneOffset.UTC);
        if (today.isAfter(definition.keepUntil())) {
            throw Store.problem(
                    definition.place(),
                    "protection.keep-until",
                    "found that the data may be kept until " + definition.keepUntil() + ", and today is " + today
                            + "; expected a day before that. Only adept erase opens it now: adept erase --all takes away"
                            + " everything.");
        }
    }

    /** The folder is a store, empty or not there yet. */
    static void requireOurs(Path folder, StoreDefinition definition) throws StudyProblems, IOException {
        if (Files.exists(folder) && !Files.exists(StoreContent.note(folder)) && !isEmpty(folder)) {
            throw Store.problem(
                    definition.place(),
                    "store",
                    "found a folder with other things in it; expected a store of Adept, an empty folder or none. Name"
                            + " another folder.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(path -> path.getFileName().toString().equals("lock"));
        }
    }

    /** The store is of a format that is understood, and of this study. */
    static void requireStudys(StoreNote note, String study, String place) throws StudyProblems {
        if (note.format() != StoreNote.FORMAT) {
            throw Store.problem(
                    place,
                    "store.json",
                    "found a store of format " + note.format() + "; expected format " + StoreNote.FORMAT
                            + ". Use the version of Adept that wrote it.");
        }
        if (!note.study().equals(study)) {
            throw Store.problem(
                    place,
                    "store.json",
                    "found the store of the study \"" + note.study() + "\"; expected that of \"" + study
                            + "\". Give each study a folder of its own.");
        }
    }
}
