package org.adept.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableFile;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Batches at random through a store, beside the latest row of each key as one plain study: every table that counts
 * people says the same to the byte. How many: {@code -Dadept.batches.studies=200}.
 */
class LatestRowsTest {
    private static final String STUDY =
            """
            funnel: [applied, matched]
            subgroups: [stage]
            persistence: {term-months: 6, terms: 2}
            instruments: {bond: {version: "1", scale: [1, 5], top-box-from: 4, items: {b1: {en: One}}}}
            """;
    private static final String MAPPING =
            """
            tables:
              participants: {from: people.csv, columns: {participant_id: id, role: role, stage: stage, consent: consent}}
              milestones: {from: steps.csv, columns: {participant_id: id, milestone: step, "on": day}}
              matches: {from: matches.csv, columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, group_id: circle, started: started, ended: ended, end_reason: reason}}
              sessions: {from: sessions.csv, columns: {session_id: id, match_id: match, group_id: circle, "on": day, minutes: minutes}}
              attendances: {from: present.csv, columns: {session_id: session, participant_id: id}}
              statuses: {from: statuses.csv, columns: {participant_id: id, "on": day, enrolled: enrolled}}
              feedback: {from: answers.csv, columns: {participant_id: id, instrument: {constant: bond}, wave: {constant: end}, item: {constant: b1}, match_id: match, response: answer}}
            """;
    /** Tables that say of files and batches how rows came; of the last two, see {@link #checked}. */
    private static final Set<SmallTable> BOOKKEEPING =
            Set.of(SmallTable.FILES, SmallTable.LEFT_OUT, SmallTable.LOOKUPS, SmallTable.PRODUCED, SmallTable.CHECKS);

    private final Path folder;

    LatestRowsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("adept.batches.studies", 6));
    }

    private StudyFolder study(String name, String more) {
        return StudyFolder.of(folder.resolve(name), STUDY + more).with("mapping.yaml", MAPPING);
    }

    private static Map<String, String> counted(StudyFolder study) throws IOException {
        Path tables = study.folder().resolve("private/tables");
        Map<String, String> counted = new TreeMap<>();
        for (SmallTable table : SmallTable.values()) {
            if (!BOOKKEEPING.contains(table)) {
                counted.put(table.fileName(), SmallTableFile.read(tables, table).toString());
            }
        }
        counted.put("checks that failed", checked(study).toString());
        counted.put("rows by table", fates(study).toString());
        return counted;
    }

    /** How many rows failed each check; a row that a later batch repeats is one, and failed nothing but that. */
    private static Map<List<String>, Long> checked(StudyFolder study) throws IOException {
        Map<List<String>, Long> failed = new LinkedHashMap<>();
        for (SmallTableRow row : study.table(SmallTable.CHECKS)) {
            if (!row.key(SmallTable.CHECKS, "check").equals("exact-duplicate")) {
                failed.put(row.keys(), row.count(SmallTable.CHECKS, "failed"));
            }
        }
        return failed;
    }

    /** By table, rows taken in and rows set aside, of whatever file. */
    private static Map<String, List<Long>> fates(StudyFolder study) throws IOException {
        Map<String, List<Long>> fates = new TreeMap<>();
        for (SmallTableRow row : study.table(SmallTable.PRODUCED)) {
            fates.merge(
                    row.key(SmallTable.PRODUCED, "table"),
                    List.of(row.count(SmallTable.PRODUCED, "accepted"), row.count(SmallTable.PRODUCED, "quarantined")),
                    (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
        }
        return fates;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStoreCountsTheLatestRowsOfItsBatches(long seed) throws IOException, StudyProblems {
        BatchesAtRandom batches = BatchesAtRandom.of(seed);
        StudyFolder stored = study(
                "stored",
                """
                store: store
                protection: {controller: lab, basis: consent, purpose: research, keep-until: 2030-12-31}
                """);
        for (int batch = 0; batch < batches.count(); batch++) {
            batches.files(batch).forEach(stored::with);
            stored.ingest(
                    "private", IngestSettings.withDefaults().withPartitions(2).withChunkBytes(300));
        }

        StudyFolder plain = study("plain", "");
        batches.latest().forEach(plain::with);
        plain.ingest();

        Map<String, String> there = counted(stored);
        counted(plain).forEach((table, text) -> assertEquals(text, there.get(table), "seed " + seed + ", " + table));
    }
}
