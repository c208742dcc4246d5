package org.adept.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.read.FileScan.Found;
import org.adept.ingest.study.StudyProblems.Problem;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Looks at what a Parquet file says of itself at its end: columns, and the row groups that tasks read. */
final class ParquetScan {
    private ParquetScan() {}

    static Found of(SourceFile file) throws IOException {
        try (ParquetFileReader reader = open(file)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            List<Problem> problems = unreadable(file, schema);
            HeaderNames names = HeaderNames.of(
                    schema.getFields().stream().map(Type::getName).toList(), file.name(), "the columns");
            problems.addAll(names.problems());
            return problems.isEmpty()
                    ? new Found(file, names.names(), chunks(file, reader.getRowGroups()), problems, List.of())
                    : new Found(file, List.of(), List.of(), problems, List.of());
        } catch (BrokenFile told) {
            throw told;
        } catch (IOException | RuntimeException broken) { // whatever the reader throws, the file is at fault
            throw broken();
        }
    }

    static ParquetFileReader open(SourceFile file) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(Path.of(file.path())),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
    }

    static BrokenFile broken() {
        return new BrokenFile(
                "is not a whole Parquet file; expected one that can be read to its end. Copy or write it" + " again.");
    }

    /** One chunk for each row group, its offset being the group's position; lines are rows, from 1. */
    private static List<Chunk> chunks(SourceFile file, List<BlockMetaData> groups) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        PackedLimit limit = new PackedLimit(java.nio.file.Files.size(Path.of(file.path())));
        long line = 1;
        for (BlockMetaData group : groups) {
            limit.add(group.getTotalByteSize());
            chunks.add(new Chunk(file.index(), chunks.size(), group.getCompressedSize(), line, "", false));
            line += group.getRowCount();
        }
        return chunks;
    }

    private static List<Problem> unreadable(SourceFile file, MessageType schema) {
        List<Problem> problems = new ArrayList<>();
        for (Type field : schema.getFields()) {
            boolean repeated = field.getRepetition() == Type.Repetition.REPEATED;
            if (!field.isPrimitive() || repeated) {
                problems.add(column(
                        file,
                        field,
                        "holds lists or groups; expected one value in each row. Write its parts"
                                + " as columns of their own."));
            } else if (field.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.IntervalLogicalTypeAnnotation
                    || field.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.Float16LogicalTypeAnnotation) {
                problems.add(column(
                        file,
                        field,
                        "is of a type that is not read; expected text, numbers, truth, days or"
                                + " points in time. Write it as one of them."));
            }
        }
        return problems;
    }

    private static Problem column(SourceFile file, Type field, String message) {
        return new Problem(file.name(), "column " + ColumnName.of(field.getName()), message);
    }
}
