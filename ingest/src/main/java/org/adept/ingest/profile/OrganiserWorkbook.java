package org.adept.ingest.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the workbook that an organiser without a system fills in; the same bytes every time. */
public final class OrganiserWorkbook {
    /** Rows prepared for filling in. */
    private static final int ROWS = 2_000;

    private static final int WIDE = 100;
    private static final int LEAST_WIDTH = 14;
    private static final int MOST_WIDTH = 40;
    /** A day that no clock had a part in. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private OrganiserWorkbook() {}

    /** The empty workbook in {@code en} or {@code nb}. */
    public static byte[] bytes(String language) throws IOException {
        return bytes(WorkbookWords.in(language), Map.of());
    }

    /** Languages it can be written in. */
    public static List<String> languages() {
        return WorkbookWords.LANGUAGES;
    }

    /**
     * The workbook with rows in it.
     *
     * @param rows by sheet; text, numbers and dates in the order of its headings, null for an empty cell
     */
    static byte[] bytes(WorkbookWords words, Map<String, List<List<Object>>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Adept", "1.0")) {
            readme(workbook.newWorksheet(words.word("sheet.readme")), words);
            List<Worksheet> sheets = new ArrayList<>();
            for (String sheet : words.sheets()) {
                sheets.add(workbook.newWorksheet(words.word("sheet." + sheet)));
            }
            Worksheet codes = workbook.newWorksheet(words.word("sheet.codes"));
            codes(codes, words);
            for (int i = 0; i < sheets.size(); i++) {
                String sheet = words.sheets().get(i);
                fill(sheets.get(i), codes, sheet, words, rows.getOrDefault(sheet, List.of()));
            }
        }
        return timeless(bytes.toByteArray());
    }

    private static void readme(Worksheet sheet, WorkbookWords words) {
        sheet.width(0, WIDE);
        int row = 0;
        for (String line : words.explanation()) {
            sheet.value(row, 0, line);
            sheet.style(row, 0).wrapText(true).set();
            row++;
        }
        sheet.style(0, 0).bold().wrapText(true).set();
    }

    private static void codes(Worksheet sheet, WorkbookWords words) {
        int column = 0;
        for (String list : WorkbookWords.lists()) {
            sheet.value(0, column, heading(list, words));
            sheet.style(0, column).bold().set();
            sheet.width(column, LEAST_WIDTH * 2);
            int row = 1;
            for (String word : words.codes(list).keySet()) {
                sheet.value(row++, column, word);
            }
            column++;
        }
        sheet.freezePane(0, 1);
    }

    /** Lists are headed as the first column that uses them. */
    private static String heading(String list, WorkbookWords words) {
        return words.sheets().stream()
                .flatMap(sheet -> words.headings(sheet).entrySet().stream())
                .filter(entry ->
                        words.listOf(entry.getValue()).filter(list::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(list);
    }

    private static void fill(
            Worksheet sheet, Worksheet codes, String name, WorkbookWords words, List<List<Object>> rows) {
        int column = 0;
        for (Map.Entry<String, String> heading : words.headings(name).entrySet()) {
            int at = column++;
            sheet.value(0, at, heading.getKey());
            sheet.style(0, at).bold().wrapText(true).set();
            sheet.width(
                    at,
                    Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, heading.getKey().length() + 2)));
            Range cells = sheet.range(1, at, ROWS, at);
            if (WorkbookWords.isDate(heading.getValue())) {
                cells.style().format("yyyy-mm-dd").set();
            }
            words.listOf(heading.getValue()).ifPresent(list -> {
                int position = WorkbookWords.lists().indexOf(list);
                cells.validateWithList(
                        codes.range(1, position, words.codes(list).size(), position));
            });
            String cell = letter(at) + "2";
            if (WorkbookWords.isDate(heading.getValue())) {
                cells.validateWithFormula("ISNUMBER(" + cell + ")");
            } else if (heading.getValue().startsWith("item.")) {
                cells.validateWithFormula(
                        "AND(ISNUMBER(" + cell + ")," + cell + ">=1," + cell + "<=5," + cell + "=INT(" + cell + "))");
            }
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int at = 0; at < rows.get(row).size(); at++) {
                value(sheet, row + 1, at, rows.get(row).get(at));
            }
        }
    }

    /** A to Z, which is as many columns as any sheet here has. */
    private static char letter(int column) {
        return (char) ('A' + column);
    }

    private static void value(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof String text && !text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** The same entries without the time they were written at. */
    private static byte[] timeless(byte[] workbook) throws IOException {
        // a file, since the writer leaves sizes to the directory at the end, which streams come to too late
        Path file = Files.createTempFile("adept-workbook-", ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try {
            Files.write(file, workbook);
            try (ZipFile from = new ZipFile(file.toFile());
                    ZipOutputStream to = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : from.stream().toList()) {
                    byte[] content = from.getInputStream(entry).readAllBytes();
                    if (entry.getName().equals("docProps/core.xml")) {
                        content = new String(content, StandardCharsets.UTF_8)
                                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?", "2000-01-01T00:00:00Z")
                                .getBytes(StandardCharsets.UTF_8);
                    }
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(NO_TIME);
                    to.putNextEntry(copy);
                    to.write(content);
                    to.closeEntry();
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return bytes.toByteArray();
    }
}
