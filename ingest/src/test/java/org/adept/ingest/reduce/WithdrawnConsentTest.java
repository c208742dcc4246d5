package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mentee (p9) and one mentor (m9) have withdrawn consent, each with everything a person can have. All tables that
 * count people must be the same as without them and their matches; only rows read and one line of attrition may tell.
 */
class WithdrawnConsentTest {
    private static final List<SmallTable> BOOKKEEPING =
            List.of(SmallTable.FILES, SmallTable.PRODUCED, SmallTable.CHECKS, SmallTable.ATTRITION, SmallTable.LOOKUPS);

    private final Path folder;

    WithdrawnConsentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private StudyFolder study(String name, boolean withWithdrawn) {
        return StudyFolder.of(
                        folder.resolve(name),
                        """
                        funnel: [applied, matched]
                        subgroups: [stage]
                        quasi-identifiers: [stage]
                        persistence: {term-months: 6, terms: 2}
                        instruments: {bond: {version: "1", scale: [1, 5], top-box-from: 4, items: {b1: {en: One}}}}
                        """)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id, role: role, stage: stage, consent: consent}}
                          milestones: {from: steps.csv, columns: {participant_id: id, milestone: step, "on": day}}
                          matches: {from: matches.csv, columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, started: started, ended: ended, end_reason: reason}}
                          sessions: {from: sessions.csv, columns: {match_id: match, "on": day, minutes: minutes}}
                          statuses: {from: statuses.csv, columns: {participant_id: id, "on": day, enrolled: enrolled}}
                          feedback: {from: answers.csv, columns: {participant_id: id, instrument: {constant: bond}, wave: {constant: end}, item: {constant: b1}, match_id: match, response: answer}}
                          invitations: {from: invitations.csv, columns: {participant_id: id, instrument: {constant: bond}, wave: {constant: end}}}
                        """)
                .with(
                        "exports/people.csv",
                        rows(
                                "id,role,stage,consent",
                                withWithdrawn,
                                "p1,mentee,phd,yes",
                                "p2,mentee,phd,",
                                "m1,mentor,,yes",
                                "! p9,mentee,school,no",
                                "! m9,mentor,,no"))
                .with(
                        "exports/steps.csv",
                        rows("id,step,day", withWithdrawn, "p1,matched,2024-01-01", "! p9,matched,2024-01-01"))
                .with(
                        "exports/matches.csv",
                        rows(
                                "id,mentee,mentor,started,ended,reason",
                                withWithdrawn,
                                "a,p1,m1,2024-01-01,2024-06-01,completed",
                                "! b,p9,m1,2024-01-01,2024-03-01,conflict",
                                "! c,p2,m9,2024-02-01,2024-04-01,conflict"))
                .with(
                        "exports/sessions.csv",
                        rows(
                                "match,day,minutes",
                                withWithdrawn,
                                "a,2024-01-10,60",
                                "! b,2024-01-10,90",
                                "! c,2024-02-10,30"))
                .with(
                        "exports/statuses.csv",
                        rows("id,day,enrolled", withWithdrawn, "p1,2024-05-01,yes", "! p9,2024-05-01,no"))
                .with(
                        "exports/answers.csv",
                        rows(
                                "id,match,answer",
                                withWithdrawn,
                                "p1,a,5",
                                "m1,a,4",
                                "! p9,b,1",
                                "! m1,b,1",
                                "! p2,c,2",
                                "! m9,c,2"))
                .with("exports/invitations.csv", rows("id", withWithdrawn, "p1", "! p9", "! m9"));
    }

    private static String rows(String header, boolean all, String... rows) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (String row : rows) {
            if (!row.startsWith("! ") || all) {
                text.append(row.replace("! ", "")).append('\n');
            }
        }
        return text.toString();
    }

    private static Map<String, String> counted(StudyFolder study) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (SmallTable table : SmallTable.values()) {
            if (!BOOKKEEPING.contains(table)) {
                tables.put(table.fileName(), study.table(table).toString());
            }
        }
        tables.put("k-anonymity", Files.readString(study.folder().resolve("private/k-anonymity.csv")));
        return tables;
    }

    @Test
    void nothingOfThemIsCountedButOneLine() throws IOException, StudyProblems {
        StudyFolder with = study("with", true);
        StudyFolder without = study("without", false);

        with.ingest();
        without.ingest();

        assertEquals(counted(without), counted(with));
        assertEquals(List.of(2L, 2L), with.counts(SmallTable.ATTRITION, "population", "2", "no-consent"));
        assertTrue(with.quarantine().isEmpty(), with.quarantine().toString());
    }
}
