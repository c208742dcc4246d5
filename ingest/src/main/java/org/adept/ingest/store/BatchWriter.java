package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;

/**
 * One task's part of a batch: a data file for each table it has rows of, or more when they are many. What it writes is
 * nobody's until the batch is appended.
 */
public final class BatchWriter implements AutoCloseable {
    /** Bytes after which a data file ends and another begins, so that several tasks can read them back. */
    private static final long FILE_BYTES = 64L << 20;
    /** Rows between two looks at the size. */
    private static final int LOOK = 1 << 14;

    private final Path tables;
    private final int batch;
    private final long task;
    private final Map<String, TableLayout> layouts;
    private final int[] files;
    private final Map<Integer, RowFileWriter> open = new TreeMap<>();
    private final List<Written> written = new ArrayList<>();
    private int count;

    /** A data file and the table it belongs to. */
    public record Written(String table, DataFile file) {}

    /**
     * @param tables folder of the stored tables
     * @param task tells this writer's files from those of all others of the batch
     * @param files by the number of a row's file in the study, its number in the batch
     */
    public BatchWriter(Path tables, int batch, long task, Map<String, TableLayout> layouts, int[] files) {
        this.tables = tables;
        this.batch = batch;
        this.task = task;
        this.layouts = layouts;
        this.files = files.clone();
    }

    public void write(RawRow row) throws IOException {
        RowFileWriter writer = open.get(row.table());
        if (writer == null) {
            StoredTable table = StoredTable.of(row.table());
            String place = "%s=%d/part-%05d-%03d.parquet".formatted(StoredTable.BATCH, batch, task, count++);
            writer = RowFileWriter.open(tables, table, place, layouts.get(table.name()), files);
            open.put(row.table(), writer);
        }
        writer.write(row);
        if (writer.rows() % LOOK == 0 && writer.bytes() > FILE_BYTES) {
            finish(row.table(), writer);
            open.remove(row.table());
        }
    }

    /** Ends every file; what was written, by table. */
    public List<Written> finish() throws IOException {
        for (Map.Entry<Integer, RowFileWriter> entry : open.entrySet()) {
            finish(entry.getKey(), entry.getValue());
        }
        open.clear();
        return List.copyOf(written);
    }

    private void finish(int table, RowFileWriter writer) throws IOException {
        written.add(new Written(StoredTable.of(table).name(), writer.finish()));
    }

    /** Gives up what is still open; files of no batch are swept. */
    @Override
    public void close() throws IOException {
        for (RowFileWriter writer : open.values()) {
            writer.close();
        }
    }
}
