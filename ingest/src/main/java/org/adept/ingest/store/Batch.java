package org.adept.ingest.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.adept.ingest.store.BatchCounts.Change;
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
 * @param outside files looked into that belong to no source, as far as no earlier batch names them
 * @param withdrawn participants who withdrew consent, of whom it holds that and no more; nothing where it was not counted
 * @param counts what was counted while it was the last; nothing until that was done
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Batch(
        int number,
        String written,
        String studyHash,
        String adept,
        List<BatchFile> files,
        List<TablePart> tables,
        List<OutsideFile> outside,
        @Nullable Integer withdrawn,
        @Nullable BatchCounts counts) {

    /** The day it was written, in universal time. */
    public String day() {
        return written.substring(0, 10);
    }

    /** The same batch, its rows written anew. */
    Batch with(List<TablePart> other) {
        return new Batch(number, written, studyHash, adept, files, other, outside, withdrawn, counts);
    }

    /** The same batch, counted. */
    Batch with(BatchCounts counted) {
        return new Batch(number, written, studyHash, adept, files, tables, outside, withdrawn, counted);
    }

    boolean mayHaveWithdrawn() {
        return withdrawn == null || withdrawn > 0;
    }

    /** Rows of a table that correct earlier ones, as far as it was counted. */
    public long corrects(String table) {
        return counts == null ? 0 : counts.of(table).mapToLong(Change::corrects).sum();
    }

    /** Rows of a table that say what earlier ones said, as far as it was counted. */
    public long repeats(String table) {
        return counts == null ? 0 : counts.of(table).mapToLong(Change::repeats).sum();
    }

    public long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }
}
