package org.adept.ingest.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nine participants of two intakes, counted by hand: who waited how long, and who stands on the list when. */
class WaitingTest {
    private static StudyFolder study = new StudyFolder(Path.of("."));

    @BeforeAll
    static void ingest(@TempDir Path folder) throws IOException, StudyProblems {
        study = StudyFolder.of(folder, "funnel: [enrolled, matched]\ncohorts: {by: intake, publish: each}\n")
                .with(
                        "mapping.yaml",
                        """
                        dates: [yyyy-MM-dd, yyyy-MM]
                        tables:
                          participants: {from: people.csv, columns: {participant_id: id, cohort: intake}}
                          milestones:
                            from: steps.csv
                            columns: {participant_id: id, milestone: step, "on": day}
                          matches: {from: matches.csv, columns: {match_id: id, mentee_id: mentee, started: started}}
                        """)
                .with("exports/people.csv", "id,intake\na,1\nb,1\nc,1\nd,1\ne,2\nf,2\ng,2\nh,2\ni,2\n")
                .with(
                        "exports/steps.csv",
                        """
                        id,step,day
                        a,enrolled,2024-01-10
                        a,matched,2024-02-01
                        b,enrolled,2024-01-20
                        c,enrolled,2024-01-31
                        c,withdrew,2024-03-15
                        d,enrolled,2024-01-10
                        d,matched,2024-01-10
                        e,matched,2024-05-01
                        f,enrolled,2024-06-10
                        f,matched,2024-06-01
                        g,enrolled,2024-09
                        g,matched,2024-10-01
                        h,enrolled,2024-10-20
                        i,enrolled,2024-12-01
                        """)
                .with("exports/matches.csv", "id,mentee,started\nm1,a,2024-02-03\nm2,b,2024-02-01\nm3,h,2024-11-04\n");
        study.ingest();
    }

    private static void assertCounts(SmallTable table, List<String> keys, long... counts) throws IOException {
        assertEquals(
                java.util.Arrays.stream(counts).boxed().toList(), study.counts(table, keys.toArray(String[]::new)));
    }

    @Test
    void nothingIsSetAside() throws IOException {
        assertEquals(List.of(), study.quarantine());
    }

    /** a 22 days to the step, b 12 to the match, d the same day, c withdrew after 44, h 15 days, i 30 to the end. */
    @Test
    void theClockRunsFromThePlaceToTheFirstMatchOrTheWithdrawal() throws IOException {
        assertCounts(SmallTable.RISK, List.of("time-to-match", "", "22", "matched"), 1);
        assertCounts(SmallTable.RISK, List.of("time-to-match", "", "12", "matched"), 1);
        assertCounts(SmallTable.RISK, List.of("time-to-match", "", "0", "matched"), 1);
        assertCounts(SmallTable.RISK, List.of("time-to-match", "", "44", "withdrew"), 1);
        assertCounts(SmallTable.RISK, List.of("time-to-match", "", "15", "matched"), 1);
        assertCounts(SmallTable.RISK, List.of("time-to-match", "", "30", "censored"), 1);
        assertCounts(SmallTable.RISK, List.of("time-to-match", "cohort=2", "15", "matched"), 1);
    }

    @Test
    void whoHasNoPlaceOrNoDayIsLeftOut() throws IOException {
        assertCounts(SmallTable.ATTRITION, List.of("outcome:time-to-match", "0", "in-population"), 0, 9);
        assertCounts(SmallTable.ATTRITION, List.of("outcome:time-to-match", "1", "no-start"), 1, 8);
        assertCounts(SmallTable.ATTRITION, List.of("outcome:time-to-match", "2", "ended-on-or-before-start"), 1, 7);
        assertCounts(SmallTable.ATTRITION, List.of("outcome:time-to-match", "4", "date-too-coarse"), 1, 6);
    }

    /** The end of January: a, b and c; of February: c; g joins in September by her month and leaves in October. */
    @Test
    void theListGoesUpAndDownAtTheEndsOfMonths() throws IOException {
        assertCounts(SmallTable.WAITING, List.of("", "202401"), 4, 1, 0);
        assertCounts(SmallTable.WAITING, List.of("", "202402"), 0, 2, 0);
        assertCounts(SmallTable.WAITING, List.of("", "202403"), 0, 1, 0);
        assertCounts(SmallTable.WAITING, List.of("", "202409"), 1, 0, 0);
        assertCounts(SmallTable.WAITING, List.of("", "202410"), 1, 1, 0);
        assertCounts(SmallTable.WAITING, List.of("", "202411"), 0, 1, 0);
        assertCounts(SmallTable.WAITING, List.of("", "202412"), 1, 0, 0);
        assertCounts(SmallTable.WAITING, List.of("programme=lab", "202501"), 0, 0, 7);
        assertEquals(
                List.of(),
                study.table(SmallTable.WAITING).stream()
                        .filter(row -> row.keys().get(0).contains("cohort"))
                        .toList());
    }

    /** Of intake 1, a and b were matched on one day and d on another; of intake 2, h alone. */
    @Test
    void theBusiestDayIsThatOfAnIntake() throws IOException {
        assertCounts(SmallTable.RATES, List.of("matched-on-one-day", "cohort=1"), 2, 3, 0);
        assertCounts(SmallTable.RATES, List.of("matched-on-one-day", "cohort=2"), 1, 1, 0);
        assertCounts(SmallTable.RATES, List.of("matched-on-one-day", ""), 3, 4, 0);
    }
}
