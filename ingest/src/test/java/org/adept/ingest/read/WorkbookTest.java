package org.adept.ingest.read;

import static org.adept.ingest.testing.WorkbookFile.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.adept.ingest.study.MappingDefinition.Reading;
import org.adept.ingest.testing.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
    private final Path folder;

    WorkbookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private SourceFile file(byte[] bytes, String decimal) throws IOException {
        Path path = Files.write(folder.resolve("x.xlsx"), bytes);
        CsvFormat format = CsvFormat.of(new Reading("auto", "auto", "auto", decimal, ""));
        return new SourceFile(0, 0, "lab", "x.xlsx", path.toString(), format);
    }

    private FileScan scan(WorkbookFile workbook, String... wanted) throws IOException {
        SourceFile first = file(workbook.bytes(), ",").parts().get(0);
        return FileScan.of(first, 64, Set.of(wanted));
    }

    private String problem(byte[] bytes) throws IOException {
        SourceFile first = file(bytes, ".").parts().get(0);
        FileScan scan = FileScan.of(first, 64, Set.of());
        assertEquals(1, scan.problems().size(), scan.problems().toString());
        return scan.problems().get(0).message();
    }

    /** The text of one cell below a header. */
    private String cell(WorkbookFile workbook, String cell) throws IOException {
        List<String> rows = Told.of(scan(workbook.sheet("a", row(1, "x") + "<row r=\"2\">" + cell + "</row>")));
        return rows.get(0).substring("2: ".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A2' s='1'><v>45657</v></c>                    | 2024-12-31",
                "<c r='A2' s='4'><v>45657</v></c>                    | 2024-12-31",
                "<c r='A2' s='2'><v>45657.427083333336</v></c>       | 2024-12-31T10:15:00",
                "<c r='A2' s='2'><v>45656.99999999999</v></c>        | 2024-12-31",
                "<c r='A2' s='3'><v>0.5</v></c>                      | 12:00:00",
                "<c r='A2' s='1'><v>60</v></c>                       | 1900-02-29",
                "<c r='A2' s='1'><v>59</v></c>                       | 1900-02-28",
                "<c r='A2' s='1'><v>61</v></c>                       | 1900-03-01",
                "<c r='A2' s='1'><v>-1</v></c>                       | -1",
                "<c r='A2'><v>7</v></c>                              | 7",
                "<c r='A2'><v>7.0</v></c>                            | 7",
                "<c r='A2'><v>1.2E+3</v></c>                         | 1200",
                "<c r='A2'><v>12345678901</v></c>                    | 12345678901",
                "<c r='A2'><v>0.30000000000000004</v></c>            | 0,3",
                "<c r='A2'><v>1E+999999999</v></c>                   | 1E+999999999",
                "<c r='A2' t='b'><v>1</v></c>                        | true",
                "<c r='A2' t='s'><v>1</v></c>                        | Åse & co",
                "<c r='A2' t='inlineStr'><is><t> x </t></is></c>     | x",
                "<c r='A2'><f>1+1</f><v>2</v></c>                    | 2",
                "<c r='A2' t='str'><f>A1</f><v>y</v></c>             | y",
                "<c r='A2' t='e'><v>#N/A</v></c>                     | #N/A",
            })
    void aCellIsTextAsItsValueIs(String cell, String text) throws IOException {
        assertEquals(text, cell(new WorkbookFile().shared("first", "Åse &amp; co"), cell));
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        assertEquals("2024-12-31", cell(new WorkbookFile().from1904(), "<c r='A2' s='1'><v>44195</v></c>"));
    }

    @Test
    void theHeaderMayStandAnywhereAndRowsMayBeShort() throws IOException {
        String rows = row(2, "", "Deltakere 2024")
                + row(4, "", "id", "", "by")
                + row(5, "", "1", "", "Oslo")
                + row(6, "", "2")
                + row(7)
                + row(9, "", "3", "", "x", "note")
                + row(10, "#", "4");

        FileScan scan = scan(new WorkbookFile().sheet("Deltakere", rows), "id", "by");

        assertEquals(List.of("id", "", "by"), scan.header());
        assertEquals(
                List.of("5: 1||Oslo", "6: 2||", "7-", "9! wrong-number-of-fields", "10! wrong-number-of-fields"),
                Told.of(scan));
        assertTrue(scan.notes().get(0).contains("row 4"));
        assertEquals("x.xlsx#Deltakere", scan.file().name());
    }

    @Test
    void everySheetIsAFileOfItsOwn() throws IOException {
        SourceFile file = file(
                new WorkbookFile()
                        .sheet("Deltakere", row(1, "id"))
                        .sheet("Møter", row(1, "id"))
                        .bytes(),
                ".");

        assertEquals(
                List.of("x.xlsx#Deltakere", "x.xlsx#Møter"),
                file.parts().stream().map(SourceFile::name).toList());
        assertEquals(List.of(0, 1), file.parts().stream().map(SourceFile::index).toList());
    }

    @Test
    void aHiddenSheetIsReadAndToldToBeHidden() throws IOException {
        FileScan scan = scan(new WorkbookFile().hiddenSheet("2019", row(1, "id") + row(2, "1")));

        assertEquals(List.of("2: 1"), Told.of(scan));
        assertEquals(1, scan.notes().size());
        assertTrue(
                scan.notes().get(0).startsWith("is a hidden sheet, and is read"),
                scan.notes().toString());
    }

    @Test
    void formulasWithoutValuesAreTold() throws IOException {
        String rows = row(1, "id") + "<row r='2'><c r='A2'><f>1+1</f></c></row>";

        assertTrue(problem(new WorkbookFile().sheet("a", rows).bytes()).contains("never worked out"));
    }

    @Test
    void whatIsNoWholeWorkbookIsTold() throws IOException {
        byte[] whole = new WorkbookFile().sheet("a", row(1, "id") + row(2, "1")).bytes();

        byte[] noText = new WorkbookFile()
                .sheet("a", row(1, "id") + "<row r='2'><c r='A2' t='s'><v>7</v></c></row>")
                .bytes();

        told("is empty", new byte[0]);
        told("is no workbook", "id;b\n".getBytes(StandardCharsets.UTF_8));
        told("is not a whole workbook", Arrays.copyOf(whole, whole.length - 200));
        told("is locked with a password", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        told("is not a whole workbook", noText);
        told("is empty", new WorkbookFile().sheet("a", "").bytes());
    }

    private void told(String begin, byte[] bytes) throws IOException {
        String told = problem(bytes);
        assertTrue(told.startsWith(begin), told);
    }

    @Test
    void aWorkbookMadeToGrowIsToldBeforeItIsHeld() throws IOException {
        String texts = row(1, "x".repeat(500_000));
        String number = "<row r='1'><c r='A1'><v>" + "1".repeat(600) + "</v></c></row>";
        String farCell = "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>";
        String farText = "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>";
        String document = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]>";

        told(
                "unpacks to more than",
                new WorkbookFile().sheet("a", texts.repeat(140)).bytes());
        told(
                "holds a text longer",
                new WorkbookFile().sheet("a", row(1, "x".repeat(1_100_000))).bytes());
        told("holds a text longer", new WorkbookFile().sheet("a", number).bytes());
        told("has a cell far beyond", new WorkbookFile().sheet("a", farCell).bytes());
        told("is not a whole workbook", new WorkbookFile().sheet("a", farText).bytes());
        told(
                "declares a document type",
                new WorkbookFile().shared(document).sheet("a", "").bytes());
    }
}
