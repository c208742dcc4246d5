package org.adept.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTest {
    private static final CsvFormat COMMAS = new CsvFormat("UTF-8", ',', '"');

    private final Path folder;

    ChunkReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<String> read(String name, byte[] bytes, CsvFormat format, int chunkBytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        SourceFile file = new SourceFile(0, 0, "lab", name, path.toString(), format);
        return Told.of(FileScan.of(file, chunkBytes));
    }

    private List<String> read(String text, int chunkBytes) throws IOException {
        return read("a.csv", text.getBytes(StandardCharsets.UTF_8), COMMAS, chunkBytes);
    }

    private String problem(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("b.csv"), bytes);
        FileScan scan = FileScan.of(new SourceFile(0, 0, "lab", "b.csv", path.toString(), COMMAS));
        return scan.problems().get(0).message();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void aFieldMayHoldSeparatorsQuotesAndLineEnds(int chunkBytes) throws IOException {
        List<String> told = read("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,w\n", chunkBytes);

        assertEquals(List.of("2: 1|x, \"y\"\nz", "4: 2|w"), told);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void lineEndsOfWindowsCountOnce(int chunkBytes) throws IOException {
        assertEquals(List.of("2: 1|2", "3-", "4: 3|4"), read("a,b\r\n1,2\r\n\r\n3,4", chunkBytes));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), "\ufeffid,b\n1,2\n");

        FileScan scan = FileScan.of(new SourceFile(0, 0, "lab", "a.csv", path.toString(), COMMAS));

        assertEquals(List.of("id", "b"), scan.header());
    }

    @Test
    void aMarkOfUtf8AgainstTheMappingsEncodingStopsTheStudy() throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), "\ufeffid,b\n1,2\n");
        CsvFormat western = new CsvFormat("windows-1252", ',', '"');

        FileScan scan = FileScan.of(new SourceFile(0, 0, "lab", "a.csv", path.toString(), western));

        assertTrue(scan.problems().get(0).message().contains("Set encoding: UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-8"})
    void everyEncodingGivesTheSameText(String encoding) throws IOException {
        byte[] bytes = "navn;by\nÅse;Tromsø\n".getBytes(Charset.forName(encoding));

        assertEquals(List.of("2: Åse|Tromsø"), read("a.csv", bytes, new CsvFormat(encoding, ';', '"'), 8));
    }

    @Test
    void bytesThatAreNoTextAreSetAside() throws IOException {
        byte[] bytes = mixture("navn,by\nÅse,Tromsø\n", "Åse,x\n");

        assertEquals(List.of("2: Åse|Tromsø", "3! not-in-encoding"), read("a.csv", bytes, COMMAS, 1000));
    }

    /** A file put together of one in UTF-8 and one in windows-1252. */
    private static byte[] mixture(String utf8, String western) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(western.getBytes(Charset.forName("windows-1252")));
        return bytes.toByteArray();
    }

    @Test
    void linesOfUtf8InAWesternFileAreSetAside() throws IOException {
        byte[] bytes = mixture("navn,by\nBjørn,x\n", "Åse,Tromsø\nØyvind,Å\n");
        CsvFormat western = new CsvFormat("windows-1252", ',', '"');

        assertEquals(
                List.of("2! not-in-encoding", "3: Åse|Tromsø", "4: Øyvind|Å"), read("a.csv", bytes, western, 1000));
    }

    @Test
    void rowsWithOtherNumbersOfFieldsAreSetAside() throws IOException {
        List<String> told = read("a,b\n1\n1,2,3\n,\n4,5\n", 1000);

        assertEquals(List.of("2! wrong-number-of-fields", "3! wrong-number-of-fields", "4-", "5: 4|5"), told);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void aStrayQuoteSwallowsNoOtherRow(int chunkBytes) throws IOException {
        List<String> told = read("a,b\n1,\"open\n2,x\n3,\"closed\"\n4,y\n", chunkBytes);

        assertEquals(List.of("2! stray-quote", "3: 2|x", "4: 3|closed", "5: 4|y"), told);
    }

    @Test
    void aStrayQuoteThatNeverClosesIsToldWithItsLine() throws IOException {
        assertEquals(List.of("2: 1|x", "3! stray-quote", "4: 3|y"), read("a,b\n1,x\n2,\"open\n3,y\n", 1000));
    }

    @Test
    void lettersAfterAClosingQuoteMakeItStray() throws IOException {
        assertEquals(List.of("2! stray-quote", "3: 2|x"), read("a,b\n1,\"open\" end\n2,x\n", 1000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void anUnclosedQuoteThatMeetsAnotherLosesNoRowSilently(int chunkBytes) throws IOException {
        List<String> told = read("a,b,c\n1,\"open,x\n2,y,y\n3,5\",z\n4,w,w\n", chunkBytes);

        assertEquals(List.of("2! stray-quote", "5: 4|w|w"), told);
    }

    @Test
    void anAnswerOverSeveralLinesIsOneAnswer() throws IOException {
        assertEquals(List.of("2: 1|a, b\nc, d\ne|z"), read("a,b,c\n1,\"a, b\nc, d\ne\",z\n", 1000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 16, 1 << 23})
    void aFieldOfTenMegabytesIsSetAsideAndNothingElse(int chunkBytes) throws IOException {
        String field = "x".repeat(10 << 20);

        assertEquals(
                List.of("2: 1|a", "3! field-too-long", "4: 3|c"), read("a,b\n1,a\n2," + field + "\n3,c\n", chunkBytes));
        assertEquals(List.of("2! field-too-long", "3: 3|c"), read("a,b\n2,\"" + field + "\"\n3,c\n", chunkBytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 16, 1 << 23})
    void aRecordLongerThanAnyTablesIsTheSameInAnyChunks(int chunkBytes) throws IOException {
        String many = "\"x\ny\",".repeat(800_000);
        List<String> told = read("a,b\n1,a\n" + many + "z\n3,c\n", chunkBytes);

        assertEquals("2: 1|a", told.get(0));
        assertEquals("3! field-too-long", told.get(1));
        assertEquals("800004: 3|c", told.get(told.size() - 1));
        assertEquals(told, read("a,b\n1,a\n" + many + "z\n3,c\n", 100));
    }

    @Test
    void aRowWithANulCharacterIsSetAside() throws IOException {
        assertEquals(List.of("2! nul-character", "3: 2|y"), read("a,b\n1,x\0\n2,y\n", 1000));
    }

    @Test
    void emptyFieldsBehindTheLastColumnAreNothing() throws IOException {
        assertEquals(List.of("2: 1|2", "3! wrong-number-of-fields"), read("a,b\n1,2,,\n1,2,,3\n", 1000));
    }

    @Test
    void aQuoteWithinAFieldIsALetter() throws IOException {
        assertEquals(List.of("2: 1|5\" pipe", "3: 2|x"), read("a,b\n1,5\" pipe\n2,x\n", 1000));
    }

    @Test
    void packedFilesAreReadAsUnpacked() throws IOException {
        String text = "a,b\n1,\"open\n2,x\n\n";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(read(text, 1000), read("a.csv.gz", packed.toByteArray(), COMMAS, 1000));
    }

    @Test
    void aHeaderAloneIsAFileWithoutRows() throws IOException {
        assertEquals(List.of(), read("a,b\n", 1000));
        assertEquals(List.of(), read("a,b", 1000));
    }

    @Test
    void filesThatAreNoTablesAreToldSo() throws IOException {
        assertTrue(problem(new byte[0]).startsWith("is empty"));
        assertTrue(problem(new byte[] {'P', 'K', 3, 4, 0, 0}).startsWith("is a zip file"));
        assertTrue(
                problem("id,id\n1,2\n".getBytes(StandardCharsets.UTF_8)).startsWith("has one name in columns 1 and 2"));
    }
}
