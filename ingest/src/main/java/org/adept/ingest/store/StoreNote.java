package org.adept.ingest.store;

import java.util.List;
import java.util.Map;

/**
 * What stands at the entrance of a store, {@code store.json}.
 *
 * @param format version of the store's layout
 * @param study the study it belongs to
 * @param protection the rules under which it is kept, as the study last said
 * @param generation number of the folder that holds the tables: an erasure writes the next one
 * @param erasures what was erased, in order
 */
public record StoreNote(
        int format, String study, Map<String, String> protection, int generation, List<Erasure> erasures) {
    static final int FORMAT = 1;

    /**
     * One erasure.
     *
     * @param written when, in universal time
     * @param through the last batch there was then: recomputing it or an earlier one no longer gives the same
     * @param persons persons whose rows were taken out
     * @param rows rows taken out, by table
     */
    public record Erasure(String written, int through, long persons, Map<String, Long> rows) {}
}
