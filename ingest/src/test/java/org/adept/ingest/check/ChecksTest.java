package org.adept.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    private final Path folder;

    ChecksTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private StudyFolder study(String people, String matches, String sessions, String feedback) {
        return StudyFolder.of(
                        folder,
                        """
                instruments: {bond: {version: "1", scale: [1, 5], top-box-from: 4, items: {b1: {en: One}}}}
                """)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id, gender: gender}}
                          matches:
                            from: matches.csv
                            columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, started: started, ended: ended}
                          sessions: {from: sessions.csv, columns: {match_id: match, "on": day, minutes: minutes}}
                          feedback:
                            from: feedback.csv
                            columns:
                              participant_id: who
                              instrument: {constant: bond}
                              wave: {constant: end}
                              item: {constant: b1}
                              match_id: match
                              response: answer
                        """)
                .with("exports/people.csv", "id,gender\n" + people)
                .with("exports/matches.csv", "id,mentee,mentor,started,ended\n" + matches)
                .with("exports/sessions.csv", "match,day,minutes\n" + sessions)
                .with("exports/feedback.csv", "who,match,answer\n" + feedback);
    }

    @Test
    void aRowKeepsAllItsReasons() throws IOException, StudyProblems {
        StudyFolder study = study("a,woman\n", "m,a,x,2024-03-01,2024-02-01\n", "m,2025-03-01,-5\n", "a,,9\n");

        study.ingest();

        assertEquals(
                List.of(
                        "lab,exports/feedback.csv,2,feedback,off-scale:response",
                        "lab,exports/matches.csv,2,matches,ends-before-start:ended",
                        "lab,exports/sessions.csv,2,sessions,after-extraction:on negative:minutes reference:match_id"),
                study.quarantine());
    }

    @Test
    void rowsRepeatedToTheLetterCountOnce() throws IOException, StudyProblems {
        StudyFolder study = study("a,woman\na,woman\nb,man\n", "m,a,,2024-03-01,\nm,a,,2024-03-01,\n", "", "");

        study.ingest();

        assertEquals(
                List.of(3L, 2L, 0L, 1L),
                study.counts(SmallTable.PRODUCED, "lab", "exports/people.csv", "participants"));
        assertEquals(
                List.of(2L, 1L, 0L, 1L), study.counts(SmallTable.PRODUCED, "lab", "exports/matches.csv", "matches"));
        assertEquals(List.of(), study.quarantine());
    }

    @Test
    void oneKeyWithTwoContentsSetsAllAsideAndWhatPointsThere() throws IOException, StudyProblems {
        StudyFolder study =
                study("a,woman\na,man\nb,man\n", "m,a,,2024-03-01,\nn,b,,2024-03-01,\n", "m,2024-04-01,30\n", "");

        study.ingest();

        assertEquals(
                List.of(
                        "lab,exports/matches.csv,2,matches,reference:mentee_id",
                        "lab,exports/people.csv,2,participants,key-conflict:participant_id",
                        "lab,exports/people.csv,3,participants,key-conflict:participant_id",
                        "lab,exports/sessions.csv,2,sessions,reference:match_id"),
                study.quarantine());
    }

    @Test
    void answersAboutAMatchOfSomebodyElseAreSetAside() throws IOException, StudyProblems {
        StudyFolder study = study("a,woman\nb,man\n", "m,a,,2024-03-01,\n", "", "a,m,4\nb,m,4\nb,,3\n");

        study.ingest();

        assertEquals(List.of("lab,exports/feedback.csv,3,feedback,reference:match_id"), study.quarantine());
    }

    @Test
    void twoMatchesAtOnceAreWarnedOfAndCounted() throws IOException, StudyProblems {
        StudyFolder study = study("a,woman\n", "m,a,x,2024-03-01,2024-06-01\nn,a,,2024-05-01,\n", "", "");

        study.ingest();

        assertEquals(
                List.of(1L, 2L),
                study.counts(SmallTable.CHECKS, "overlapping-matches", "warning", "matches", "started"));
        assertEquals(List.of(), study.quarantine());
    }

    @Test
    void aProgrammeThatListsNoMentorsIsToldOnceAndNotForEveryMatch() throws IOException, StudyProblems {
        StudyFolder study = study("a,woman\n", "m,a,x,2024-03-01,2024-06-01\nn,a,y,2024-07-01,\n", "", "");

        study.ingest();

        assertEquals(
                List.of(1L, 1L), study.counts(SmallTable.CHECKS, "no-mentor-list", "note", "matches", "mentor_id"));
        assertEquals(
                List.of(0L, 2L), study.counts(SmallTable.CHECKS, "unknown-mentor", "warning", "matches", "mentor_id"));
    }

    @Test
    void checksThatNothingFailedAreToldToo() throws IOException, StudyProblems {
        StudyFolder study = study("a,woman\n", "", "", "");

        study.ingest();

        assertEquals(
                List.of(0L, 1L), study.counts(SmallTable.CHECKS, "not-understood", "error", "participants", "gender"));
    }

    @Test
    void noValueOfACellLeavesTheExports() throws IOException, StudyProblems {
        StudyFolder study = study("secret7,odd\"name\n", "m,secret8,,secret9,\n", "", "");

        study.ingest();

        assertFalse(Files.readString(folder.resolve("private/quarantine.csv")).contains("secret"));
    }
}
