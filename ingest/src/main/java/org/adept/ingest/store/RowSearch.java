package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.adept.ingest.read.BrokenFile;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.ChunkReader;
import org.adept.ingest.read.CsvFormat;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.read.Records;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.study.FileKind;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.Type;

/** Looks for identifiers in the values of files whose bytes do not show them: packed columns, cells that share texts. */
final class RowSearch {
    private final List<String> identifiers;

    RowSearch(Set<String> identifiers) {
        this.identifiers =
                identifiers.stream().filter(identifier -> !identifier.isEmpty()).toList();
    }

    /** Rows of a Parquet file of any columns, counted from 1. */
    Set<Long> inParquet(Path file) throws IOException {
        Set<Long> rows = new LinkedHashSet<>();
        long[] row = {0};
        try {
            RowFileCopy.read(file, group -> {
                row[0]++;
                if (holds(group)) {
                    rows.add(row[0]);
                }
            });
        } catch (RuntimeException notWhole) { // Parquet throws these at what it cannot read
            throw new IOException("not a whole Parquet file", notWhole);
        }
        return rows;
    }

    private boolean holds(Group group) {
        for (int field = 0; field < group.getType().getFieldCount(); field++) {
            Type type = group.getType().getType(field);
            for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
                if (type.isPrimitive() ? holds(group.getValueToString(field, i)) : holds(group.getGroup(field, i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Rows of a workbook's sheets; nothing when it is none, or cannot be read as one. */
    Set<Long> inWorkbook(Path file) throws IOException {
        Set<Long> rows = new LinkedHashSet<>();
        String name = String.valueOf(file.getFileName());
        if (FileKind.of(name) != FileKind.WORKBOOK) {
            return rows;
        }
        SourceFile book = new SourceFile(0, 0, "", name, file.toString(), new CsvFormat("UTF-8", ',', '"'));
        try {
            for (SourceFile sheet : book.parts()) {
                FileScan scan = FileScan.of(sheet);
                if (scan.header().stream().anyMatch(this::holds)) {
                    rows.add(1L);
                }
                for (Chunk chunk : scan.chunks()) {
                    ChunkReader.read(sheet, chunk, scan.header().size(), new Holding(rows));
                }
            }
        } catch (BrokenFile notWhole) {
            // its parts are searched as they are
        }
        return rows;
    }

    private boolean holds(String text) {
        for (String identifier : identifiers) {
            for (int at = text.indexOf(identifier); at >= 0; at = text.indexOf(identifier, at + 1)) {
                int end = at + identifier.length();
                if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private final class Holding implements Records {
        private final Set<Long> rows;

        Holding(Set<Long> rows) {
            this.rows = rows;
        }

        @Override
        public void record(long line, String[] fields) {
            for (String field : fields) {
                if (field != null && holds(field)) {
                    rows.add(line);
                }
            }
        }

        @Override
        public void unreadable(long line, String reason) {}

        @Override
        public void unreadable(long line, String reason, String[] fields) {
            record(line, fields);
        }

        @Override
        public void blank(long line) {}
    }
}
