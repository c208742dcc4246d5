package org.adept.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook that has been looked through, opened to have the rows of one sheet streamed. */
final class Workbook implements Closeable {
    /** With the formats of cells, by which dates are known; what cannot be understood is a cell in error. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;
    private final boolean hidden;
    private boolean ended;

    private Workbook(ReadableWorkbook workbook, Iterator<Row> rows, boolean hidden) {
        this.workbook = workbook;
        this.rows = rows;
        this.hidden = hidden;
    }

    /** The names of the sheets in their order, after the workbook has been looked through. */
    static List<String> sheets(Path file) throws IOException {
        WorkbookGuard.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException | RuntimeException broken) {
            throw WorkbookGuard.cutOff();
        }
    }

    static Workbook open(Path file, String sheet) throws IOException {
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), OPTIONS);
        } catch (IOException | RuntimeException broken) { // whatever the reader throws, the file is at fault
            throw WorkbookGuard.cutOff();
        }
        try {
            Sheet found = workbook.findSheet(sheet).orElseThrow(WorkbookGuard::cutOff);
            boolean hidden = found.getVisibility() != SheetVisibility.VISIBLE;
            return new Workbook(workbook, found.openStream().iterator(), hidden);
        } catch (IOException | RuntimeException broken) {
            workbook.close();
            throw WorkbookGuard.cutOff();
        }
    }

    /** Whether a spreadsheet does not show the sheet. */
    boolean isHidden() {
        return hidden;
    }

    /** Once there is no further row the file is not asked again: what follows the rows in it is something else. */
    boolean hasNext() throws BrokenFile {
        try {
            ended = ended || !rows.hasNext();
            return !ended;
        } catch (RuntimeException broken) {
            throw WorkbookGuard.cutOff();
        }
    }

    Row next() throws BrokenFile {
        try {
            return rows.next();
        } catch (RuntimeException broken) {
            throw WorkbookGuard.cutOff();
        }
    }

    /** What turns the cells into text. */
    CellText text(String decimal) {
        Map<String, String> formats = workbook.getNumFmtIdToFormat();
        return new CellText(workbook.isDate1904(), decimal, formats == null ? Map.of() : formats);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
