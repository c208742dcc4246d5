package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.contract.SmallTableRow;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten people over four terms, counted by hand: one stays, one moves to another institution, one switches, one takes a
 * break, one leaves, one takes a degree in physics, one in law, one is lost from sight, one is on leave and back, and
 * one is a pupil, who had not begun.
 */
class StudiesTest {
    private static StudyFolder study = new StudyFolder(Path.of("."));

    @BeforeAll
    static void ingest(@TempDir Path folder) throws IOException, StudyProblems {
        study = tenPeople(folder, "");
        study.ingest();
    }

    private static StudyFolder tenPeople(Path folder, String cluster) throws IOException {
        String definition = "population: {gender: woman}\npersistence: {term-months: 6, terms: 4}\n" + cluster;
        return StudyFolder.of(folder, definition)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            from: people.csv
                            columns: {participant_id: id, gender: {constant: woman}, stage: stage, entry_on: {constant: "2022-01-01"}}
                          statuses:
                            from: statuses.csv
                            columns: {participant_id: id, "on": day, enrolled: enrolled, in_stem: stem,
                              credential_field: credential, institution_id: place,
                              level: level, employment: work}
                        """)
                .with(
                        "exports/people.csv",
                        """
                        id,stage
                        stays,bachelor
                        moves,bachelor
                        switches,bachelor
                        pauses,bachelor
                        leaves,bachelor
                        physicist,master
                        lawyer,bachelor
                        lost,bachelor
                        back,master
                        pupil,school
                        """)
                .with(
                        "exports/statuses.csv",
                        """
                        id,day,enrolled,stem,credential,place,level,work
                        stays,2022-03-01,yes,yes,,A,bachelor,
                        stays,2022-09-01,yes,yes,,A,bachelor,
                        stays,2023-03-01,yes,yes,,A,bachelor,
                        stays,2023-09-01,yes,yes,,A,master,
                        moves,2022-03-01,yes,yes,,A,bachelor,
                        moves,2022-09-01,yes,yes,,B,bachelor,
                        moves,2023-03-01,yes,yes,,B,bachelor,
                        moves,2023-09-01,yes,yes,,B,bachelor,
                        switches,2022-03-01,yes,yes,,A,bachelor,
                        switches,2022-09-01,yes,yes,,A,bachelor,
                        switches,2023-03-01,yes,no,,A,bachelor,
                        switches,2023-09-01,yes,no,,A,bachelor,
                        pauses,2022-03-01,yes,yes,,A,bachelor,
                        pauses,2022-09-01,no,,,,,
                        pauses,2023-03-01,yes,yes,,A,bachelor,
                        pauses,2023-09-01,yes,yes,,A,bachelor,
                        leaves,2022-03-01,yes,yes,,A,bachelor,
                        leaves,2022-09-01,no,,,,,none
                        leaves,2023-03-01,no,,,,,none
                        leaves,2023-09-01,no,,,,,none
                        physicist,2021-12-01,yes,yes,biology,A,master,
                        physicist,2022-03-01,yes,yes,biology,A,master,
                        physicist,2022-09-01,yes,yes,,A,master,
                        physicist,2023-03-01,no,yes,physics,,,phd
                        lawyer,2022-03-01,yes,yes,,A,bachelor,
                        lawyer,2022-09-01,yes,yes,,A,bachelor,
                        lawyer,2023-03-01,yes,no,,A,bachelor,
                        lawyer,2023-09-01,no,no,law,,,law firm
                        lost,2022-03-01,yes,yes,,A,bachelor,
                        back,2022-03-01,yes,yes,,A,master,
                        back,2022-09-01,leave,yes,,A,master,
                        back,2023-09-01,yes,yes,,A,master,
                        pupil,2023-09-01,yes,yes,,A,bachelor,
                        """);
    }

    private static void assertCounts(SmallTable table, List<String> keys, long... counts) throws IOException {
        assertEquals(Arrays.stream(counts).boxed().toList(), study.counts(table, keys.toArray(String[]::new)));
    }

    private static void assertShare(String indicator, int term, long... counts) throws IOException {
        assertCounts(SmallTable.STUDIES, List.of(indicator, "", Integer.toString(term)), counts);
    }

    /** Who shares with nobody is a cluster of one, so that each square is a count. */
    @Test
    void sharesOverPeopleAreSumsOverClustersOfOne() throws IOException {
        for (SmallTableRow share : study.table(SmallTable.STUDIES)) {
            long numerator = share.counts().get(0);
            long all = share.counts().get(1);
            long unknown = share.counts().get(2);

            assertCounts(
                    SmallTable.STUDY_CLUSTERS,
                    share.keys(),
                    all,
                    all - unknown,
                    numerator,
                    numerator,
                    0,
                    all,
                    unknown,
                    unknown);
        }
        assertCounts(SmallTable.STUDY_CLUSTERS, List.of("switched", "", "4"), 9, 9, 1, 1, 0, 9, 0, 0);
    }

    /** As one cluster each share has the squares and products of its counts. */
    @Test
    void sharesOfOneClusterAreSquares(@TempDir Path folder) throws IOException, StudyProblems {
        StudyFolder together = tenPeople(folder, "cluster: programme\n");
        together.ingest();
        for (SmallTableRow share : study.table(SmallTable.STUDIES)) {
            long numerator = share.counts().get(0);
            long all = share.counts().get(1);
            long unknown = share.counts().get(2);

            assertEquals(
                    List.of(
                            1L,
                            all > unknown ? 1L : 0L,
                            numerator * numerator,
                            numerator * all,
                            numerator * unknown,
                            all * all,
                            all * unknown,
                            unknown * unknown),
                    together.counts(SmallTable.STUDY_CLUSTERS, share.keys().toArray(String[]::new)));
        }
    }

    @Test
    void whoHadNotBegunIsLeftOut() throws IOException {
        assertCounts(SmallTable.ATTRITION, List.of("persistence", "0", "in-population"), 0, 10);
        assertCounts(SmallTable.ATTRITION, List.of("persistence", "2", "not-yet-in-stem"), 1, 9);
    }

    @Test
    void everyoneIsInOneStateAfterFourTerms() throws IOException {
        assertCounts(SmallTable.STATES, List.of("", "4", "stem"), 4);
        assertCounts(SmallTable.STATES, List.of("", "4", "credential"), 1);
        assertCounts(SmallTable.STATES, List.of("", "4", "switched"), 1);
        assertCounts(SmallTable.STATES, List.of("", "4", "other-credential"), 1);
        assertCounts(SmallTable.STATES, List.of("", "4", "left"), 1);
        assertCounts(SmallTable.STATES, List.of("", "4", "unknown"), 1);
    }

    @Test
    void whoMovesStudiesOnButNotAtTheSameInstitution() throws IOException {
        assertShare("institution-retention", 1, 9, 9, 0);
        assertShare("institution-retention", 2, 4, 9, 1);
        assertShare("institution-retention", 4, 4, 9, 2);
        assertShare("enrolment-persistence", 4, 7, 9, 1);
    }

    @Test
    void degreeInStemCountsAsStemAndOneInLawAsHavingFinished() throws IOException {
        assertShare("stem-persistence", 4, 5, 9, 1);
        assertShare("switching", 4, 1, 9, 1);
        assertShare("graduation", 4, 2, 9, 1);
    }

    /** The physicist held a degree in biology when she came. */
    @Test
    void degreeFromBeforeDoesNotCount() throws IOException {
        assertShare("graduation", 2, 0, 9, 1);
        assertCounts(SmallTable.STATES, List.of("", "2", "stem"), 5);
    }

    /** After two terms nobody can be back; of who is lost for three, nobody knows whether she was. */
    @Test
    void breakIsOverWhenSheIsBack() throws IOException {
        assertShare("stop-out", 2, 0, 9, 0);
        assertShare("stop-out", 3, 1, 9, 2);
        assertShare("stop-out", 4, 2, 9, 1);
    }

    @Test
    void secondAbsentTermIsDropOutAndGraduateNeverIs() throws IOException {
        assertShare("drop-out", 2, 0, 9, 1);
        assertShare("drop-out", 3, 1, 9, 2);
        assertShare("drop-out", 4, 1, 9, 1);
    }

    /** After two years the lawyer works; the physicist took up a doctorate before, and has no status that term. */
    @Test
    void everyoneIsFoundInAStageAYearOrTwoLater() throws IOException {
        assertTransition("4", "bachelor", "bachelor", 3);
        assertTransition("4", "bachelor", "master", 1);
        assertTransition("4", "bachelor", "work", 1);
        assertTransition("4", "bachelor", "out", 1);
        assertTransition("4", "bachelor", "unknown", 1);
        assertTransition("4", "master", "unknown", 1);
        assertTransition("4", "master", "master", 1);
        assertTransition("4", "school", "bachelor", 1);
        assertTransition("2", "school", "unknown", 1);
    }

    private static void assertTransition(String term, String from, String to, long count) throws IOException {
        assertCounts(SmallTable.TRANSITIONS, List.of("", term, from, to), count);
    }
}
