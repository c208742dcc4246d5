package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four mentees: p1 and p2 answer all three questions, p3 two of them, p4 none; p1 answers once more at the end. */
class ItemPairsTest {
    private static StudyFolder study = new StudyFolder(Path.of("."));

    @BeforeAll
    static void ingest(@TempDir Path folder) throws IOException, StudyProblems {
        study = StudyFolder.of(
                        folder,
                        """
                instruments:
                  bond: {scale: [1, 5], items: [a, b, c], reversed: [c]}
                  wishes: {scale: [1, 3], items: [x, y], answers: ranking}
                """)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id}}
                          feedback:
                            from: answers.csv
                            columns: {participant_id: id, instrument: asked, wave: wave, item: item, response: answer}
                        """)
                .with("exports/people.csv", "id\np1\np2\np3\np4\n")
                .with(
                        "exports/answers.csv",
                        """
                        id,asked,wave,item,answer
                        p1,bond,start,a,1
                        p1,bond,start,b,2
                        p1,bond,start,c,5
                        p2,bond,start,a,4
                        p2,bond,start,b,5
                        p2,bond,start,c,2
                        p3,bond,start,a,3
                        p3,bond,start,b,3
                        p1,bond,end,a,2
                        p1,bond,end,b,2
                        p1,bond,end,c,4
                        p1,wishes,start,x,1
                        p1,wishes,start,y,2
                        """);
        study.ingest();
    }

    private static List<Long> sums(String basis, String margin, String item, String other) throws IOException {
        return study.counts(SmallTable.ITEM_PAIRS, "bond", "1", "start", "mentee", basis, margin, item, other);
    }

    @Test
    void everyoneWhoAnsweredBothIsInThePair() throws IOException {
        assertEquals(List.of(3L, 8L, 10L, 2L + 20 + 9), sums("pairwise", "", "a", "b"));
        assertEquals(List.of(3L, 8L, 8L, 1L + 16 + 9), sums("pairwise", "", "a", "a"));
        assertEquals(List.of(2L, 5L, 7L, 5L + 8), sums("pairwise", "", "a", "c"));
    }

    @Test
    void completeAreThoseWhoAnsweredEveryItem() throws IOException {
        assertEquals(List.of(2L, 5L, 7L, 2L + 20), sums("complete", "", "a", "b"));
        assertEquals(List.of(2L, 7L, 7L, 4L + 25), sums("complete", "", "b", "b"));
    }

    @Test
    void answersStandAsGivenAndRankingsNowhere() throws IOException {
        assertEquals(List.of(2L, 7L, 7L, 25L + 4), sums("complete", "", "c", "c"));
        assertTrue(study.table(SmallTable.ITEM_PAIRS).stream()
                .noneMatch(row -> row.key(SmallTable.ITEM_PAIRS, "instrument").equals("wishes")));
        assertEquals(
                List.of(1L, 2L, 2L, 4L),
                study.counts(SmallTable.ITEM_PAIRS, "bond", "1", "end", "mentee", "complete", "", "a", "b"));
    }
}
