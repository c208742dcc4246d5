package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten matches of three mentors, all past their agreed end. The mentor m1 has four matches of which three were completed,
 * m2 three of which one was and one has no end, m3 three of which none was.
 */
class ClusterTablesTest {
    private static final String MATCHES =
            """
            id,mentee,mentor,group,mode,started,planned,ended,reason
            a,p01,m1,,online,2023-01-02,2023-06-30,2023-06-30,completed
            b,p02,m1,,online,2023-01-02,2023-06-30,2023-06-30,completed
            c,p03,m1,,hybrid,2023-01-02,2023-06-30,2023-06-30,completed
            d,p04,m1,,online,2023-01-02,2023-06-30,2023-01-30,moved
            e,p05,m2,,online,2023-01-02,2023-06-30,2023-06-30,completed
            f,p06,m2,,online,2023-01-02,2023-06-30,,
            g,p07,m2,,hybrid,2023-01-02,2023-06-30,2023-01-16,moved
            h,p08,m3,,hybrid,2023-01-02,2023-06-30,2023-01-16,moved
            i,p09,m3,,hybrid,2023-01-02,2023-06-30,2023-02-13,moved
            j,p10,m3,,online,2023-01-02,2023-06-30,2023-01-30,moved
            """;

    private static Path tables(Path folder, String study, String matches) throws IOException, StudyProblems {
        StudyFolder.of(folder, "formats: {mode: {levels: [online, hybrid], reference: online}}\n" + study)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id}}
                          matches: {from: matches.csv, columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, group_id: group, mode: mode, started: started, planned_end: planned, ended: ended, end_reason: reason}}
                        """)
                .with("exports/people.csv", "id\np01\np02\np03\np04\np05\np06\np07\np08\np09\np10\np11\n")
                .with("exports/matches.csv", matches)
                .ingest();
        return folder.resolve("private/tables");
    }

    private static List<String> lines(Path tables, SmallTable table, String beginning) throws IOException {
        return Files.readAllLines(tables.resolve(table.fileName())).stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }

    /** Completed, all and unknown by mentor: (3, 4, 0), (1, 3, 1), (0, 3, 0). */
    @Test
    void ofSharesTheSumsOverMentorsAreLeft(@TempDir Path folder) throws IOException, StudyProblems {
        Path tables = tables(folder, "", MATCHES);

        // 3² + 1² = 10, 3·4 + 1·3 = 15, 1·1 = 1, 4² + 3² + 3² = 34, 3·1 = 3, 1² = 1
        assertEquals(
                List.of("completion,,3,3,10,15,1,34,3,1"), lines(tables, SmallTable.RATE_CLUSTERS, "completion,,"));
        // hybrid: (1, 1, 0), (0, 1, 0), (0, 2, 0)
        assertEquals(
                List.of("completion,mode=hybrid,3,3,1,1,0,6,0,0"),
                lines(tables, SmallTable.RATE_CLUSTERS, "completion,mode=hybrid,"));
        // of ten matches, and of eleven people of whom one was never matched
        assertEquals(
                List.of("unit,units,clusters,largest", "match,10,3,4", "participant,11,4,4"),
                lines(tables, SmallTable.CLUSTERS, ""));
    }

    @Test
    void ofCurvesEachMentorsRowsAreLeft(@TempDir Path folder) throws IOException, StudyProblems {
        Path tables = tables(folder, "", MATCHES);

        // mentors by rank, modes by rank: hybrid 1, online 2; weeks; m2's match without an end leaves at its agreed end
        assertEquals(
                List.of(
                        "match-length,1,1,26,as-agreed,1",
                        "match-length,1,2,4,early,1",
                        "match-length,1,2,26,as-agreed,2",
                        "match-length,2,1,2,early,1",
                        "match-length,2,2,26,as-agreed,1",
                        "match-length,2,2,26,end-unknown,1",
                        "match-length,3,1,2,early,1",
                        "match-length,3,1,6,early,1",
                        "match-length,3,2,4,early,1"),
                lines(tables, SmallTable.RISK_CLUSTERS, "match-length,"));
        assertEquals(2, lines(tables, SmallTable.SETS, "").size() - 1);
        assertTrue(lines(tables, SmallTable.SETS, "1,").get(0).endsWith("mode=hybrid"));
    }

    /** A match that shares its mentor with none is told by the risk table alone. */
    @Test
    void whoSharesWithNobodyIsNotWritten(@TempDir Path folder) throws IOException, StudyProblems {
        Path tables = tables(folder, "", MATCHES.replace("j,p10,m3", "j,p10,m4"));

        assertEquals(
                List.of("match-length,3,1,2,early,1", "match-length,3,1,6,early,1"),
                lines(tables, SmallTable.RISK_CLUSTERS, "match-length,3,"));
        assertEquals(List.of("match,10,4,4"), lines(tables, SmallTable.CLUSTERS, "match,"));
    }

    @Test
    void aGroupComesBeforeItsMentorAndAProgrammeAfter(@TempDir Path folder) throws IOException, StudyProblems {
        String matches = MATCHES.replace("m1,,", "m1,g1,")
                .replace("m2,,", "m2,g1,")
                .replace("i,p09,m3", "i,p09,")
                .replace("j,p10,m3", "j,p10,");

        // seven of the group, one of the mentor m3, two of the programme
        assertEquals(List.of("match,10,3,7"), lines(tables(folder, "", matches), SmallTable.CLUSTERS, "match,"));
    }

    @Test
    void aStudyMayAskForALevelOrForNone(@TempDir Path folder) throws IOException, StudyProblems {
        String matches = MATCHES.replace("m1,,", "m1,g1,");

        assertEquals(
                List.of("match,10,3,4"),
                lines(tables(folder.resolve("mentor"), "cluster: mentor", matches), SmallTable.CLUSTERS, "match,"));
        // the group, and six matches that stand for themselves
        assertEquals(
                List.of("match,10,7,4"),
                lines(tables(folder.resolve("group"), "cluster: group", matches), SmallTable.CLUSTERS, "match,"));
        assertEquals(
                List.of("match,10,1,10"),
                lines(
                        tables(folder.resolve("programme"), "cluster: programme", matches),
                        SmallTable.CLUSTERS,
                        "match,"));
        Path none = tables(folder.resolve("none"), "cluster: none", matches);
        assertEquals(List.of("unit,units,clusters,largest"), lines(none, SmallTable.CLUSTERS, ""));
        assertEquals(1, lines(none, SmallTable.RATE_CLUSTERS, "").size());
        assertEquals(1, lines(none, SmallTable.RISK_CLUSTERS, "").size());
    }

    @Test
    void notesAreGivenUpWhereverThereAreTooMany() {
        ClusterNotes few = ClusterNotes.upTo(3);
        few.add("a", 1);
        few.add("b", 2);
        ClusterNotes same = ClusterNotes.upTo(3);
        same.add("a", 1);
        same.add("c", 1);

        assertTrue(few.join(same).isFollowed());
        ClusterNotes more = ClusterNotes.upTo(3);
        more.add("d", 1);
        assertTrue(!more.join(few).isFollowed());
        assertTrue(!ClusterNotes.upTo(3).join(more).isFollowed());
    }
}
