package org.adept.ingest.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was counted while a batch was the last of its store, so that the next one can be held against it. A manifest gets
 * it after the batch is there; when a run was stopped in between, the next one that counts the same batch writes it.
 *
 * @param checks how many rows of the whole store failed each check
 * @param changes what the batch's rows did to earlier ones
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BatchCounts(List<Check> checks, List<Change> changes) {

    Stream<Change> of(String table) {
        return changes.stream().filter(change -> change.table().equals(table));
    }

    /** One check, with its keys as in the small table of checks. */
    public record Check(String check, String severity, String table, String column, long failed, long checked) {}

    /**
     * What rows of one file and table did to earlier batches.
     *
     * @param file the file's position in the batch
     * @param corrects rows whose key an earlier batch has with other content
     * @param repeats rows that say what an earlier batch said
     */
    public record Change(int file, String table, long corrects, long repeats) {}
}
