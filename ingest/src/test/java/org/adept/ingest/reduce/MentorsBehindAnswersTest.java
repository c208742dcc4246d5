package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.IngestSettings;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three mentors in all; mentees of every one of them answer at first, of two at last, and of one the second question. */
class MentorsBehindAnswersTest {
    private final StudyFolder study;

    MentorsBehindAnswersTest(@TempDir Path folder) {
        study = StudyFolder.of(
                        folder,
                        """
                        formats: {mode: {levels: [in-person, online]}}
                        instruments: {bond: {version: "1", scale: [1, 5], items: {b1: {en: One}, b2: {en: Two}}}}
                        """)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id, role: role}}
                          matches:
                            from: matches.csv
                            columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, mode: mode, started: started}
                          feedback:
                            from: answers.csv
                            columns:
                              participant_id: id
                              match_id: match
                              instrument: {constant: bond}
                              wave: wave
                              item: item
                              response: answer
                        """)
                .with("exports/people.csv", "id,role\na,mentee\nb,mentee\nc,mentee\nd,mentee\nx,mentor\n")
                .with(
                        "exports/matches.csv",
                        """
                        id,mentee,mentor,mode,started
                        m1,a,x,online,2024-01-01
                        m2,b,y,online,2024-01-01
                        m3,c,z,in-person,2024-01-01
                        m4,a,y,in-person,2024-06-01
                        m5,d,,online,2024-01-01
                        """)
                .with(
                        "exports/answers.csv",
                        """
                        id,match,wave,item,answer
                        a,m1,first,b1,4
                        b,m2,first,b1,4
                        c,m3,first,b1,4
                        d,m5,first,b1,4
                        a,,last,b1,5
                        a,m4,last,b1,5
                        b,m2,last,b1,5
                        a,m1,last,b2,5
                        x,m1,last,b1,3
                        """);
    }

    private long mentors(String wave, String role, String item, String margin) throws IOException {
        return study.counts(SmallTable.ITEM_MENTORS, "bond", "1", wave, role, item, margin)
                .get(0);
    }

    @Test
    void eachWaveAndQuestionHasItsOwn() throws IOException, StudyProblems {
        study.ingest();

        assertEquals(List.of(4L, 5L, 3L, 1L), study.counts(SmallTable.MARGINS, "participant", ""));
        assertEquals(3, mentors("first", "mentee", "b1", ""));
        assertEquals(2, mentors("last", "mentee", "b1", ""));
        assertEquals(1, mentors("last", "mentee", "b2", ""));
        assertEquals(1, mentors("last", "mentor", "b1", ""));
    }

    @Test
    void eachFormatHasThoseOfTheMatchesTheAnswersAreAbout() throws IOException, StudyProblems {
        study.ingest();

        assertEquals(2, mentors("first", "mentee", "b1", "mode=online"));
        assertEquals(1, mentors("first", "mentee", "b1", "mode=in-person"));
        assertEquals(2, mentors("last", "mentee", "b1", "mode=online"));
        assertEquals(1, mentors("last", "mentee", "b1", "mode=in-person"));
    }

    @Test
    void whereRowsGoChangesNothing() throws IOException, StudyProblems {
        study.ingest("private", IngestSettings.withDefaults().withPartitions(1));
        var one = study.table(SmallTable.ITEM_MENTORS);

        study.ingest(
                "private",
                IngestSettings.withDefaults()
                        .withPartitions(7)
                        .withChunkBytes(32)
                        .withShuffleSeed(5));

        assertEquals(one, study.table(SmallTable.ITEM_MENTORS));
    }
}
