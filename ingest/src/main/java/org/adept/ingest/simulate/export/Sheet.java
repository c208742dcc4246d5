package org.adept.ingest.simulate.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SafeCell;
import org.jspecify.annotations.Nullable;

/** One export file being written, row by row; it knows which mistakes its columns allow. */
final class Sheet implements Closeable {
    private final Path path;
    private final Style style;
    private final List<Column> columns;
    private final List<Fault> possible;
    private final BufferedWriter writer;
    private final Map<Fault, Long> wrong = new EnumMap<>(Fault.class);
    private String @Nullable [] previous;
    private long rows;

    private Sheet(Path path, Style style, List<Column> columns) throws IOException {
        this.path = path;
        this.style = style;
        this.columns = columns;
        this.possible = possible(columns);
        this.writer = Files.newBufferedWriter(path, style.charset());
    }

    static Sheet open(Path path, Style style, List<Column> columns) throws IOException {
        Sheet sheet = new Sheet(path, style, columns);
        if (style.byteOrderMark()) {
            sheet.writer.write('\uFEFF');
        }
        String[] headers = columns.stream().map(Column::header).toArray(String[]::new);
        sheet.line(headers, headers.length);
        return sheet;
    }

    /** Writes a row, spoilt when chance says so. */
    void row(Faults faults, String... cells) throws IOException {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "%s has %s columns, not %s".formatted(path.getFileName(), columns.size(), cells.length));
        }
        Fault fault = faults.next(possible);
        if (fault == null || !spoilt(fault, cells, faults)) {
            line(cells, cells.length);
            rows++;
        } else {
            wrong.merge(fault, 1L, Long::sum);
        }
        previous = cells;
    }

    /** Writes the row with the fault, or returns false when the row has no place for it. */
    private boolean spoilt(Fault fault, String[] cells, Faults faults) throws IOException {
        return switch (fault) {
            case UNKNOWN_CODE -> replaced(cells, Column.Role.CODE, style.unknownCode(), faults);
            case TEXT_FOR_DATE -> replaced(cells, Column.Role.DATE, style.notADate(), faults);
            case OFF_SCALE -> replaced(cells, Column.Role.ANSWER, style.offScale(), faults);
            case EMPTY_KEY -> replaced(cells, Column.Role.KEY, "", faults);
            case ORPHAN -> orphan(cells, faults);
            case END_BEFORE_START -> swapped(cells);
            case DUPLICATE -> twice(cells, cells);
            case CONFLICT -> conflict(cells);
            case RAGGED -> ragged(cells, faults);
            case BLANK_LINE -> {
                writer.write(style.newline());
                yield written(cells);
            }
        };
    }

    private boolean replaced(String[] cells, Column.Role role, String text, Faults faults) throws IOException {
        List<Integer> places = places(cells, role);
        if (places.isEmpty()) {
            return false;
        }
        String[] other = cells.clone();
        other[places.get(faults.one(places.size()))] = text;
        return written(other);
    }

    private boolean orphan(String[] cells, Faults faults) throws IOException {
        List<Integer> places = places(cells, Column.Role.REFERENCE);
        if (places.isEmpty()) {
            return false;
        }
        int place = places.get(faults.one(places.size()));
        String[] other = cells.clone();
        other[place] = cells[place] + "x99";
        return written(other);
    }

    private boolean swapped(String[] cells) throws IOException {
        int start = index(Column.Role.START);
        int end = index(Column.Role.END);
        if (missing(cells[start]) || missing(cells[end]) || cells[start].equals(cells[end])) {
            return false;
        }
        String[] other = cells.clone();
        other[start] = cells[end];
        other[end] = cells[start];
        return written(other);
    }

    /** The row, and again with one cell as in the row before. */
    private boolean conflict(String[] cells) throws IOException {
        String[] before = previous;
        if (before == null) {
            return false;
        }
        for (Column.Role role : List.of(Column.Role.CODE, Column.Role.ANSWER, Column.Role.NUMBER)) {
            for (int place : places(cells, role)) {
                if (!missing(before[place]) && !before[place].equals(cells[place])) {
                    String[] other = cells.clone();
                    other[place] = before[place];
                    return twice(cells, other);
                }
            }
        }
        return false;
    }

    private boolean twice(String[] cells, String[] again) throws IOException {
        return written(cells) && written(again);
    }

    private boolean ragged(String[] cells, Faults faults) throws IOException {
        if (faults.coin()) {
            line(cells, cells.length - 1);
        } else {
            String[] longer = java.util.Arrays.copyOf(cells, cells.length + 1);
            longer[cells.length] = "?";
            line(longer, longer.length);
        }
        rows++;
        return true;
    }

    private boolean written(String[] cells) throws IOException {
        line(cells, cells.length);
        rows++;
        return true;
    }

    private void line(String[] cells, int length) throws IOException {
        for (int place = 0; place < length; place++) {
            if (place > 0) {
                writer.write(style.separator());
            }
            String cell = SafeCell.written(cells[place]);
            if (cell.indexOf(style.separator()) >= 0 || cell.indexOf('"') >= 0) {
                writer.write('"' + cell.replace("\"", "\"\"") + '"');
            } else {
                writer.write(cell);
            }
        }
        writer.write(style.newline());
    }

    private List<Integer> places(String[] cells, Column.Role role) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < cells.length; place++) {
            if (columns.get(place).role() == role && !missing(cells[place])) {
                places.add(place);
            }
        }
        return places;
    }

    private boolean missing(String cell) {
        return cell.isEmpty() || cell.equals(style.missing());
    }

    private int index(Column.Role role) {
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).role() == role) {
                return place;
            }
        }
        return -1;
    }

    private static List<Fault> possible(List<Column> columns) {
        List<Column.Role> roles = columns.stream().map(Column::role).toList();
        List<Fault> possible = new ArrayList<>(List.of(Fault.DUPLICATE, Fault.RAGGED, Fault.BLANK_LINE));
        add(possible, Fault.UNKNOWN_CODE, roles.contains(Column.Role.CODE));
        add(possible, Fault.TEXT_FOR_DATE, roles.contains(Column.Role.DATE));
        add(possible, Fault.END_BEFORE_START, roles.contains(Column.Role.START) && roles.contains(Column.Role.END));
        add(possible, Fault.CONFLICT, roles.contains(Column.Role.KEY));
        add(possible, Fault.ORPHAN, roles.contains(Column.Role.REFERENCE));
        add(possible, Fault.OFF_SCALE, roles.contains(Column.Role.ANSWER));
        add(possible, Fault.EMPTY_KEY, roles.contains(Column.Role.KEY));
        return List.copyOf(possible);
    }

    private static void add(List<Fault> possible, Fault fault, boolean allowed) {
        if (allowed) {
            possible.add(fault);
        }
    }

    /** What was written; only after closing. */
    WrittenFile written(Path folder) throws IOException {
        String name = folder.relativize(path).toString().replace('\\', '/');
        return new WrittenFile(name, rows, Files.size(path), wrong);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
