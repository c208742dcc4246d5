package org.adept.ingest.spark;

import static org.adept.ingest.testing.WorkbookFile.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.SharedSpark;
import org.adept.ingest.testing.StudyFolder;
import org.adept.ingest.testing.WorkbookFile;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programmes hand in, from end to end. */
class ManyKindsOfFilesTest {
    private final Path folder;
    private final StudyFolder study;

    ManyKindsOfFilesTest(@TempDir Path folder) {
        this.folder = folder;
        this.study = new StudyFolder(folder)
                .with(
                        "study.yaml",
                        """
                        study: test
                        observed-until: 2024-12-31
                        sources:
                          - {programme: lab, files: exports/, mapping: mapping.yaml}
                        """);
    }

    private static byte[] workbook(String codes) {
        String people = row(1, "id", "Kjønn", "Start")
                + "<row r='2'><c r='A2'><v>1</v></c><c r='B2' t='s'><v>0</v></c><c r='C2' s='1'><v>45000</v></c></row>"
                + "<row r='3'><c r='A3'><v>2</v></c><c r='B3' t='s'><v>1</v></c><c r='C3' s='1'><v>45001</v></c></row>";
        return new WorkbookFile()
                .shared("K", "M")
                .sheet("Les meg", row(1, "How this was made"))
                .sheet("Deltakere", people)
                .sheet("Koder", row(1, "kode", "kjonn") + row(2, "K", codes) + row(3, "M", "man"))
                .bytes();
    }

    private static SparkSession spark() {
        return SparkSession.builder()
                .config(SharedSpark.session().context().getConf())
                .getOrCreate();
    }

    @Test
    void sheetsAreMappedByTheirNamesAndLookedUpInOneAnother() throws IOException, StudyProblems {
        study.with("exports/people.xlsx", workbook("woman"))
                .with(
                        "mapping.yaml",
                        """
                        dates: [dd.MM.yyyy]
                        lookups:
                          codes: {file: "*.xlsx#Koder", into: "*#Deltakere", keys: {Kjønn: kode}, columns: [kjonn]}
                        tables:
                          participants:
                            from: "*.xlsx#Deltakere"
                            columns: {participant_id: id, gender: kjonn, entry_on: Start}
                        """);

        IngestSummary summary = study.ingest();

        assertEquals(List.of(), study.quarantine());
        assertEquals(List.of(2L, 2L, 0L, 0L), study.counts(SmallTable.FILES, "lab", "exports/people.xlsx#Deltakere"));
        assertEquals(List.of(2L, 0L), study.counts(SmallTable.LOOKUPS, "lab", "codes"));
        assertEquals("exports/people.xlsx#Les meg", summary.notes().get(0).file());
    }

    @Test
    void aSheetThatIsNotThereIsTold() throws IOException {
        study.with("exports/people.xlsx", workbook("woman"))
                .with(
                        "mapping.yaml",
                        "tables: {participants: {from: '*.xlsx#Deltager', columns: {participant_id: id}}}\n");

        String told = study.problems().get(0).message();

        assertTrue(told.contains("Les meg, Deltakere, Koder"), told);
    }

    @Test
    void ofAFolderEveryKindIsReadAndTheRestIsNoted() throws IOException, StudyProblems {
        spark().sql("select 'p' as id, 'woman' as gender")
                .coalesce(1)
                .write()
                .parquet(folder.resolve("exports/2023").toString());
        study.with("exports/a.csv", "id;gender\na;woman\nØ;man\n", Charset.forName("windows-1252"))
                .with("exports/deep/b.txt", "id\tgender\nb\twoman\n")
                .with(
                        "exports/c.xlsx",
                        new WorkbookFile()
                                .sheet("x", row(1, "id", "gender") + row(2, "c", "man"))
                                .bytes())
                .with("exports/guide.pdf", "%PDF")
                .with("mapping.yaml", "tables: {participants: {columns: {participant_id: id, gender: gender}}}\n");

        IngestSummary summary = study.ingest();

        assertEquals(5, summary.participants());
        assertTrue(summary.notes().stream().anyMatch(note -> note.file().equals("exports/guide.pdf")));
        assertTrue(summary.notes().stream().anyMatch(note -> note.message().contains("windows-1252")));
        assertTrue(Files.readString(folder.resolve("private/notes.txt")).contains("exports/guide.pdf"));
        assertEquals(5, Files.readAllLines(folder.resolve("private/inputs.csv")).size());
    }

    @Test
    void aLookupOutsideTheSourceBelongsToTheData() throws IOException, StudyProblems {
        study.with("exports/people.csv", "id,k\n1,K\n")
                .with(
                        "mapping.yaml",
                        """
                        lookups:
                          codes: {file: "codes/c.xlsx#Koder", into: people.csv, keys: {k: kode}, columns: [kjonn]}
                        tables: {participants: {from: people.csv, columns: {participant_id: id, gender: kjonn}}}
                        """)
                .with("codes/c.xlsx", workbook("woman"));
        String before = study.ingest().dataHash();

        String after = study.with("codes/c.xlsx", workbook("other")).ingest().dataHash();

        assertNotEquals(before, after);
        assertTrue(Files.readString(folder.resolve("private/inputs.csv")).contains("\"codes/c.xlsx#Koder\",outside,"));
    }

    @Test
    void aFileThatOnlyATaskFindsBrokenIsToldWithItsNameAndNothingIsWritten() throws IOException {
        Path written = folder.resolve("written");
        spark().sql("select concat('person ', id) as id from range(1000)")
                .coalesce(1)
                .write()
                .parquet(written.toString());
        try (var files = Files.list(written)) {
            Path part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(part);
            Arrays.fill(bytes, 40, bytes.length / 2, (byte) 7);
            study.with("exports/a.parquet", bytes)
                    .with("mapping.yaml", "tables: {participants: {columns: {participant_id: id}}}\n");
        }

        List<StudyProblems.Problem> problems = study.problems();

        assertEquals("exports/a.parquet", problems.get(0).file());
        assertTrue(problems.get(0).message().startsWith("is not a whole Parquet file"));
        assertFalse(Files.exists(folder.resolve("private/tables")));
    }

    @Test
    void aMessageForEveryBrokenFileAtOnce() throws IOException {
        study.with("exports/a.csv", "")
                .with("exports/b.csv.gz", "no gzip".getBytes(StandardCharsets.UTF_8))
                .with("exports/c.xlsx", "no zip")
                .with("exports/d.parquet", "PAR1")
                .with("mapping.yaml", "tables: {participants: {columns: {participant_id: id}}}\n");

        assertEquals(
                List.of("exports/a.csv", "exports/b.csv.gz", "exports/c.xlsx", "exports/d.parquet"),
                study.problems().stream().map(StudyProblems.Problem::file).toList());
    }
}
