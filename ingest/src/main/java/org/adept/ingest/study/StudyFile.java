package org.adept.ingest.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A study and the folder its files are relative to. The definition itself holds no absolute path, so that its hash and
 * everything written from it are the same on every machine.
 *
 * @param definition the study, defaults filled in
 * @param folder folder of the study file, absolute
 * @param store where the study keeps what it took in; empty when it keeps nothing
 * @param notes what was passed over while the definition was read
 */
public record StudyFile(StudyDefinition definition, Path folder, Optional<StoreDefinition> store, List<Note> notes) {

    public StudyFile {
        notes = List.copyOf(notes);
    }

    public StudyFile(StudyDefinition definition, Path folder) {
        this(definition, folder, Optional.empty(), List.of());
    }

    /** Where a file named in the definition lies. */
    public Path resolve(String file) {
        return folder.resolve(file).normalize();
    }

    /**
     * Files a lookup looks into: those of the source whose name the pattern means, else those the pattern means from
     * the study's folder; relative to that folder, sorted.
     */
    public List<String> lookupFiles(StudyDefinition.Source source, MappingDefinition.Lookup lookup) throws IOException {
        List<String> own = source.files().stream()
                .filter(file -> FileGlob.meansName(lookup.file(), file))
                .toList();
        return own.isEmpty() ? FileGlob.files(folder, SheetName.workbook(lookup.file())) : own;
    }
}
