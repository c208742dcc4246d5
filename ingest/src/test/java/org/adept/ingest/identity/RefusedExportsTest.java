package org.adept.ingest.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Problem;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole exports with something in them that should not be there. */
class RefusedExportsTest {
    private final Path folder;

    RefusedExportsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private StudyFolder study(String people) {
        return StudyFolder.of(folder, "")
                .with("mapping.yaml", "tables:\n  participants: {from: people.csv, columns: {participant_id: id}}\n")
                .with("exports/people.csv", people);
    }

    private List<String> told(StudyFolder study) throws IOException {
        return study.problems().stream()
                .map(problem -> problem.file() + " " + problem.where() + " " + problem.message())
                .toList();
    }

    @Test
    void anAddressInAColumnNobodyUsesStopsTheStudy() throws IOException {
        List<String> told = told(study("id,x\np1,\np2,kari@example.org\np3,ja\n"));

        assertEquals(1, told.size());
        assertTrue(
                told.get(0)
                        .startsWith("exports/people.csv column \"x\" found e-mail addresses in 1 of 2 filled cells"
                                + " (50 %), first in line 3;"),
                told.get(0));
        assertFalse(told.get(0).contains("kari"));
    }

    @Test
    void everyColumnIsToldAtOnceAndNothingIsWritten() throws IOException {
        List<String> told = told(
                study(
                        """
                id,kontakt,fnr,navn
                p1,+47 912 34 567,01010750160,Kari Nordmann
                p2,+47 912 34 568,01010750160,Ola Nordmann
                """));

        assertEquals(3, told.size(), told.toString());
        assertFalse(Files.exists(folder.resolve("private/tables")));
        assertFalse(Files.exists(folder.resolve("private/quarantine.csv")));
        assertFalse(Files.exists(folder.resolve("private/study.resolved.json")));
    }

    @Test
    void aFileThatIsOnlyLookedIntoIsLookedAtToo() throws IOException {
        List<String> told = told(study("id\np1\n")
                .with(
                        "mapping.yaml",
                        """
                        lookups:
                          extra: {file: extra.csv, into: people.csv, keys: {id: id}, columns: [stage]}
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id, stage: stage}}
                        """)
                .with("exports/extra.csv", "id,stage,mail\np1,phd,a.b@uni.example\n"));

        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("exports/extra.csv column \"mail\""), told.get(0));
    }

    @Test
    void cellsThatNoColumnHoldsAreLookedAtToo() throws IOException {
        List<String> told = told(study("id,x\np1,a\np2,b,kari@example.org\n"));

        assertTrue(told.get(0).startsWith("exports/people.csv field 3, which has no column"), told.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineWithAStrayQuoteIsLookedAtToo(boolean packed) throws IOException, StudyProblems {
        StudyFolder study = study("id,x,y\np1,a,b\n");
        String people = "id,x,y\np1,a,b\np2,\"said \"so\",kari@example.org\np3,\"open,ola@example.org\n";
        study.with(
                packed ? "exports/people.csv.gz" : "exports/people.csv",
                packed ? packed(people) : people.getBytes(StandardCharsets.UTF_8));
        study.with("mapping.yaml", "tables: {participants: {from: \"people*\", columns: {participant_id: id}}}\n");

        List<String> told = told(study);

        assertEquals(1, told.size(), told.toString());
        assertTrue(
                told.get(0)
                        .contains(
                                " column \"y\" found e-mail addresses in 2 of 3 filled cells (67 %), first in lines 3, 4;"),
                told.get(0));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFirstLineThatIsARecordIsToldWithoutIt() throws IOException {
        List<String> told = told(study("id,kari@example.org\np1,x\n"));

        assertTrue(told.get(0).startsWith("exports/people.csv line 1, column 2"), told.toString());
        assertFalse(told.toString().contains("kari"));
    }

    @Test
    void commentsAreRefusedWhereTheirColumnSaysSo() throws IOException {
        assertEquals(
                1,
                told(study("id,kommentar\np1,veldig fint opplegg\np2,savnet flere møter\n"))
                        .size());
    }

    @Test
    void codesUnderATellingNameAreLetThrough() throws IOException, StudyProblems {
        study("id,e-post,navn,telefon\np1,ja,A1,privat\np2,nei,B2,jobb\np3,ja,A1,jobb\n")
                .ingest();

        assertTrue(Files.exists(folder.resolve("private/tables")));
    }

    @Test
    void whatIsKeptForAReasonIsLetThroughUnlessItProvesItself() throws IOException {
        StudyFolder study = study(
                        "id,site,mail\np1,Marie Hansen,a@b.example\np2,Ola Berg,c@d.example\np3,Kari Moe,e@f.example\n")
                .with(
                        "mapping.yaml",
                        """
                        identity:
                          columns:
                            site: {keep: "sites named after dead scientists"}
                            mail: {keep: "addresses of departments"}
                        tables:
                          participants: {columns: {participant_id: id}}
                        """);

        List<Problem> problems = study.problems();

        assertEquals(1, problems.size());
        assertEquals("column \"mail\"", problems.get(0).where());
    }
}
