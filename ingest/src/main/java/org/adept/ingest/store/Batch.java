package org.adept.ingest.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch: what its manifest says. A batch is there when its manifest is, and only then.
 *
 * @param number counted from 1
 * @param written when, in universal time
 * @param studyHash the study as it was then, 64 hexadecimal digits
 * @param adept version of Adept
 * @param files files taken in
 * @param tables what they added
 * @param withdrawn participants who withdrew consent, of whom it holds that and no more; nothing where it was not counted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Batch(
        int number,
        String written,
        String studyHash,
        String adept,
        List<BatchFile> files,
        List<TablePart> tables,
        @Nullable Integer withdrawn) {

    /** The day it was written, in universal time. */
    public String day() {
        return written.substring(0, 10);
    }

    /** The same batch, its rows written anew. */
    Batch with(List<TablePart> other) {
        return new Batch(number, written, studyHash, adept, files, other, withdrawn);
    }

    boolean mayHaveWithdrawn() {
        return withdrawn == null || withdrawn > 0;
    }

    public long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }
}
