package org.adept.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.StoreAccount;
import org.adept.ingest.StoreAccount.HandedIn;
import org.adept.ingest.StoreAccount.News;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.spark.Ingestion;
import org.adept.ingest.store.BatchCounts.Change;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyReader;
import org.adept.ingest.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store tells of its batches, of a batch that is only rehearsed, and of what it held once. */
class StoreAccountTest {
    private static final String MORE_MATCHES =
            "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,2024-03-01\nm2,p2,x9,2024-02-01,\n";

    private final Path folder;
    private final StoredStudy stored;

    StoreAccountTest(@TempDir Path folder) {
        this.folder = folder;
        this.stored = StoredStudy.in(folder);
    }

    private Store open() throws IOException, StudyProblems {
        return Store.read(StudyReader.readForStore(folder.resolve("study.yaml")), stored.on(30));
    }

    private Batch batch(int number) throws IOException, StudyProblems {
        try (Store store = open()) {
            return store.batches().get(number - 1);
        }
    }

    private static StoreAccount account(IngestSummary summary) {
        return summary.store().orElseThrow();
    }

    /** Names and bytes of everything in the store. */
    private Map<String, Long> content() throws IOException {
        Map<String, Long> content = new TreeMap<>();
        for (Path file : stored.files("store")) {
            content.put(file.toString(), Files.size(file));
        }
        return content;
    }

    private List<SmallTableRow> checks(String run) throws IOException {
        return SmallTableFile.read(folder.resolve(run).resolve("tables"), SmallTable.CHECKS);
    }

    @Test
    void aManifestTellsWhatItsRowsDoToEarlierOnes() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with("exports/matches.csv", MORE_MATCHES)
                .with("exports/people.csv", "id,person,consent,buddy\np2,n2,yes,p1\np3,n3,yes,\n")
                .ingest("two", 2);

        BatchCounts first = Objects.requireNonNull(batch(1).counts());
        BatchCounts second = Objects.requireNonNull(batch(2).counts());

        assertEquals(List.of(), first.changes());
        assertEquals(List.of(new Change(0, "matches", 1, 0), new Change(1, "participants", 0, 1)), second.changes());
    }

    @Test
    void whatChecksCountedIsHeldAgainstTheBatchBefore() throws IOException, StudyProblems {
        IngestSummary one = stored.ingest("one", 1);
        IngestSummary two = stored.with("exports/matches.csv", MORE_MATCHES).ingest("two", 2);
        IngestSummary again = stored.ingest("again", 3);
        stored.with("exports/matches.csv", "id,mentee,mentor,start,end\nm1,p1,x9,2024-01-01,\nm3,p9,x9,2024-02-01,\n")
                .ingest("three", 4);
        IngestSummary then = stored.ingest("then", stored.on(20).withAsOf("2"));

        assertEquals(List.of(), account(one).before());
        assertEquals(checks("one"), account(two).before());
        assertEquals(checks("one"), account(again).before(), "no batch came between");
        assertEquals(checks("one"), account(then).before());
        assertFalse(account(again).isNew());
        assertTrue(account(then).isAsOf());
    }

    @Test
    void aManifestThatWasNotYetCountedIsCountedByTheNextRun() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        Path manifest = folder.resolve("store/generation-1/batches/00000001.json");
        Batch counted = batch(1);
        StoreFiles.write(
                manifest,
                new Batch(
                        counted.number(),
                        counted.written(),
                        counted.studyHash(),
                        counted.adept(),
                        counted.files(),
                        counted.tables(),
                        counted.outside(),
                        counted.withdrawn(),
                        null));
        assertNull(batch(1).counts());

        stored.ingest("again", 2);

        assertEquals(counted, batch(1));
    }

    @Test
    void aRehearsalTellsWhatABatchWouldBeAndLeavesNothing() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with("exports/matches.csv", MORE_MATCHES);
        Map<String, Long> before = content();

        StoreAccount rehearsed = account(stored.ingest("rehearsal", stored.on(2).rehearsed()));

        assertEquals(before, content());
        assertFalse(Files.exists(folder.resolve("rehearsal/.tmp/next-batch")));
        assertEquals(2, rehearsed.batch());
        assertTrue(rehearsed.isNew());
        assertEquals(
                List.of(
                        new HandedIn("lab", "exports/matches.csv", News.NEW, Optional.empty(), 1, 0),
                        new HandedIn("lab", "exports/people.csv", News.SAME, Optional.of(1), 0, 0)),
                rehearsed.handedIn());

        stored.ingest("two", 2);
        assertEquals(stored.written("rehearsal/tables"), stored.written("two/tables"));
        assertEquals(2, stored.batches());
    }

    @Test
    void aRehearsalBeforeThereIsAStoreMakesNone() throws IOException, StudyProblems {
        StoreAccount rehearsed = account(stored.ingest("rehearsal", stored.on(2).rehearsed()));

        assertEquals(1, rehearsed.batch());
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void aRehearsalNeedsNoLock() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        stored.with("exports/matches.csv", MORE_MATCHES);

        try (Store writing = Store.write(stored.study().read(), stored.on(2))) {
            assertEquals(
                    2,
                    account(stored.ingest("rehearsal", stored.on(2).rehearsed()))
                            .batch());
            assertEquals(1, writing.batches().size());
        }
    }

    @Test
    void bytesReadThroughAnotherMappingAreToldAsSuch() throws IOException, StudyProblems {
        stored.ingest("one", 1);
        Path mapping = folder.resolve("mapping.yaml");
        Files.writeString(mapping, Files.readString(mapping).replace(", ended: end", ""));

        StoreAccount rehearsed = account(stored.ingest("rehearsal", stored.on(2).rehearsed()));

        assertTrue(rehearsed.handedIn().stream()
                .allMatch(file -> file.news() == News.READ_AGAIN && file.batch().equals(Optional.of(1))));
    }

    @Test
    void exportsMayBeGoneWhenAnEarlierStateIsAskedFor() throws IOException, StudyProblems {
        stored.ingest("then", 1);
        stored.with("exports/people-more.csv", "id,person,consent,buddy\np7,n7,yes,\n")
                .ingest("later", 2);
        for (Path export : stored.files("exports")) {
            Files.delete(export);
        }
        Files.delete(folder.resolve("exports"));

        IngestSettings settings = IngestSettings.withDefaults().withPartitions(2);
        new Ingestion(
                        StudyReader.readForStore(folder.resolve("study.yaml")),
                        folder.resolve("again"),
                        settings,
                        stored.on(20).withAsOf("1"))
                .run(SharedSpark.session());

        assertEquals(stored.written("then/tables"), stored.written("again/tables"));
        for (String file : List.of("quarantine.csv", "study.resolved.json", "inputs.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("then").resolve(file)),
                    Files.readString(folder.resolve("again").resolve(file)),
                    file);
        }
        assertThrows(StudyProblems.class, () -> StudyReader.read(folder.resolve("study.yaml")));
    }

    @Test
    void whoeverReadsWhilePersonsAreErasedIsStopped() throws IOException, StudyProblems {
        stored.ingest("one", 1);

        try (Store reading = open()) {
            reading.requireUnchanged();
            Eraser.erase(stored.study().read(), stored.on(5), Set.of("p1"));

            StudyProblems stopped = assertThrows(StudyProblems.class, reading::requireUnchanged);
            assertTrue(stopped.problems().get(0).message().contains("persons were erased"));
        }
        try (Store reading = open()) {
            Eraser.eraseAll(stored.study().read(), stored.on(6));

            assertThrows(StudyProblems.class, reading::requireUnchanged);
        }
        assertFalse(Files.exists(folder.resolve("store")));
    }
}
