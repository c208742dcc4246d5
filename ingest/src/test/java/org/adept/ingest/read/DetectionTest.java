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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.adept.ingest.study.MappingDefinition.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping leaves open is found out for each file; what it says and the file does not is told once. */
class DetectionTest {
    private static final CsvFormat OPEN = CsvFormat.of(new Reading("auto", "auto", "auto", ".", ""));

    private final Path folder;

    DetectionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private FileScan scan(String name, byte[] bytes, CsvFormat format, String... wanted) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        SourceFile file = new SourceFile(0, 0, "lab", name, path.toString(), format);
        return FileScan.of(file, 64, Set.of(wanted));
    }

    private FileScan scan(String text, String... wanted) throws IOException {
        return scan("a.csv", text.getBytes(StandardCharsets.UTF_8), OPEN, wanted);
    }

    /** Records without their lines; blank ones left out. */
    private static List<String> rows(FileScan scan) throws IOException {
        return Told.of(scan).stream()
                .filter(told -> !told.matches("\\d+-"))
                .map(told -> told.replaceFirst("^\\d+[:!] ", ""))
                .toList();
    }

    private static String onlyProblem(FileScan scan) {
        assertEquals(1, scan.problems().size(), scan.problems().toString());
        return scan.problems().get(0).message();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, UTF-8",
        "UTF-8, true, UTF-8",
        "windows-1252, false, windows-1252",
        "UTF-16LE, false, UTF-16LE",
        "UTF-16LE, true, UTF-16LE",
        "UTF-16BE, false, UTF-16BE",
        "UTF-16BE, true, UTF-16BE"
    })
    void theEncodingIsFoundOut(String written, boolean marked, String found) throws IOException {
        String text = (marked ? "\ufeff" : "") + "navn;by\nÅse;Tromsø\nØyvind;Bodø\n";

        FileScan scan = scan("a.csv", text.getBytes(Charset.forName(written)), OPEN);

        assertEquals(List.of("navn", "by"), scan.header());
        assertEquals(List.of("Åse|Tromsø", "Øyvind|Bodø"), rows(scan));
        assertEquals(found, scan.file().format().encoding());
        assertEquals(found.equals("UTF-8") ? 1 : 2, scan.notes().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv.gz"})
    void aLetterFarDownTellsTheEncodingToo(String name) throws IOException {
        byte[] bytes = ("id,by\n" + "1,Oslo\n".repeat(20_000) + "2,Bodø\n").getBytes(Charset.forName("windows-1252"));

        FileScan scan = scan(name, name.endsWith("gz") ? packed(bytes) : bytes, OPEN);

        assertEquals("2|Bodø", rows(scan).get(20_000));
        assertTrue(scan.notes().get(0).contains("windows-1252"));
    }

    @Test
    void aMixtureIsReadAsUtf8AndItsOtherLinesAreSetAside() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,by\n1,Bodø\n2,Tromsø\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("3,Bodø\n".getBytes(StandardCharsets.ISO_8859_1));

        FileScan scan = scan("a.csv", bytes.toByteArray(), OPEN);

        assertEquals(List.of("1|Bodø", "2|Tromsø", "not-in-encoding"), rows(scan));
        assertTrue(scan.notes().get(0).startsWith("mixes UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, windows-1252, auto",
        "windows-1252, UTF-8, UTF-8",
        "UTF-8, UTF-16LE, UTF-16",
        "UTF-16, UTF-8, auto"
    })
    void anEncodingThatIsNotTheFilesIsToldOnce(String said, String written, String better) throws IOException {
        byte[] bytes = "Løpenummer,Kjønn\n1,K\n".getBytes(Charset.forName(written));

        String told = onlyProblem(scan("a.csv", bytes, new CsvFormat(said, ',', '"'), "Løpenummer", "Kjønn"));

        assertTrue(told.contains("the mapping says " + said), told);
        assertTrue(told.contains("Set encoding: " + better + " "), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) throws IOException {
        String text = "id,name;x y\n1,a;b c\n2,d;e f\n"
                .replace(',', '#')
                .replace(';', '#')
                .replace("#", separator);

        FileScan scan = scan(text);

        assertEquals(3, scan.header().size());
        assertEquals("1|a|b c", rows(scan).get(0));
    }

    @Test
    void theColumnsOfTheMappingDecideBetweenSeparators() throws IOException {
        String text = "Søkt, dato;Møtt, dato\n1,5;2,5\n3,5;4,5\n";

        assertEquals(
                List.of("Søkt, dato", "Møtt, dato"), scan(text, "Søkt, dato").header());
    }

    @Test
    void excelsFirstLineTellsTheSeparator() throws IOException {
        FileScan scan = scan("sep=;\r\nid;a,b\r\n1;2,3\r\n");

        assertEquals(List.of("id", "a,b"), scan.header());
        assertEquals(List.of("1|2,3"), rows(scan));
        assertEquals(3, scan.chunks().get(0).firstLine());
    }

    @Test
    void aSeparatorThatIsNotTheFilesIsToldOnce() throws IOException {
        byte[] bytes = "id;gender;field\n1;K;x\n".getBytes(StandardCharsets.UTF_8);

        String told = onlyProblem(scan("a.csv", bytes, new CsvFormat("UTF-8", ',', '"'), "id", "gender", "field"));

        assertTrue(told.contains("Set separator: \";\""), told);
    }

    @Test
    void anySingleCharacterMaySeparateAndQuote() throws IOException {
        byte[] bytes = "id§navn\n1§«a§b»\n".replace('»', '«').getBytes(StandardCharsets.UTF_8);

        assertEquals(List.of("1|a§b"), rows(scan("a.csv", bytes, new CsvFormat("UTF-8", '§', '«'))));
    }

    @Test
    void singleQuotesAreFoundOut() throws IOException {
        assertEquals(List.of("1|b,c"), rows(scan("'id','x'\n'1','b,c'\n")));
    }

    @Test
    void namesLoseWhatCannotBeSeen() throws IOException {
        FileScan scan = scan("\ufeff\"id\";\u00a0Kjønn\u00a0;\u200bBy\u00a0nå;\" 'A\u030ar' \"\n1;2;3;4\n");

        assertEquals(List.of("id", "Kjønn", "By nå", "År"), scan.header());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void everyKindOfLineEndIsOne(String end) throws IOException {
        FileScan scan = scan(String.join(end, "id,b", "1,x", "2,y"));

        assertEquals(List.of("id", "b"), scan.header());
        assertEquals(List.of("1|x", "2|y"), rows(scan));
    }

    @Test
    void tenThousandColumnsAreRead() throws IOException {
        StringBuilder header = new StringBuilder("c0");
        StringBuilder row = new StringBuilder("0");
        for (int i = 1; i < 10_000; i++) {
            header.append(',').append('c').append(i);
            row.append(',').append(i);
        }

        FileScan scan = scan(header + "\n" + row + "\n");

        assertEquals(10_000, scan.header().size());
        assertEquals(1, rows(scan).size());
        assertTrue(onlyProblem(scan(header + "," + header.toString().replace('c', 'd') + "\n"))
                .contains("at most 16,384"));
    }

    @Test
    void packedMembersAreOneFile() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(packed("id,b\n1,x\n2".getBytes(StandardCharsets.UTF_8)));
        members.writeBytes(packed(",y\n".getBytes(StandardCharsets.UTF_8)));

        assertEquals(List.of("1|x", "2|y"), rows(scan("a.csv.gz", members.toByteArray(), OPEN)));
    }

    @Test
    void aCutOffPackedFileIsTold() throws IOException {
        byte[] packed = packed("id,b\n1,x\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));

        FileScan scan = scan("a.csv.gz", Arrays.copyOf(packed, packed.length - 20), OPEN);

        assertTrue(onlyProblem(scan).startsWith("ends before its gzip data do"));
    }

    @Test
    void aFileMadeToUnpackWithoutEndIsToldBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("id,b\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) '1');
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }

        String told = onlyProblem(scan("a.csv.gz", packed.toByteArray(), OPEN));

        assertTrue(told.startsWith("unpacks to more than 250 times its size"), told);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, PDF", "PAR1xxxx, Parquet"})
    void filesOfOtherKindsAreToldWhatTheyAre(String first, String kind) throws IOException {
        assertTrue(onlyProblem(scan(first + "\n")).contains(kind));
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        byte[] bytes = new byte[5_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 256);
        }

        assertTrue(onlyProblem(scan("a.csv", bytes, OPEN)).startsWith("is not text"));
    }
}
