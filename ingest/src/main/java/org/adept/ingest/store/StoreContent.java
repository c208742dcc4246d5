package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a store at one moment, and where.
 *
 * @param generation the one that was read; none where there is no store yet
 */
record StoreContent(StoreNote note, Optional<Integer> generation, List<Batch> batches) {
    /** Reads until nobody turned the store to another generation meanwhile: half of one is never seen. */
    static StoreContent read(Path folder, String study, Map<String, String> protection) throws IOException {
        while (true) {
            Optional<StoreNote> found = noted(folder);
            StoreNote note = found.orElseGet(() -> new StoreNote(StoreNote.FORMAT, study, protection, 1, List.of()));
            Optional<Integer> generation = found.map(StoreNote::generation);
            try {
                List<Batch> batches =
                        note.format() == StoreNote.FORMAT ? manifests(generation(folder, note)) : List.of();
                StoreContent content = new StoreContent(note, generation, batches);
                if (content.stillStands(folder)) {
                    return content;
                }
            } catch (IOException gone) {
                if (noted(folder).map(StoreNote::generation).equals(generation)) {
                    throw gone;
                }
            }
        }
    }

    /** Whether the store is still at the generation that was read. */
    boolean stillStands(Path folder) throws IOException {
        return noted(folder).map(StoreNote::generation).equals(generation);
    }

    private static Optional<StoreNote> noted(Path folder) throws IOException {
        try {
            return Optional.of(StoreFiles.read(note(folder), StoreNote.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Batches whose number follows the one before: a gap ends the list, since nothing after it can be whole. */
    private static List<Batch> manifests(Path generation) throws IOException {
        List<Batch> batches = new ArrayList<>();
        Path manifest = manifest(generation, 1);
        while (Files.exists(manifest)) {
            batches.add(StoreFiles.read(manifest, Batch.class));
            manifest = manifest(generation, batches.size() + 1);
        }
        return batches;
    }

    static Path note(Path folder) {
        return folder.resolve("store.json");
    }

    static Path generation(Path folder, StoreNote note) {
        return folder.resolve("generation-" + note.generation());
    }

    static Path manifest(Path generation, int number) {
        return generation.resolve("batches").resolve("%08d.json".formatted(number));
    }
}
