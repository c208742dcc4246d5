package org.adept.ingest.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.profile.StudyStart.Started;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.SharedSpark;
import org.adept.ingest.testing.StudyFolder;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first study from workbooks, Parquet, packed text and folders of them, as programmes hand them in. */
class ManyKindsOfExportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final LocalDate FIRST = LocalDate.of(2023, 8, 1);
    private static final int PEOPLE = 30;

    private final StudyFolder study;

    ManyKindsOfExportsTest(@TempDir Path folder) {
        this.study = new StudyFolder(folder.resolve("study"));
    }

    private Started started(String... files) throws StudyProblems, IOException {
        List<Path> paths = List.of(files).stream().map(study.folder()::resolve).toList();
        return StudyStart.write(paths, study.folder(), Optional.of("lab"), TODAY);
    }

    private String mapping() throws IOException {
        return Files.readString(study.folder().resolve("mappings/lab.yaml"));
    }

    private static void title(Worksheet sheet, int row, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(row, i, names[i]);
        }
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd.mm.yyyy").set();
    }

    /** Two tables, a title above one of them, remarks, an empty sheet and a table of sums. */
    private static byte[] workbook(String year) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet people = workbook.newWorksheet("Deltakere");
            people.value(0, 0, "Våre deltakere 2023");
            title(people, 2, "Løpenummer", "Kjønn", "Søkt", "Tilbud", "Takket ja");
            Worksheet matches = workbook.newWorksheet("Koblinger");
            title(matches, 0, "Kobling", "Løpenummer", "Mentor", "Start", "Slutt", "Årsak");
            for (int i = 0; i < PEOPLE; i++) {
                title(people, 3 + i, year + "T" + i, i % 3 == 0 ? "mann" : "kvinne");
                day(people, 3 + i, 2, FIRST.plusDays(i));
                day(people, 3 + i, 3, FIRST.plusDays(10L + i));
                day(people, 3 + i, 4, FIRST.plusDays(20L + i));
                title(matches, 1 + i, year + "K" + i, year + "T" + i, "V" + i % 7);
                day(matches, 1 + i, 3, FIRST.plusDays(40L + i));
                day(matches, 1 + i, 4, FIRST.plusDays(300L + i));
                matches.value(1 + i, 5, i % 2 == 0 ? "fullført" : "flyttet");
            }
            workbook.newWorksheet("Ark3");
            workbook.newWorksheet("Husk").value(0, 0, "Ring rektor");
        }
        return bytes.toByteArray();
    }

    @Test
    void everySheetThatHoldsATableIsLookedIntoAndTheRestIsLeftOut() throws StudyProblems, IOException {
        study.with("exports/lab/program.xlsx", workbook("a"));

        Started started = started("exports/lab/program.xlsx");
        IngestSummary rows = study.ingest();

        assertEquals(2, started.notes().size(), started.notes().toString());
        assertTrue(mapping().contains("from: \"program.xlsx#Koblinger\""), mapping());
        assertEquals(PEOPLE, rows.population());
        assertEquals(PEOPLE * (1 + 3 + 1), rows.accepted());
        assertEquals(List.of(), study.quarantine());
        assertTrue(Files.readString(study.folder().resolve("study.yaml"))
                .contains("observed-until: " + FIRST.plusDays(300L + PEOPLE - 1)));
    }

    @Test
    void sheetsOfOneKindInTwoWorkbooksAreOneTable() throws StudyProblems, IOException {
        study.with("exports/lab/2023.xlsx", workbook("a")).with("exports/lab/2024.xlsx", workbook("b"));

        started("exports/lab");
        IngestSummary rows = study.ingest();

        assertTrue(mapping().contains("from: \"{2023.xlsx,2024.xlsx}#Deltakere\""), mapping());
        assertEquals(2 * PEOPLE, rows.population());
        assertEquals(2 * PEOPLE * (1 + 3 + 1), rows.accepted());
    }

    @Test
    void ofAFolderTextParquetAndPackedTextAreTaken() throws StudyProblems, IOException {
        SparkSession.builder()
                .config(SharedSpark.session().context().getConf())
                .getOrCreate()
                .sql(
                        "select concat('m', id) as match_id, concat('p', id) as mentee_id, concat('v', id % 7) as mentor_id,"
                                + " date_add(date'2023-09-01', cast(id as int)) as started from range(30)")
                .coalesce(1)
                .write()
                .parquet(study.folder().resolve("exports/lab/matches").toString());
        StringBuilder people = new StringBuilder("id;gender;applied\n");
        StringBuilder answers = new StringBuilder("id\tq1\tq2\tq3\tanswered\n");
        for (int i = 0; i < PEOPLE; i++) {
            people.append("p%d;%s;%s\n".formatted(i, i % 2 == 0 ? "female" : "male", FIRST.plusDays(i)));
            answers.append("p%d\t%d\t%d\t%d\t2023-12-01\n".formatted(i, 1 + i % 5, 1 + i % 4, 2 + i % 4));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(answers.toString().getBytes(StandardCharsets.UTF_8));
        }
        study.with("exports/lab/people.csv", people.toString())
                .with("exports/lab/answers.tsv.gz", packed.toByteArray())
                .with("exports/lab/guide.pdf", "%PDF");

        Started started = started("exports/lab");
        IngestSummary rows = study.ingest();

        assertEquals(List.of(), started.leftOut());
        assertTrue(started.notes().stream().anyMatch(note -> note.contains("guide.pdf")));
        assertEquals(PEOPLE, rows.population());
        assertEquals(PEOPLE * (1 + 1 + 3), rows.accepted());
        assertEquals(List.of(), study.quarantine());
    }
}
