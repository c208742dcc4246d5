package org.adept.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.adept.ingest.read.ChunkReader.Piece;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The rows of one row group, some thousands at a time; a row's line is its number in the file. */
final class ParquetPieces implements Iterator<Piece> {
    private static final int ROWS = 4096;

    private final ParquetFileReader reader;
    private final RecordReader<String[]> rows;
    private final long count;
    private final long firstLine;
    private long read;

    ParquetPieces(SourceFile file, Chunk chunk) throws IOException {
        this.firstLine = chunk.firstLine();
        try {
            this.reader = ParquetScan.open(file);
            MessageType schema = reader.getFileMetaData().getSchema();
            PageReadStore pages = reader.readRowGroup(Math.toIntExact(chunk.offset()));
            this.count = pages.getRowCount();
            this.rows = new ColumnIOFactory()
                    .getColumnIO(schema)
                    .getRecordReader(pages, new ParquetRow(schema, file.format().decimal()));
        } catch (IOException | RuntimeException broken) { // whatever the reader throws, the file is at fault
            throw ParquetScan.broken();
        }
    }

    @Override
    public boolean hasNext() {
        return read < count;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long line = firstLine + read;
        List<String[]> piece = new ArrayList<>();
        try {
            while (piece.size() < ROWS && read < count) {
                piece.add(rows.read());
                read++;
            }
            if (read == count) {
                reader.close();
            }
        } catch (IOException | RuntimeException broken) {
            throw new UncheckedIOException(ParquetScan.broken());
        }
        return records -> {
            for (int i = 0; i < piece.size(); i++) {
                tell(line + i, piece.get(i), records);
            }
        };
    }

    private static void tell(long line, String[] values, Records records) {
        boolean anything = false;
        String fault = "";
        for (String value : values) {
            anything |= !value.isEmpty();
            fault = fault.isEmpty() ? Fields.faultOf(value) : fault;
        }
        if (!anything) {
            records.blank(line);
        } else if (!fault.isEmpty()) {
            records.unreadable(line, fault, values);
        } else {
            records.record(line, values);
        }
    }
}
