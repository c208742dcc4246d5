package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.store.BatchWriter.Written;
import org.adept.ingest.store.DataFile;

/** What one task added to a batch; plain lists and maps, as the serializer likes them. */
final class Appended {
    private final ArrayList<String[]> files = new ArrayList<>();
    private final HashMap<Integer, Map<String, long[]>> counts = new HashMap<>();
    private final Sightings sightings = new Sightings();

    void add(Written written) {
        DataFile file = written.file();
        files.add(new String[] {
            written.table(), file.path(), Long.toString(file.rows()), Long.toString(file.bytes()),
        });
    }

    void count(int file, Map<String, long[]> own) {
        counts.put(file, new HashMap<>(own));
    }

    /** What the guard saw. */
    Sightings sightings() {
        return sightings;
    }

    List<Written> files() {
        return files.stream()
                .map(file ->
                        new Written(file[0], new DataFile(file[1], Long.parseLong(file[2]), Long.parseLong(file[3]))))
                .toList();
    }

    /** By file of the study, how its records were read. */
    Map<Integer, Map<String, long[]>> counts() {
        return counts;
    }
}
