package org.adept.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.SharedSpark;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches over the years: what stands, what is corrected, what is left behind. */
class StoreTest {
    private final Path folder;
    private final StoredStudy stored;

    StoreTest(@TempDir Path folder) {
        this.folder = folder;
        this.stored = StoredStudy.in(folder);
    }

    private List<SmallTableRow> table(String run, SmallTable table) throws IOException {
        return SmallTableFile.read(folder.resolve(run).resolve("tables"), table);
    }

    @Test
    void theSameFilesAgainAreNoBatch() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with("exports/people-copy.csv", Files.readString(folder.resolve("exports/people.csv")))
                .ingest("two", 2);

        assertEquals(1, stored.batches());
        assertEquals(stored.written("one/tables"), stored.written("two/tables"));
    }

    @Test
    void theLatestBatchOfAKeyStands() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with("exports/matches.csv", "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,2024-03-01\n")
                .ingest("two", 2);
        IngestSummary three = stored.with(
                        "exports/matches.csv",
                        "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,2024-05-01\nm2,p2,x8,2024-02-01,\n")
                .ingest("three", 3);

        assertEquals(3, stored.batches());
        assertEquals(4, three.accepted());
        assertEquals(
                Map.of("exports/matches.csv", List.of(1L), "exports/matches.csv (batch 2)", List.of(1L)),
                table("three", SmallTable.LEFT_OUT).stream()
                        .collect(Collectors.toMap(row -> row.keys().get(1), SmallTableRow::counts)));
        assertTrue(table("three", SmallTable.LEFT_OUT).stream()
                .allMatch(row -> row.keys().get(3).equals("corrected-by-a-later-batch")));
    }

    @Test
    void whatALaterBatchRepeatsCountsOnce() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        IngestSummary two = stored.with(
                        "exports/people.csv", "id,person,consent,buddy\np1,n1,yes,\np2,n2,yes,p1\np3,n3,yes,\n")
                .ingest("two", 2);

        assertEquals(3, two.participants());
        assertEquals(2, two.duplicates());
        assertEquals(List.of(), table("two", SmallTable.LEFT_OUT));
    }

    @Test
    void aParticipantHandedInLateHealsWhatPointedToHer() throws IOException, StudyProblems {
        IngestSummary before = stored.with(
                        "exports/matches.csv",
                        "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,\nm7,p7,x9,2024-02-01,\n")
                .ingest("one", 1);
        IngestSummary after = stored.with("exports/people-late.csv", "id,person,consent,buddy\np7,n7,yes,\n")
                .ingest("two", 2);

        assertEquals(1, before.quarantined());
        assertEquals(0, after.quarantined());
        assertEquals(3, after.participants());
    }

    @Test
    void asOfABatchGivesTheBytesOfThen() throws IOException, StudyProblems {
        stored.ingest("then", 1);
        stored.with("exports/matches.csv", "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,2024-03-01\n")
                .ingest("now", 9);

        stored.ingest("by-number", stored.on(20).withAsOf("1"));
        stored.ingest("by-day", stored.on(20).withAsOf("2025-01-05"));

        assertEquals(stored.written("then/tables"), stored.written("by-number/tables"));
        assertEquals(stored.written("then/tables"), stored.written("by-day/tables"));
        for (String file : List.of("quarantine.csv", "study.resolved.json")) {
            String then = Files.readString(folder.resolve("then").resolve(file));
            assertEquals(then, Files.readString(folder.resolve("by-day").resolve(file)));
        }
        assertFalse(stored.written("then/tables").equals(stored.written("now/tables")));
    }

    @Test
    void aDayBeforeTheFirstBatchIsRefused() throws IOException, StudyProblems {
        stored.ingest("one", 5);

        for (String asked : List.of("2025-01-04", "0", "2", "spring")) {
            StudyProblems refused = assertThrows(
                    StudyProblems.class, () -> stored.ingest("x", stored.on(20).withAsOf(asked)));
            assertEquals("--as-of", refused.problems().get(0).file());
        }
    }

    @Test
    void whatAnInterruptedWriterLeftNeverHappened() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        Path tables = folder.resolve("store/generation-1/tables");
        Path known =
                stored.files("store/generation-1/tables/participants/batch=1").get(0);
        Path orphan = tables.resolve("participants/batch=2/part.parquet");
        Files.createDirectories(orphan.getParent());
        Files.copy(known, orphan);
        new DeltaLog()
                .append(
                        tables.resolve("participants"),
                        StoredTable.named("participants"),
                        2,
                        List.of(new DataFile("batch=2/part.parquet", 2, Files.size(orphan))));
        Files.writeString(folder.resolve("store/generation-1/batches/.00000002.json.writing"), "{\"num");

        assertEquals(1, stored.batches());
        stored.ingest("two", 2);

        assertEquals(stored.written("one/tables"), stored.written("two/tables"));
        assertFalse(Files.exists(orphan));
        assertFalse(Files.exists(tables.resolve("participants/_delta_log/00000000000000000001.json")));
        assertEquals(1, stored.files("store/generation-1/batches").size());
    }

    @Test
    void anotherReaderOfDeltaSeesTheSameRows() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with("exports/people.csv", "id,person,consent,buddy\np1,n1,yes,\np3,n3,yes,p1\n")
                .ingest("two", 2);
        Path table = folder.resolve("store/generation-1/tables/participants");
        List<String> named = stored.files("store/generation-1/tables/participants/_delta_log").stream()
                .flatMap(StoreTest::lines)
                .filter(line -> line.startsWith("{\"add\""))
                .map(line -> table.resolve(line.replaceAll(".*\"path\":\"([^\"]*)\".*", "$1")
                                .replace("%3D", "="))
                        .toString())
                .toList();

        SparkSession spark = SparkSession.builder()
                .config(SharedSpark.session().context().getConf())
                .getOrCreate();
        List<String> rows = spark.read().parquet(named.toArray(String[]::new)).toJSON().collectAsList().stream()
                .sorted()
                .toList();

        assertEquals(4, rows.size());
        assertTrue(rows.get(0).contains("\"participant_id\":\"p1\""), rows.get(0));
        assertTrue(rows.get(3).contains("\"_attributes\":{\"buddy\":\"p1\"}"), rows.get(3));
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void aMappingThatChangesReplacesTheOlderReading() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        String mapping = Files.readString(folder.resolve("mapping.yaml"));
        IngestSummary two = stored.with("mapping.yaml", mapping.replace("buddy: buddy", "buddy: person"))
                .ingest("two", 2);

        assertEquals(2, stored.batches());
        assertEquals(3, two.accepted());
        assertEquals(0, two.duplicates());
        assertEquals(List.of(), table("two", SmallTable.LEFT_OUT));
    }

    @Test
    void ofWhoWithdrewOnlyThatIsKept() throws IOException, StudyProblems {
        String people = "id,person,consent,buddy\np1,n1,yes,\nwithdrew,n2-secret,no,p1\n";
        String matches = "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,\nm2-hers,withdrew,p1,2024-02-01,\n";
        IngestSummary without = stored.with("exports/people.csv", people)
                .with("exports/matches.csv", matches)
                .ingest("one", 1);

        StringBuilder kept = new StringBuilder();
        for (Path file : stored.files("store/generation-1/tables")) {
            if (file.toString().endsWith(".parquet")) {
                RowFileCopy.read(file, row -> kept.append(row));
            }
        }
        assertTrue(kept.toString().contains("withdrew"), kept.toString());
        assertFalse(kept.toString().contains("n2-secret"), kept.toString());
        assertFalse(kept.toString().contains("m2-hers"), kept.toString());
        assertEquals(1, without.population());
        assertEquals(3, without.accepted(), "two participants and one match");
    }

    @Test
    void consentWithdrawnLaterLeavesOutWhatCameBefore() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        IngestSummary two = stored.with("exports/people-late.csv", "id,person,consent,buddy\np1,n1,no,\n")
                .ingest("two", 2);

        assertEquals(1, two.population());
        assertEquals(2, two.accepted(), "both participants, and no match");
        assertTrue(
                two.notes().stream().anyMatch(note -> note.message().contains("adept erase")),
                two.notes().toString());
    }

    @Test
    void oneWriterAtATimeAndOthersAreToldWho() throws IOException, StudyProblems {
        stored.ingest("one", 1);

        try (Store writing = Store.write(stored.study().read(), stored.on(2))) {
            StudyProblems refused = assertThrows(StudyProblems.class, () -> stored.ingest("two", 2));

            assertEquals(1, writing.batches().size());
            String told = refused.problems().get(0).message();
            assertTrue(told.contains("process " + ProcessHandle.current().pid()), told);
            assertTrue(told.contains("adept ingest"), told);
        }
        stored.ingest("two", 2);
    }

    @Test
    void aLockThatWasNeverGivenBackIsRecognised() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        Files.writeString(folder.resolve("store/lock"), "process 4711 on elsewhere since then (adept run)");

        IngestSummary two = stored.ingest("two", 2);

        assertTrue(
                two.notes().stream().anyMatch(note -> note.message().contains("process 4711 on elsewhere")),
                two.notes().toString());
        assertEquals("", Files.readString(folder.resolve("store/lock")));
    }

    @Test
    void afterItsDayAStoreStaysShut() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        Occasion late = Occasion.of(java.time.Instant.parse("2031-01-01T00:00:00Z"), "test", "run");

        StudyProblems refused = assertThrows(StudyProblems.class, () -> stored.ingest("two", late));

        assertTrue(refused.problems().get(0).message().contains("2030-12-31"));
        assertThrows(StudyProblems.class, () -> Store.read(stored.study().read(), late));
        Eraser.eraseAll(stored.study().read(), late);
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void aStoreIsForItsOwnerOnlyAndNeverInAFolderOfOtherThings() throws IOException, StudyProblems {
        stored.with("store/notes.txt", "mine");
        StudyProblems refused = assertThrows(StudyProblems.class, () -> stored.ingest("one", 1));
        assertTrue(refused.problems().get(0).message().contains("other things in it"));

        Files.delete(folder.resolve("store/notes.txt"));
        stored.ingest("one", 1);

        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store"))));
    }

    @Test
    void whatTheGuardRefusesLeavesNoTrace() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with(
                "exports/people-new.csv",
                "id,person,consent,buddy\np5,n5,yes,kari.nordmann@example.org\np6,n6,yes,ola@example.org\n");

        assertThrows(StudyProblems.class, () -> stored.ingest("two", 2));

        assertEquals(1, stored.batches());
        assertEquals(
                List.of(),
                stored.files("store").stream()
                        .filter(file -> file.toString().contains("batch=2"))
                        .toList());
    }
}
