package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads and rewrites stored files value by value, whatever columns and attributes they have. */
final class RowFileCopy {
    private RowFileCopy() {}

    /** Told of one row; texts by their column's name. */
    interface Visitor {
        void row(Group row) throws IOException;
    }

    /** What becomes of one text of a row that is kept: itself, or nothing. */
    interface Texts {
        boolean stays(String column, String text);
    }

    static void read(Path file, Visitor visitor) throws IOException {
        try (ParquetReader<Group> reader = new Reader(new LocalInputFile(file)).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                visitor.row(row);
            }
        }
    }

    /** A text of a row; nothing when the column is empty, or the table has none of that name. */
    static @Nullable String text(Group row, String column) {
        return row.getType().containsField(column) && row.getFieldRepetitionCount(column) > 0
                ? row.getString(column, 0)
                : null;
    }

    /**
     * Writes the rows that stay into another file.
     *
     * @return the file; empty, and not there, when no row stays
     */
    static Optional<DataFile> write(Path from, Path folder, String place, Keeping keeping) throws IOException {
        Path to = folder.resolve(place);
        Files.createDirectories(to.getParent());
        long rows = 0;
        @Nullable ParquetWriter<Group> writer = null;
        try (ParquetReader<Group> reader = new Reader(new LocalInputFile(from)).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                if (keeping.stays(row)) {
                    MessageType schema = (MessageType) row.getType();
                    if (writer == null) {
                        writer = writer(to, schema);
                    }
                    writer.write(copy(row, new SimpleGroup(schema), "", keeping));
                    rows++;
                }
            }
        } finally {
            if (writer != null) {
                writer.close();
            }
        }
        if (writer == null) {
            return Optional.empty();
        }
        RowFileWriter.force(to);
        return Optional.of(new DataFile(place, rows, Files.size(to)));
    }

    /** Which rows stay, and which of their texts. */
    interface Keeping extends Texts {
        boolean stays(Group row);
    }

    private static ParquetWriter<Group> writer(Path to, MessageType schema) throws IOException {
        return ExampleParquetWriter.builder(new LocalOutputFile(to))
                .withType(schema)
                .withConf(new PlainParquetConfiguration(Map.of()))
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withStatisticsEnabled(false)
                .withSizeStatisticsEnabled(false)
                .build();
    }

    private static Group copy(Group from, Group to, String parent, Texts texts) {
        GroupType schema = from.getType();
        for (int field = 0; field < schema.getFieldCount(); field++) {
            Type type = schema.getType(field);
            String name = parent.isEmpty() ? type.getName() : parent;
            for (int i = 0; i < from.getFieldRepetitionCount(field); i++) {
                if (!type.isPrimitive()) {
                    copy(from.getGroup(field, i), to.addGroup(field), type.getName(), texts);
                    continue;
                }
                switch (type.asPrimitiveType().getPrimitiveTypeName()) {
                    case INT32 -> to.add(field, from.getInteger(field, i));
                    case INT64 -> to.add(field, from.getLong(field, i));
                    case BOOLEAN -> to.add(field, from.getBoolean(field, i));
                    default -> {
                        if (texts.stays(name, from.getString(field, i))) {
                            to.add(field, from.getBinary(field, i));
                        }
                    }
                }
            }
        }
        return to;
    }

    private static final class Reader extends ParquetReader.Builder<Group> {
        Reader(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
