package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.store.BatchWriter.Written;
import org.adept.ingest.store.DataFile;

/** What one task added to a batch; plain lists and maps, as the serializer likes them. */
final class Appended {
    private final ArrayList<String[]> files = new ArrayList<>();
    private final HashMap<Integer, Map<String, long[]>> counts = new HashMap<>();
    private final Sightings sightings = new Sightings();
    private final HashSet<String> withdrawn = new HashSet<>();
    private final HashSet<String> consenting = new HashSet<>();
    private final HashSet<String> matches = new HashSet<>();
    private final HashSet<String> otherMatches = new HashSet<>();

    void add(Written written) {
        DataFile file = written.file();
        files.add(new String[] {
            written.table(), file.path(), Long.toString(file.rows()), Long.toString(file.bytes()),
        });
    }

    void count(int file, Map<String, long[]> own) {
        counts.put(file, new HashMap<>(own));
    }

    /** Participants who withdrew consent. */
    Set<String> withdrawn() {
        return withdrawn;
    }

    /** Participants who consent, of those who had withdrawn before. */
    Set<String> consenting() {
        return consenting;
    }

    /** Matches in which someone who has withdrawn is the mentee. */
    Set<String> matches() {
        return matches;
    }

    /** Matches taken for such ones that have another mentee. */
    Set<String> otherMatches() {
        return otherMatches;
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
