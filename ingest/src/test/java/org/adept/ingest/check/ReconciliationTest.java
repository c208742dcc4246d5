package org.adept.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {
    private static final String[] PIECES = {"a", "b", "7", "", "2024-01-05", "\"", "\"x\"", ",", "x\"y", "-", "\r"};

    private final Path folder;

    ReconciliationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String dirty(SplittableRandom random, String header) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int row = 0; row < 200; row++) {
            int fields = 2 + (random.nextInt(10) == 0 ? random.nextInt(3) : 1);
            for (int field = 0; field < fields; field++) {
                text.append(field == 0 ? "" : ",").append(PIECES[random.nextInt(PIECES.length)]);
            }
            text.append(random.nextInt(12) == 0 ? "\n\n" : "\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bothIdentitiesHoldForRandomDirt(long seed) throws IOException, StudyProblems {
        SplittableRandom random = new SplittableRandom(seed);
        StudyFolder study = StudyFolder.of(folder, "")
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id, gender: g, entry_on: d}}
                          matches: {from: matches.csv, columns: {match_id: id, mentee_id: g, started: d}}
                          sessions: {from: sessions.csv, columns: {session_id: id, match_id: g, "on": d}}
                        """)
                .with("exports/people.csv", dirty(random, "id,g,d"))
                .with("exports/matches.csv", dirty(random, "id,g,d"))
                .with("exports/sessions.csv", dirty(random, "id,g,d"));

        study.ingest();

        for (SmallTable table : List.of(SmallTable.FILES, SmallTable.PRODUCED)) {
            assertEquals(3, study.table(table).size());
            for (SmallTableRow row : study.table(table)) {
                List<Long> counts = row.counts();
                assertEquals(counts.get(0), counts.get(1) + counts.get(2) + counts.get(3), row.toString());
            }
        }
    }

    @Test
    void aRowLostOnTheWayIsOurFault() {
        Map<String, long[]> counts =
                new HashMap<>(Map.of(CountKey.of(SmallTable.FILES, "lab", "a.csv"), new long[] {3, 1, 1, 0}));

        assertThrows(IllegalStateException.class, () -> Reconciliation.holds(counts));
    }
}
