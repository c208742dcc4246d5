package org.adept.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.store.Eraser.Erased;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.SharedSpark;
import org.adept.ingest.testing.WorkbookFile;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is erased is gone: rows, pointers, logs, and the generation in which it stood. */
class EraserTest {
    private static final String ID = "p1-to-be-erased";

    private final Path folder;
    private final StoredStudy stored;

    EraserTest(@TempDir Path folder) {
        this.folder = folder;
        this.stored = StoredStudy.in(folder)
                .with(
                        "exports/people.csv",
                        "id,person,consent,buddy\n" + ID + ",n1,yes,\np2,n2,yes," + ID + "\np3,n3,yes,\n")
                .with(
                        "exports/matches.csv",
                        "id,mentee,mentor,start,end\nm1," + ID + ",p3,2024-01-01,\nm2,p2," + ID + ",2024-01-01,\n");
    }

    private void twoBatches() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with("exports/people-more.csv", "id,person,consent,buddy\np4,n4,yes,\n")
                .with(
                        "exports/matches.csv",
                        "id,mentee,mentor,start,end\nm1," + ID + ",p3,2024-01-01,2024-02-01\nm2,p2," + ID
                                + ",2024-01-01,\n")
                .ingest("two", 2);
    }

    /** Names of stored files in which the identifier stands as bytes or as a value. */
    private List<String> holding(String identifier) throws IOException {
        List<String> holding = new ArrayList<>();
        for (Path file : stored.files("store")) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            boolean[] holds = {bytes.contains(identifier) || file.toString().contains(identifier)};
            if (file.toString().endsWith(".parquet") && !file.toString().contains("_delta_log")) {
                RowFileCopy.read(file, row -> holds[0] |= row.toString().contains(identifier));
            }
            if (holds[0]) {
                holding.add(file.toString());
            }
        }
        return holding;
    }

    @Test
    void noByteOfTheIdentifierIsLeftInTheStore() throws IOException, StudyProblems {
        twoBatches();
        assertFalse(holding(ID).isEmpty());

        Erased erased = Eraser.erase(stored.study().read(), stored.on(5), Set.of(ID, "p-nowhere"));

        assertEquals(List.of(), holding(ID));
        assertEquals(1, erased.found());
        assertEquals(1, erased.notFound());
        assertEquals(Map.of("participants", 1L, "matches", 2L), erased.rows());
        assertEquals(List.of(), Eraser.stillIn(stored.study().read(), stored.on(5), Set.of(ID)));
        assertFalse(Files.exists(folder.resolve("store/generation-1")));
    }

    @Test
    void whereSheMentoredTheMatchStaysWithoutHer() throws IOException, StudyProblems {
        twoBatches();
        Eraser.erase(stored.study().read(), stored.on(5), Set.of(ID));

        IngestSummary after = stored.ingest("after", stored.on(6).withAsOf("2"));

        assertEquals(3, after.participants());
        assertEquals(4, after.accepted(), "three participants and the match she mentored");
        assertEquals(1, after.duplicates(), "the same match in the second batch");
    }

    @Test
    void aPersonLeadsToEveryParticipantSheIs() throws IOException, StudyProblems {
        twoBatches();

        Eraser.erase(stored.study().read(), stored.on(5), Set.of("n1"));

        assertEquals(List.of(), holding(ID));
    }

    @Test
    void recomputingWhatWasBeforeAnErasureSaysSo() throws IOException, StudyProblems {
        twoBatches();
        Eraser.erase(stored.study().read(), stored.on(5), Set.of(ID));

        IngestSummary before = stored.ingest("before", stored.on(6).withAsOf("1"));

        assertTrue(
                before.notes().stream().anyMatch(note -> note.message().contains("persons were erased")),
                before.notes().toString());
    }

    @Test
    void identifiersAreFoundWithTheirLinesAndOnlyWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "id\nP-1\nP-12\nxP-1\n\"P-1\"\n");
        Path wide = Files.write(folder.resolve("wide.csv"), "id\nP-1\n".getBytes(StandardCharsets.UTF_16LE));

        assertEquals(List.of(2L, 5L), new ByteSearch(Set.of("P-1")).linesIn(file));
        assertEquals(1, new ByteSearch(Set.of("P-1")).linesIn(wide).size());
        assertEquals(List.of(), new ByteSearch(Set.of("P-13")).linesIn(file));
    }

    @Test
    void identifiersAreFoundInEncodingsAndEscapesOfTheirFiles() throws IOException {
        Path old = Files.write(folder.resolve("old.csv"), "id\nÅ-1\n".getBytes(Charset.forName("windows-1252")));
        Path page = Files.writeString(folder.resolve("page.html"), "<p>A&amp;B-1</p>\n");

        assertEquals(List.of(2L), new ByteSearch(Set.of("Å-1")).linesIn(old));
        assertEquals(List.of(1L), new ByteSearch(Set.of("A&B-1")).linesIn(page));
    }

    @Test
    void identifiersAreFoundInPackedFilesWhateverTheirNames() throws IOException {
        Path packed = folder.resolve("packed");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
            bytes.write("id\nP-2\nP-1\n".getBytes(StandardCharsets.UTF_8));
        }
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(Files.readAllBytes(packed), 15));

        assertEquals(List.of(3L), new ByteSearch(Set.of("P-1")).linesIn(packed));
        assertThrows(IOException.class, () -> new ByteSearch(Set.of("P-1")).linesIn(cut));
    }

    @Test
    void identifiersAreFoundInCellsOfAWorkbook() throws IOException {
        byte[] book = new WorkbookFile()
                .sheet(
                        "people",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><v>4711</v></c></row>")
                .shared("id", "P-1")
                .bytes();
        Path file = Files.write(folder.resolve("people.xlsx"), book);

        assertEquals(List.of(2L), new ByteSearch(Set.of("P-1")).linesIn(file));
        assertEquals(List.of(3L), new ByteSearch(Set.of("4711")).linesIn(file));
        assertEquals(List.of(), new ByteSearch(Set.of("471")).linesIn(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "gzip", "zstd"})
    void identifiersAreFoundInRowsOfParquet(String compression) throws IOException {
        SparkSession spark = SparkSession.builder()
                .config(SharedSpark.session().context().getConf())
                .getOrCreate();
        Path target = folder.resolve("written");
        spark.sql("select named_struct('id', concat('P-', id)) as who, id * 7 as n from range(500)")
                .coalesce(1)
                .write()
                .option("compression", compression)
                .parquet(target.toString());
        Path file = stored.files("written").stream()
                .filter(path -> path.toString().endsWith(".parquet"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of(43L), new ByteSearch(Set.of("P-42")).linesIn(file));
        assertEquals(List.of(251L), new ByteSearch(Set.of("1750")).linesIn(file));
        assertEquals(List.of(), new ByteSearch(Set.of("P-500")).linesIn(file));
    }
}
