package org.adept.ingest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.store.StoredTable.Kind;
import org.adept.ingest.store.StoredTable.StoredColumn;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one stored table into one Parquet file, without smallest and largest values of any column: those of
 * identifiers would be identifiers.
 */
public final class RowFileWriter implements AutoCloseable {
    /** Bytes held in memory before they are written; one task may hold as many as there are tables. */
    private static final long ROW_GROUP = 16L << 20;

    private final Path path;
    private final String place;
    private final ParquetWriter<RawRow> writer;
    private long rows;

    private RowFileWriter(Path path, String place, ParquetWriter<RawRow> writer) {
        this.path = path;
        this.place = place;
        this.writer = writer;
    }

    /**
     * Opens a file that is not there yet.
     *
     * @param tables folder of the stored tables
     * @param place path of the file in the folder of its table
     * @param layout slots of the rows; empty for unreadable records
     * @param files by the number of a row's file in the study, its number in the batch
     */
    static RowFileWriter open(Path tables, StoredTable table, String place, @Nullable TableLayout layout, int[] files)
            throws IOException {
        Path path = tables.resolve(table.name()).resolve(place);
        Files.createDirectories(path.getParent());
        Builder builder = new Builder(new LocalOutputFile(path), new Rows(table, layout, files));
        builder.withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP)
                .withStatisticsEnabled(false)
                .withSizeStatisticsEnabled(false)
                .withDictionaryEncoding(StoredTable.LINE, false); // each line is another
        for (StoredColumn column : table.columns()) {
            if (column.kind() == Kind.IDENTIFIER) {
                builder.withDictionaryEncoding(column.name(), false);
            }
        }
        return new RowFileWriter(path, place, builder.build());
    }

    void write(RawRow row) throws IOException {
        writer.write(row);
        rows++;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return writer.getDataSize();
    }

    /** The finished file, on the disk for good. */
    DataFile finish() throws IOException {
        writer.close();
        force(path);
        return new DataFile(place, rows, Files.size(path));
    }

    /** Has the disk keep what was written, so that a power cut cannot undo it. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<RawRow, Builder> {
        private final Rows rows;

        Builder(OutputFile file, Rows rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // the method without Hadoop's settings, below, is the one that is called
        protected WriteSupport<RawRow> getWriteSupport(@Nullable Configuration conf) {
            return rows;
        }

        @Override
        protected WriteSupport<RawRow> getWriteSupport(ParquetConfiguration conf) {
            return rows;
        }
    }

    /** Puts one row after the other into Parquet's columns. */
    private static final class Rows extends WriteSupport<RawRow> {
        private final StoredTable table;
        private final List<StoredColumn> columns;
        private final @Nullable TableLayout layout;
        private final int[] files;
        private @Nullable RecordConsumer consumer;

        Rows(StoredTable table, @Nullable TableLayout layout, int[] files) {
            this.table = table;
            this.columns = table.columns();
            this.layout = layout;
            this.files = files;
        }

        @Override
        @SuppressWarnings("deprecation") // the method without Hadoop's settings, below, is the one that is called
        public WriteContext init(@Nullable Configuration configuration) {
            return new WriteContext(RowFileSchema.of(table), Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(RowFileSchema.of(table), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            this.consumer = recordConsumer;
        }

        @Override
        public void write(RawRow row) {
            RecordConsumer to = java.util.Objects.requireNonNull(consumer);
            to.startMessage();
            to.startField(StoredTable.FILE, 0);
            to.addInteger(files[row.file()]);
            to.endField(StoredTable.FILE, 0);
            to.startField(StoredTable.LINE, 1);
            to.addLong(row.line());
            to.endField(StoredTable.LINE, 1);
            to.startField(StoredTable.DISTINCT, 2);
            to.addBoolean(row.repeatsByDesign());
            to.endField(StoredTable.DISTINCT, 2);
            if (!row.reasons().isEmpty()) {
                text(to, StoredTable.REASONS, 3, String.join(" ", row.reasons()));
            }
            int field = 4;
            for (int slot = 0; slot < columns.size(); slot++) {
                StoredColumn column = columns.get(slot);
                if (row.has(slot)) {
                    value(to, column, field, row, slot);
                }
                field += column.kind() == Kind.DATE ? 2 : 1;
            }
            if (layout != null && layout.size() > columns.size()) {
                attributes(to, field, row, layout);
            }
            to.endMessage();
        }

        private static void value(RecordConsumer to, StoredColumn column, int field, RawRow row, int slot) {
            switch (column.kind()) {
                case IDENTIFIER, CODE -> text(to, column.name(), field, row.text(slot, ""));
                case INTEGER, DECIMAL -> {
                    to.startField(column.name(), field);
                    to.addLong(row.number(slot));
                    to.endField(column.name(), field);
                }
                case DATE -> {
                    to.startField(column.name(), field);
                    to.addInteger(row.day(slot));
                    to.endField(column.name(), field);
                    Precision precision = PreciseDay.precision(row.number(slot));
                    if (precision != Precision.DAY) {
                        text(
                                to,
                                column.precision(),
                                field + 1,
                                AttributeText.suffix(precision).strip());
                    }
                }
            }
        }

        private void attributes(RecordConsumer to, int field, RawRow row, TableLayout slots) {
            boolean any = false;
            for (int slot = columns.size(); slot < slots.size(); slot++) {
                any |= row.has(slot);
            }
            if (!any) {
                return;
            }
            to.startField(StoredTable.ATTRIBUTES, field);
            to.startGroup();
            to.startField("key_value", 0);
            for (int slot = columns.size(); slot < slots.size(); slot++) {
                Object value = row.value(slot);
                if (value != null) {
                    to.startGroup();
                    text(to, "key", 0, slots.name(slot));
                    text(to, "value", 1, AttributeText.of(value, slots.kind(slot)));
                    to.endGroup();
                }
            }
            to.endField("key_value", 0);
            to.endGroup();
            to.endField(StoredTable.ATTRIBUTES, field);
        }

        private static void text(RecordConsumer to, String name, int field, String text) {
            to.startField(name, field);
            to.addBinary(Binary.fromString(text));
            to.endField(name, field);
        }
    }
}
