package org.adept.ingest.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * One batch: what its manifest says. A batch is there when its manifest is, and only then.
 *
 * @param number counted from 1
 * @param written when, in universal time
 * @param studyHash the study as it was then, 64 hexadecimal digits
 * @param adept version of Adept
 * @param files files taken in
 * @param tables what they added
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Batch(
        int number, String written, String studyHash, String adept, List<BatchFile> files, List<TablePart> tables) {

    /** The day it was written, in universal time. */
    public String day() {
        return written.substring(0, 10);
    }

    public long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }
}
