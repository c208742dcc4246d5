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

/**
 * Ten participants, counted by hand: p1 and p6 are one person; p7 is a man in a study of women, p8 does not consent, p9
 * is a mentor; seven remain. Five of their matches are counted.
 */
class TenPersonsTest {
    private static StudyFolder study = new StudyFolder(Path.of("."));

    @BeforeAll
    static void ingest(@TempDir Path folder) throws IOException, StudyProblems {
        study = StudyFolder.of(
                        folder,
                        """
                population: {gender: woman}
                formats: {mode: {levels: [in-person, online]}}
                funnel: [invited, applied, matched]
                persistence: {term-months: 6, terms: 3}
                instruments: {bond: {version: "1", scale: [1, 5], top-box-from: 4, items: {b1: {en: One}}}}
                """)
                .with(
                        "mapping.yaml",
                        """
                        tables:
                          participants:
                            from: people.csv
                            columns: {participant_id: id, person_id: person, role: role, gender: gender, entry_on: entry, consent: consent}
                          milestones: {from: steps.csv, columns: {participant_id: id, milestone: step, "on": day}}
                          matches:
                            from: matches.csv
                            columns: {match_id: id, mentee_id: mentee, mentor_id: mentor, mode: mode, started: started,
                              planned_end: planned, ended: ended, end_reason: reason, agreement_on: agreement}
                          sessions: {from: sessions.csv, columns: {match_id: match, "on": day, minutes: minutes}}
                          statuses:
                            from: statuses.csv
                            columns: {participant_id: id, "on": day, enrolled: enrolled, in_stem: stem, credential_field: credential}
                          feedback:
                            from: answers.csv
                            columns: {participant_id: id, instrument: {constant: bond}, wave: {constant: end}, item: {constant: b1},
                              match_id: match, response: answer}
                          invitations:
                            from: invitations.csv
                            columns: {participant_id: id, instrument: {constant: bond}, wave: {constant: end}}
                        """)
                .with(
                        "exports/people.csv",
                        """
                        id,person,role,gender,entry,consent
                        p1,P1,mentee,woman,2022-01-01,yes
                        p2,P2,,woman,2022-01-01,
                        p3,P3,,woman,2024-01-01,
                        p4,P4,,woman,,
                        p5,P5,,woman,,
                        p6,P1,,woman,,
                        p7,P7,,man,,
                        p8,P8,,woman,,no
                        p9,P9,mentor,woman,,
                        p10,P10,,woman,,
                        """)
                .with(
                        "exports/steps.csv",
                        """
                        id,step,day
                        p1,applied,2023-10-01
                        p6,matched,2024-12-10
                        p2,applied,2023-10-01
                        p2,matched,2024-01-01
                        p3,invited,2023-09-01
                        p10,matched,2024-01-01
                        p7,invited,2023-09-01
                        """)
                .with(
                        "exports/matches.csv",
                        """
                        id,mentee,mentor,mode,started,planned,ended,reason,agreement
                        m1,p1,p9,in-person,2024-01-01,2024-07-01,2024-07-01,completed,2024-01-10
                        m2,p2,p9,online,2024-01-01,2024-07-01,2024-02-15,conflict,
                        m3,p3,y,online,2024-02-01,2024-08-01,,,
                        m4,p4,y,in-person,2024-10-01,2025-04-01,,,
                        m5,p6,p9,in-person,2024-12-10,2025-06-10,,,
                        m6,p7,p9,online,2024-01-01,2024-07-01,,,
                        """)
                .with(
                        "exports/sessions.csv",
                        """
                        match,day,minutes
                        m1,2024-01-15,45
                        m1,2024-03-10,90
                        m2,2024-02-10,30
                        m3,2024-02-20,20
                        m3,2024-04-15,
                        m4,2024-12-01,60
                        m6,2024-05-01,30
                        """)
                .with(
                        "exports/statuses.csv",
                        """
                        id,day,enrolled,stem,credential
                        p1,2022-06-01,yes,yes,
                        p1,2022-12-01,no,,
                        p1,2023-06-01,no,,
                        p2,2022-02-01,yes,yes,
                        p2,2022-03-01,yes,no,
                        p2,2023-05-01,yes,yes,physics
                        p3,2024-05-01,leave,,
                        """)
                .with("exports/answers.csv", "id,match,answer\np2,m2,4\np3,,5\np9,m2,3\n")
                .with("exports/invitations.csv", "id\np2\np3\np5\n");
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

    @Test
    void sevenOfTenAreInThePopulation() throws IOException {
        assertCounts(SmallTable.ATTRITION, List.of("population", "0", "rows-accepted"), 0, 10);
        assertCounts(SmallTable.ATTRITION, List.of("population", "1", "role-not-mentee"), 1, 9);
        assertCounts(SmallTable.ATTRITION, List.of("population", "2", "population:gender"), 1, 8);
        assertCounts(SmallTable.ATTRITION, List.of("population", "3", "no-consent"), 1, 7);
    }

    @Test
    void aPersonIsCountedOnceInEachMargin() throws IOException {
        assertCounts(SmallTable.MARGINS, List.of("participant", ""), 6, 5, 2, 1);
        assertCounts(SmallTable.MARGINS, List.of("match", ""), 4, 5, 2, 1);
        assertCounts(SmallTable.MARGINS, List.of("participant", "mode=in-person"), 2, 3, 2, 1);
        assertCounts(SmallTable.MARGINS, List.of("match", "mode=online"), 2, 2, 2, 1);
    }

    @Test
    void aStepIsReachedWhenALaterOneIs() throws IOException {
        assertCounts(SmallTable.FUNNEL, List.of("", "1", "invited"), 4);
        assertCounts(SmallTable.FUNNEL, List.of("", "2", "applied"), 3);
        assertCounts(SmallTable.FUNNEL, List.of("", "3", "matched"), 3);
    }

    @Test
    void eachMatchEndsOnceInItsWeek() throws IOException {
        assertEquals(
                5,
                study.table(SmallTable.RISK).stream()
                        .filter(row -> row.keys().subList(0, 2).equals(List.of("match-length", "")))
                        .count());
        assertCounts(SmallTable.RISK, List.of("match-length", "", "7", "early"), 1);
        assertCounts(SmallTable.RISK, List.of("match-length", "", "26", "as-agreed"), 1);
        assertCounts(SmallTable.RISK, List.of("match-length", "", "26", "end-unknown"), 1);
        assertCounts(SmallTable.RISK, List.of("match-length", "", "13", "censored"), 1);
        assertCounts(SmallTable.RISK, List.of("match-length", "", "3", "censored"), 1);
        assertCounts(SmallTable.RISK, List.of("match-length", "mode=online", "7", "early"), 1);
        assertCounts(SmallTable.ENDINGS, List.of("match-length", "", "early", "unknown", "conflict"), 1);
    }

    @Test
    void sharesHaveTheirDenominatorsFixed() throws IOException {
        assertCounts(SmallTable.RATES, List.of("completion", ""), 1, 3, 1);
        assertCounts(SmallTable.RATES, List.of("early-ending", ""), 1, 3, 1);
        assertCounts(SmallTable.RATES, List.of("agreement", ""), 1, 5, 0);
        assertCounts(SmallTable.RATES, List.of("met-30", ""), 2, 4, 0);
        assertCounts(SmallTable.RATES, List.of("active-90", ""), 3, 4, 0);
        assertCounts(SmallTable.RATES, List.of("usual-length", ""), 4, 5, 0);
        assertCounts(SmallTable.RATES, List.of("completion", "mode=online"), 0, 2, 1);
    }

    /** Minutes 45, 90, 30, 20, 60; meetings per 30 days in hundredths 2/182 → 33, 1/45 → 67, 2/334 → 18, 1/91 → 33. */
    @Test
    void amountsAreSumsOfWholeNumbers() throws IOException {
        assertCounts(SmallTable.SUMS, List.of("meeting-minutes", ""), 5, 245, 15_025, 0);
        assertCounts(SmallTable.SUMS, List.of("meetings-per-month", ""), 4, 151, 6_991, 2);
    }

    @Test
    void studiesHaveOneStateEachTerm() throws IOException {
        assertCounts(SmallTable.STATES, List.of("", "1", "stem"), 1);
        assertCounts(SmallTable.STATES, List.of("", "1", "switched"), 1);
        assertCounts(SmallTable.STATES, List.of("", "1", "away"), 1);
        assertCounts(SmallTable.STATES, List.of("", "2", "away"), 1);
        assertCounts(SmallTable.STATES, List.of("", "2", "unknown"), 1);
        assertCounts(SmallTable.STATES, List.of("", "2", "not-yet"), 1);
        assertCounts(SmallTable.STATES, List.of("", "3", "left"), 1);
        assertCounts(SmallTable.STATES, List.of("", "3", "credential"), 1);
        assertCounts(SmallTable.ATTRITION, List.of("persistence", "1", "no-entry"), 4, 3);
    }

    @Test
    void answersTakeTheFormatOfTheirMatch() throws IOException {
        assertCounts(SmallTable.ITEMS, List.of("bond", "1", "end", "mentee", "b1", "", "4"), 1);
        assertCounts(SmallTable.ITEMS, List.of("bond", "1", "end", "mentee", "b1", "mode=online", "5"), 1);
        assertCounts(SmallTable.ITEMS, List.of("bond", "1", "end", "mentor", "b1", "mode=online", "3"), 1);
        assertCounts(SmallTable.ANSWERED, List.of("bond", "end", "mentee", ""), 3, 2);
    }

    /** The mentors of m2, of p3's first match, and p9 himself. */
    @Test
    void behindAnswersStandTheMentorsOfTheMatchesTheyAreAbout() throws IOException {
        assertCounts(SmallTable.ITEM_MENTORS, List.of("bond", "1", "end", "mentee", "b1", ""), 2);
        assertCounts(SmallTable.ITEM_MENTORS, List.of("bond", "1", "end", "mentee", "b1", "mode=online"), 2);
        assertCounts(SmallTable.ITEM_MENTORS, List.of("bond", "1", "end", "mentor", "b1", ""), 1);
    }
}
