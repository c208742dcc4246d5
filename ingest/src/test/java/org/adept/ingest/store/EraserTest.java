package org.adept.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.IngestSummary;
import org.adept.ingest.store.Eraser.Erased;
import org.adept.ingest.study.StudyProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
