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

/** Seven mentees, four of them pupils at the start, and three mentors, counted by hand. Observed to the end of 2024. */
class InTheProgrammeTest {
    private static StudyFolder study = new StudyFolder(Path.of("."));

    @BeforeAll
    static void ingest(@TempDir Path folder) throws IOException, StudyProblems {
        study = StudyFolder.of(folder, "persistence: {term-months: 6, terms: 2}\nsubgroups: [stage]\n")
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            from: people.csv
                            columns: {participant_id: id, person_id: person, stage: stage, entry_on: entry}
                          milestones: {from: steps.csv, columns: {participant_id: id, milestone: step, "on": day}}
                          matches:
                            from: matches.csv
                            columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, started: started,
                              planned_end: planned, ended: ended, end_reason: reason}
                          statuses: {from: statuses.csv, columns: {participant_id: id, "on": day, enrolled: enrolled}}
                        """)
                .with(
                        "exports/people.csv",
                        """
                        id,person,stage,entry
                        a,A,school,2022-01-01
                        b,B,school,2023-01-01
                        c,C,school,2024-01-01
                        d,D,school,2022-01-01
                        e,E,bachelor,2022-01-01
                        f,F,bachelor,2022-01-01
                        g,A,bachelor,2023-09-01
                        """)
                .with("exports/steps.csv", "id,step,day\na,entered-stem,2023-08-15\ne,entered-stem,2022-08-15\n")
                .with("exports/statuses.csv", "id,day,enrolled\nb,2023-06-01,no\nc,2024-09-01,no\nd,2024-12-01,no\n")
                .with(
                        "exports/matches.csv",
                        """
                        id,mentee,mentor,started,planned,ended,reason
                        m1,a,x,2022-01-01,2022-04-11,2022-02-20,conflict
                        m2,a,x,2022-04-01,2022-07-10,2022-07-10,completed
                        m3,e,x,2022-09-01,2022-12-10,2022-10-01,conflict
                        m4,f,y,2022-01-01,2022-04-11,2022-05-01,completed
                        m5,g,y,2023-10-01,2024-01-09,,
                        m6,b,z,2024-01-01,2024-12-31,2024-11-01,conflict
                        """);
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

    /** 100 days are fifteen started weeks, past the horizon of 13 and short of that of 26; m6 had the whole year. */
    @Test
    void agreedTermsAreCountedByTheLastHorizonTheyReach() throws IOException {
        assertCounts(SmallTable.TERMS, List.of("match-length", "", "13"), 5);
        assertCounts(SmallTable.TERMS, List.of("match-length", "", "52"), 1);
        assertEquals(
                2,
                study.table(SmallTable.TERMS).stream()
                        .filter(row -> row.keys().get(1).isEmpty())
                        .count());
    }

    /** Terms of 100 days: m1 ends on day 50 and m3 on day 30; m2 on the agreed day; m4 on day 120; m5 nobody knows. */
    @Test
    void theAgreedTermIsAClockInHundredths() throws IOException {
        assertCounts(SmallTable.RISK, List.of("agreed-term", "", "51", "early"), 1);
        assertCounts(SmallTable.RISK, List.of("agreed-term", "", "31", "early"), 1);
        assertCounts(SmallTable.RISK, List.of("agreed-term", "", "101", "as-agreed"), 1);
        assertCounts(SmallTable.RISK, List.of("agreed-term", "", "121", "as-agreed"), 1);
        assertCounts(SmallTable.RISK, List.of("agreed-term", "", "101", "end-unknown"), 1);
    }

    @Test
    void firstMatchesAndLaterOnesAreToldApart() throws IOException {
        assertCounts(SmallTable.RATES, List.of("early-ending", ""), 3, 6, 1);
        assertCounts(SmallTable.RATES, List.of("early-ending-first", ""), 3, 5, 1);
        assertCounts(SmallTable.RATES, List.of("early-ending-later", ""), 0, 1, 0);
    }

    /** Of m1 and m3, whose mentees could be watched for 90 days; m6 ended too late for that. */
    @Test
    void whoseMatchEndedEarlyMayBeMatchedAgain() throws IOException {
        assertCounts(SmallTable.RATES, List.of("matched-again", ""), 1, 2, 0);
    }

    /** a and g are one person, who completed m2; e did not, f did; of b nobody can say yet, 30 days have not passed. */
    @Test
    void aPersonHasCompletedWhenOneOfHerMatchesHas() throws IOException {
        assertCounts(SmallTable.RATES, List.of("completion", ""), 2, 5, 1);
        assertCounts(SmallTable.RATES, List.of("completion-of-persons", ""), 2, 3, 0);
        assertCounts(SmallTable.RATES, List.of("completion-of-persons", "stage=bachelor"), 1, 3, 1);
    }

    /** x: first end on 2022-02-20, next start on 2022-04-01; y: 2022-05-01 and 2023-10-01; z: 2024-11-01 and none. */
    @Test
    void aMentorIsRetainedWhenANewMatchStartsWithinAYearOfTheFirstEnd() throws IOException {
        assertCounts(SmallTable.RATES, List.of("mentor-retention", ""), 1, 2, 0);
        assertCounts(SmallTable.RISK, List.of("mentor-return", "", "2", "returned"), 1);
        assertCounts(SmallTable.RISK, List.of("mentor-return", "", "17", "returned"), 1);
        assertCounts(SmallTable.RISK, List.of("mentor-return", "", "2", "censored"), 1);
    }

    /** Among bachelors x's first end is that of m3, after which she took no new match. */
    @Test
    void theClockOfAMentorStartsInEachGroupOnItsOwnFirstEnd() throws IOException {
        assertCounts(SmallTable.RATES, List.of("mentor-retention", "stage=bachelor"), 0, 2, 0);
        assertCounts(SmallTable.RISK, List.of("mentor-return", "stage=bachelor", "27", "censored"), 1);
    }

    /** a after 20 months; b last known in June 2023, so unknown after 5; c and d known to the end or nearly. */
    @Test
    void stemEntryIsOfThoseWhoWereNotInItYet() throws IOException {
        assertCounts(SmallTable.RISK, List.of("stem-entry", "", "20", "entered-stem"), 1);
        assertCounts(SmallTable.RISK, List.of("stem-entry", "", "5", "unknown"), 1);
        assertCounts(SmallTable.RISK, List.of("stem-entry", "", "12", "censored"), 1);
        assertCounts(SmallTable.RISK, List.of("stem-entry", "", "36", "censored"), 1);
        assertCounts(SmallTable.ATTRITION, List.of("outcome:stem-entry", "1", "not-before-stem"), 3, 4);
    }
}
