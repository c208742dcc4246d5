package org.adept.ingest.store;

import java.util.List;

/**
 * What a batch added to one stored table.
 *
 * @param table name of the table
 * @param version version of the Delta table that holds it
 * @param files data files added
 */
public record TablePart(String table, long version, List<DataFile> files) {
    /** The version of what is in no log, since it is only rehearsed. */
    static final long REHEARSED = -1;

    public long rows() {
        return files.stream().mapToLong(DataFile::rows).sum();
    }
}
