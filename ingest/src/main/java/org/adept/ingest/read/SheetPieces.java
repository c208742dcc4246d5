package org.adept.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.adept.ingest.read.ChunkReader.Piece;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a sheet below its header, some thousands at a time; a row's line is its number in the sheet. */
final class SheetPieces implements Iterator<Piece> {
    private static final int ROWS = 4096;

    private final Workbook workbook;
    private final CellText text;
    private final long firstLine;
    private final int column;
    private final int fields;
    private boolean ended;

    SheetPieces(SourceFile file, Chunk chunk, int fields) throws IOException {
        this.workbook = Workbook.open(Path.of(file.path()), file.sheet());
        this.text = workbook.text(file.format().decimal());
        this.firstLine = chunk.firstLine();
        this.column = Math.toIntExact(chunk.offset());
        this.fields = fields;
    }

    @Override
    public boolean hasNext() {
        try {
            if (!ended && !workbook.hasNext()) {
                ended = true;
                workbook.close();
            }
            return !ended;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Row> rows = new ArrayList<>();
        try {
            while (rows.size() < ROWS && workbook.hasNext()) {
                rows.add(workbook.next());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return records -> {
            for (Row row : rows) {
                if (row.getRowNum() >= firstLine) {
                    tell(row, records);
                }
            }
        };
    }

    private void tell(Row row, Records records) {
        String[] values = new String[fields];
        boolean anything = false;
        List<String> beside = new ArrayList<>();
        String fault = "";
        java.util.Arrays.fill(values, "");
        for (int i = 0; i < row.getCellCount(); i++) {
            String value = text.of(row.getCell(i));
            if (value.isEmpty()) {
                continue;
            }
            anything = true;
            int position = i - column;
            if (position < 0 || position >= fields) {
                beside.add(value);
            } else {
                values[position] = value;
                fault = fault.isEmpty() ? Fields.faultOf(value) : fault;
            }
        }
        long line = row.getRowNum();
        if (!anything) {
            records.blank(line);
        } else if (!beside.isEmpty()) {
            List<String> all = new ArrayList<>(List.of(values));
            all.addAll(beside);
            records.unreadable(line, ChunkReader.WRONG_NUMBER_OF_FIELDS, all.toArray(String[]::new));
        } else if (!fault.isEmpty()) {
            records.unreadable(line, fault, values);
        } else {
            records.record(line, values);
        }
    }
}
