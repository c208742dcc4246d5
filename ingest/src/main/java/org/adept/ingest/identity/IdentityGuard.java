package org.adept.ingest.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks at every cell of every record it is told of, for one task: {@code guard.look(file, line, fields)} for each
 * record as it was read, before anything is done to it, and {@link #sightings()} in the end. Columns that the mapping
 * drops, pseudonymises or bands are passed over.
 */
public final class IdentityGuard {
    private final Map<GuardedFile, FileGuard> files = new HashMap<>();
    private GuardedFile last = NOBODY;
    private FileGuard guard = new FileGuard(NOBODY);

    private static final GuardedFile NOBODY = GuardedFile.of(
            "", "", java.util.List.of(), java.util.Set.of(), java.util.Set.of(), java.time.LocalDate.EPOCH);

    /**
     * Looks at one record.
     *
     * @param file told by the same object for every record of a file
     * @param line number of the line it starts on
     * @param cells as they were read; more or fewer than the header has are looked at all the same
     */
    public void look(GuardedFile file, long line, String[] cells) {
        if (!file.equals(last)) {
            last = file;
            guard = files.computeIfAbsent(file, FileGuard::new);
        }
        guard.look(line, cells);
    }

    /** What was seen so far. */
    public Sightings sightings() {
        Sightings sightings = new Sightings();
        files.values().forEach(file -> file.tell(sightings));
        return sightings;
    }
}
