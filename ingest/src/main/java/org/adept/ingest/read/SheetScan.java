package org.adept.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.adept.ingest.read.FileScan.Found;
import org.adept.ingest.study.StudyProblems.Problem;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Looks through one sheet: where its header stands, and whether its rows can be read to the end. */
final class SheetScan {
    /** Titles and remarks may stand above a header; further down it is not looked for. */
    private static final int ROWS_LOOKED_AT = 50;

    private static final double ABOUT_AS_FULL = 0.7;

    private SheetScan() {}

    /** Where a header stands: its row, the first of its columns, and its names. */
    private record Header(int row, int column, int found, List<String> names) {
        long filled() {
            return names.stream().filter(name -> !name.isEmpty()).count();
        }
    }

    /**
     * The header is the row, of the first ones, that has most of the wanted columns; without any, the first that is not
     * blank. Where nothing is wanted yet it is the first row that is about as full as the fullest. The chunk's offset is
     * the first column.
     */
    static Found of(SourceFile file, Set<String> wanted) throws IOException {
        Path path = Path.of(file.path());
        if (file.sheet().isEmpty()) {
            Workbook.sheets(path); // says why the workbook could not be opened
            throw WorkbookGuard.cutOff();
        }
        try (Workbook workbook = Workbook.open(path, file.sheet())) {
            CellText text = workbook.text(file.format().decimal());
            List<Row> first = new ArrayList<>();
            boolean worked = true;
            while (workbook.hasNext()) {
                Row row = workbook.next();
                if (first.size() < ROWS_LOOKED_AT && !isBlank(row, text)) {
                    first.add(row);
                }
                worked &= isWorkedOut(row);
                if (lacksText(row)) {
                    throw WorkbookGuard.cutOff();
                }
            }
            if (first.isEmpty()) {
                return Found.problem(file, "row 1", "is empty; expected a header. Fill the sheet, or leave it out.");
            }
            if (!worked) {
                return Found.problem(
                        file,
                        "the sheet",
                        "has formulas that were never worked out; expected their values. Open the workbook in a"
                                + " spreadsheet and save it.");
            }
            List<String> notes = new ArrayList<>();
            if (workbook.isHidden()) {
                notes.add("is a hidden sheet, and is read as the others are; where it should not be, name in the"
                        + " mapping's from the sheets that are meant.");
            }
            return found(file, header(first, text, wanted), first.get(0).getRowNum(), notes);
        }
    }

    private static Found found(SourceFile file, Header header, int firstRow, List<String> notes) {
        HeaderNames names = HeaderNames.of(header.names(), file.name(), "row " + header.row());
        List<Problem> problems = names.problems();
        if (header.row() != firstRow) {
            notes.add("has its header in row " + header.row() + "; the rows above it are passed over.");
        }
        Chunk chunk = new Chunk(file.index(), header.column(), 1, header.row() + 1L, "", true);
        return problems.isEmpty()
                ? new Found(file, names.names(), List.of(chunk), problems, List.copyOf(notes))
                : new Found(file, List.of(), List.of(), problems, List.of());
    }

    private static Header header(List<Row> rows, CellText text, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return fullest(rows.stream().map(row -> header(row, text, wanted)).toList());
        }
        Header best = header(rows.get(0), text, wanted);
        for (Row row : rows) {
            Header next = header(row, text, wanted);
            best = next.found() > best.found() ? next : best;
        }
        return best;
    }

    /** Titles and remarks are a cell or two; some column may have lost its name. */
    private static Header fullest(List<Header> headers) {
        long most = headers.stream().mapToLong(Header::filled).max().orElse(0);
        return headers.stream()
                .filter(header -> header.filled() >= ABOUT_AS_FULL * most)
                .findFirst()
                .orElseThrow();
    }

    private static Header header(Row row, CellText text, Set<String> wanted) {
        List<String> names = new ArrayList<>();
        int column = -1;
        int last = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String name = text.of(row.getCell(i));
            if (column < 0 && !name.isEmpty()) {
                column = i;
            }
            if (column >= 0) {
                names.add(name);
                last = name.isEmpty() ? last : names.size();
            }
        }
        List<String> kept = names.subList(0, last);
        int found =
                (int) kept.stream().map(ColumnName::of).filter(wanted::contains).count();
        return new Header(row.getRowNum(), Math.max(column, 0), found, List.copyOf(kept));
    }

    private static boolean isBlank(Row row, CellText text) {
        for (Cell cell : row) {
            if (!text.of(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell points to a text that the workbook does not hold. */
    private static boolean lacksText(Row row) {
        for (Cell cell : row) {
            if (cell != null && cell.getType() == CellType.STRING && cell.getValue() == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether every formula has a value; programs that write workbooks leave them out. */
    private static boolean isWorkedOut(Row row) {
        for (Cell cell : row) {
            if (cell != null && cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
                return false;
            }
        }
        return true;
    }
}
