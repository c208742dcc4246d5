package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.exportOf;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.setsAside;
import static org.adept.ingest.corpus.Fate.stopsAt;
import static org.adept.ingest.corpus.Fate.stopsIn;
import static org.adept.ingest.testing.WorkbookFile.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.adept.ingest.testing.SharedSpark;
import org.adept.ingest.testing.WorkbookFile;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and Parquet files that are broken, made to do harm, or full of what spreadsheets do to data. */
class WorkbooksTest {
    private static final String BOOK = "people.xlsx";

    private final Corpus corpus;

    WorkbooksTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    /** The good people as rows of a sheet. */
    private static String rows() {
        StringBuilder rows = new StringBuilder();
        int number = 1;
        for (String line : GoodStudy.PEOPLE.split("\n")) {
            rows.append(row(number++, line.split(",")));
        }
        return rows.toString();
    }

    /** One more participant, her day of entry in this cell. */
    private static String evely(String day) {
        return row(6, "evely-005", "woman", "", "physics").replace("<c r=\"D6\"", day + "<c r=\"D6\"");
    }

    private static BadInput book(String name, byte[] bytes, Fate fate) {
        return new BadInput(name, good -> good.without("people.csv").export(BOOK, bytes), fate);
    }

    private static byte[] sheet(String rows) {
        return new WorkbookFile().sheet("People", rows).bytes();
    }

    private static BadInput day(String name, String cell) {
        return book(
                name,
                sheet(rows() + evely(cell)),
                setsAside("people.xlsx#People:6 participants not-understood:entry_on"));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> broken() {
        byte[] whole = sheet(rows());
        return corpus.tests(
                book("a whole workbook", whole, countsAll()),
                book(
                        "a workbook cut short",
                        Arrays.copyOf(whole, whole.length / 2),
                        stopsAt(BOOK, "", "whole workbook")),
                book("an empty workbook", new byte[0], stopsAt(BOOK, "", "empty")),
                book(
                        "a table named as a workbook",
                        GoodStudy.PEOPLE.getBytes(StandardCharsets.UTF_8),
                        stopsAt(BOOK, "", "no workbook")),
                book("a zip of something else", zip(Map.of("notes.txt", "hello")), stopsAt(BOOK, "", "workbook")),
                book(
                        "a workbook with a password",
                        new byte[] {
                            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                        },
                        stopsAt(BOOK, "", "password")),
                book(
                        "a workbook without a sheet",
                        new WorkbookFile().bytes(),
                        stopsIn("mapping.yaml", "tables.participants.from", "no sheet")),
                book(
                        "a cell whose shared text is not there",
                        new WorkbookFile()
                                .sheet(
                                        "People",
                                        rows().replaceFirst(
                                                        "<c r=\"B2\" t=\"inlineStr\"><is><t>woman</t></is></c>",
                                                        "<c r=\"B2\" t=\"s\"><v>99</v></c>"))
                                .bytes(),
                        stopsAt(BOOK, "", "expected")),
                book(
                        "a sheet without its first row",
                        sheet(rows().replaceFirst("<row.*?</row>", "")),
                        stopsAt(BOOK + "#People", "row 1", "whether the first row is the header")),
                book(
                        "a sheet that is not well formed",
                        sheet(rows() + "<row><c></row>"),
                        stopsAt(BOOK + "#People", "", "expected")));
    }

    @TestFactory
    Stream<DynamicTest> attacks() {
        String laughs = "<!DOCTYPE t [<!ENTITY a \"ha\">" + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><t>&c;</t>";
        String stealing = "<!DOCTYPE t [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><t>&a;</t>";
        return corpus.tests(
                book(
                        "entities that explode",
                        zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", laughs)),
                        stopsAt(BOOK, "", "expected")),
                book(
                        "an entity that reads another file",
                        zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", stealing)),
                        stopsAt(BOOK, "", "expected")),
                book(
                        "a part made to grow",
                        zip(Map.of(
                                "[Content_Types].xml", "<Types/>",
                                "xl/workbook.xml", "<workbook/>",
                                "xl/sharedStrings.xml", "<sst>" + " ".repeat(200_000_000) + "</sst>")),
                        stopsAt(BOOK, "", "expected")),
                book(
                        "a row number beyond all sheets",
                        sheet(rows() + row(6, "", "woman").replace("r=\"6\"", "r=\"2000000000\"")),
                        setsAside("people.xlsx#People:2000000000 participants required:participant_id")));
    }

    @TestFactory
    Stream<DynamicTest> spreadsheetsOwnWays() {
        return corpus.tests(
                day("an error of a formula for a day", "<c r=\"C6\" t=\"e\"><v>#REF!</v></c>"),
                day("a number for a day, without a day's format", "<c r=\"C6\"><v>45305</v></c>"),
                day("a truth for a day", "<c r=\"C6\" t=\"b\"><v>1</v></c>"),
                day("a time for a day", "<c r=\"C6\" s=\"3\"><v>0.5</v></c>"),
                day("a day beyond all calendars", "<c r=\"C6\" s=\"1\"><v>99999999999</v></c>"),
                day("a day below zero", "<c r=\"C6\" s=\"1\"><v>-5</v></c>"),
                book(
                        "days as numbers with a day's format",
                        new WorkbookFile()
                                .sheet(
                                        "People",
                                        rows().replaceFirst(
                                                        "<c r=\"C2\" t=\"inlineStr\"><is><t>2024-01-10</t></is></c>",
                                                        "<c r=\"C2\" s=\"1\"><v>45301</v></c>"))
                                .bytes(),
                        countsAll()),
                book(
                        "days counted from 1904",
                        new WorkbookFile()
                                .from1904()
                                .sheet(
                                        "People",
                                        rows().replaceFirst(
                                                        "<c r=\"C2\" t=\"inlineStr\"><is><t>2024-01-10</t></is></c>",
                                                        "<c r=\"C2\" s=\"1\"><v>43839</v></c>"))
                                .bytes(),
                        countsAll()),
                book(
                        "formulas that were never worked out",
                        sheet(rows() + evely("<c r=\"C6\" s=\"1\"><f>TODAY()</f></c>")),
                        stopsAt(BOOK + "#People", "", "never worked out")),
                book(
                        "two sheets, one of them empty",
                        new WorkbookFile()
                                .sheet("People", rows())
                                .sheet("Sheet2", "")
                                .bytes(),
                        countsAll()));
    }

    /** The good people one row further down, so that something may stand above them. */
    private static String below(String above) {
        StringBuilder rows = new StringBuilder(above);
        int number = 2;
        for (String line : GoodStudy.PEOPLE.split("\n")) {
            rows.append(row(number++, line.split(",")));
        }
        return rows.toString();
    }

    @TestFactory
    Stream<DynamicTest> whatAReaderDoesNotSee() {
        String lateComer = row(1, "id", "gender", "entry", "field") + row(2, "evely-005", "woman", "soon", "physics");
        return corpus.tests(
                book(
                        "a hidden sheet with more people",
                        new WorkbookFile()
                                .sheet("People", rows())
                                .hiddenSheet("Old", lateComer)
                                .bytes(),
                        setsAside("people.xlsx#Old:2 participants not-understood:entry_on")),
                book(
                        "a hidden sheet of something else",
                        new WorkbookFile()
                                .sheet("People", rows())
                                .hiddenSheet("Codes", row(1, "code", "name") + row(2, "1", "physics"))
                                .bytes(),
                        stopsAt(BOOK + "#Codes", "row 1", "none of the columns")),
                new BadInput(
                        "a hidden sheet that the mapping does not mean",
                        good -> good.without("people.csv")
                                .export(
                                        BOOK,
                                        new WorkbookFile()
                                                .sheet("People", rows())
                                                .hiddenSheet("Codes", row(1, "code", "name") + row(2, "1", "physics"))
                                                .bytes())
                                .mapping("from: \"people*\"", "from: \"people*#People\""),
                        countsAll()),
                book(
                        "a title over merged cells above the header",
                        new WorkbookFile()
                                .sheet("People", below(row(1, "Participants of spring")))
                                .merged("People", "A1:D1")
                                .bytes(),
                        countsAll()),
                book(
                        "one header over two merged columns",
                        new WorkbookFile()
                                .sheet("People", rows().replaceFirst("<c r=\"C1\"[^/]*</t></is></c>", ""))
                                .merged("People", "B1:C1")
                                .bytes(),
                        stopsAt(BOOK + "#People", "row 1", "\"entry\"")),
                book(
                        "a person's cells merged over two rows",
                        new WorkbookFile()
                                .sheet("People", rows() + row(6, "", "woman", "2024-01-14", "physics"))
                                .merged("People", "A5:A6")
                                .bytes(),
                        setsAside("people.xlsx#People:6 participants required:participant_id")));
    }

    /** Spark writes it, as a platform does that knows lists and groups. */
    private static BadInput nested(String name, String column, String... words) {
        return new BadInput(
                name,
                good -> good.export(
                        "people9.parquet",
                        parquet("select 'evely-005' as id, 'woman' as gender, date'2024-01-14' as entry, " + column)),
                stopsAt("people9.parquet", "column field", words));
    }

    private static byte[] parquet(String select) {
        try {
            Path folder = Files.createTempDirectory("corpus-parquet");
            SparkSession spark = SparkSession.builder()
                    .config(SharedSpark.session().context().getConf())
                    .getOrCreate();
            Path written = folder.resolve("written");
            spark.sql(select).coalesce(1).write().parquet(written.toString());
            try (Stream<Path> files = Files.list(written)) {
                return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".parquet"))
                        .findFirst()
                        .orElseThrow());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @TestFactory
    Stream<DynamicTest> nestedParquet() {
        String told = "lists or groups";
        return corpus.tests(
                nested("a Parquet column that holds groups", "named_struct('a', 'physics') as field", told),
                nested("a Parquet column that holds lists", "array('physics', 'biology') as field", told),
                nested("a Parquet column that holds a map", "map('a', 'physics') as field", told),
                nested(
                        "lists within groups within lists",
                        "array(named_struct('a', array('physics'))) as field",
                        told));
    }

    @TestFactory
    Stream<DynamicTest> parquet() {
        return corpus.tests(
                exportOf(
                        "a table named as Parquet",
                        "people.parquet",
                        GoodStudy.PEOPLE,
                        stopsAt("people.parquet", "", "parquet")),
                exportOf(
                        "a Parquet file without its end",
                        "people.parquet",
                        "PAR1" + "x".repeat(200),
                        stopsAt("people.parquet", "", "parquet")),
                exportOf(
                        "a Parquet file whose end lies",
                        "people.parquet",
                        "PAR1" + "x".repeat(200) + "\u007f\u007f\u007f\u007fPAR1",
                        stopsAt("people.parquet", "", "parquet")),
                exportOf(
                        "an empty Parquet file",
                        "people.parquet",
                        new byte[0],
                        stopsAt("people.parquet", "", "expected")));
    }
}
