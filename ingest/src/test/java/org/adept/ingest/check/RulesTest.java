package org.adept.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.rule.Rule;
import org.adept.ingest.rule.Rules;
import org.adept.ingest.study.Note;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.testing.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule in a study of a handful of rows. */
class RulesTest {
    private final Path folder;

    RulesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A study whose exports hold a header each; tests replace what they are about. */
    private StudyFolder study(String more) {
        return StudyFolder.of(
                        folder,
                        """
                        formats: {mode: {levels: [in-person, online]}}
                        instruments: {bond: {version: "1", scale: [1, 5], items: {b1: {en: One}, b2: {en: Two}}}}
                        """
                                + more)
                .with(
                        "mapping.yaml",
                        """
                        dates: [yyyy-MM-dd, yyyy-MM]
                        tables:
                          participants:
                            from: people.csv
                            columns: {participant_id: id, role: role, entry_on: entry, gender: gender}
                          milestones: {from: steps.csv, columns: {participant_id: id, milestone: step, "on": day}}
                          matches:
                            from: matches.csv
                            columns:
                              match_id: id
                              mentee_id: mentee
                              mentor_id: mentor
                              mode: mode
                              started: started
                              ended: ended
                              agreement_on: agreed
                              age_gap: gap
                              agreed_minutes: minutes
                          sessions:
                            from: sessions.csv
                            columns: {session_id: id, match_id: match, "on": day, minutes: minutes, kind: kind}
                          invitations: {from: asked.csv, columns: {participant_id: id, instrument: what, wave: wave}}
                          feedback:
                            from: answers.csv
                            columns:
                              participant_id: id
                              instrument: what
                              version: version
                              wave: wave
                              item: item
                              match_id: match
                              response: answer
                              answered_on: day
                          statuses:
                            from: studies.csv
                            columns: {participant_id: id, "on": day, enrolled: enrolled, credential_field: credential, level: level}
                        """)
                .with("exports/people.csv", "id,role,entry,gender\na,mentee,2024-01-15,woman\nx,mentor,,\n")
                .with("exports/steps.csv", "id,step,day\n")
                .with("exports/matches.csv", MATCHES + "m,a,x,online,2024-03-01,2024-06-30,,,\n")
                .with("exports/sessions.csv", "id,match,day,minutes,kind\n")
                .with("exports/asked.csv", "id,what,wave\n")
                .with("exports/answers.csv", ANSWERS)
                .with("exports/studies.csv", "id,day,enrolled,credential,level\n");
    }

    private static final String MATCHES = "id,mentee,mentor,mode,started,ended,agreed,gap,minutes\n";
    private static final String ANSWERS = "id,what,version,wave,item,match,answer,day\n";

    /** Ingests, and holds what rules found against lines such as {@code negative error sessions.minutes: 1 of 2}. */
    private static void assertFinds(StudyFolder study, String... expected) throws IOException, StudyProblems {
        study.ingest();
        List<String> found = study.table(SmallTable.CHECKS).stream()
                .map(row -> "%s %s %s.%s: %d of %d"
                        .formatted(Stream.concat(row.keys().stream(), row.counts().stream())
                                .toArray()))
                .toList();
        for (String line : expected) {
            assertTrue(found.contains(line), () -> "expected " + line + " in " + String.join("\n", found));
        }
    }

    @Test
    void aRowThatBreaksSixRulesAtOnceKeepsAllSixReasons() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with(
                        "exports/sessions.csv",
                        """
                        id,match,day,minutes,kind
                        s,nothing,2052-01-01,-5,chat
                        s,,yesterday,9999,talk
                        """)
                .with("exports/matches.csv", MATCHES + "m,nobody,x,fax,1899-03-01,1890-01-01,1995-01-01,400,-3\n");

        study.ingest();

        assertEquals(
                List.of(
                        "lab,exports/matches.csv,2,matches,unlisted-level:mode ends-before-start:ended"
                                + " dates-out-of-order:ended implausible-date:started implausible-date:ended"
                                + " negative:agreed_minutes implausible-number:age_gap reference:mentee_id",
                        "lab,exports/sessions.csv,2,sessions,not-understood:kind after-extraction:on negative:minutes"
                                + " key-conflict:session_id reference:match_id",
                        "lab,exports/sessions.csv,3,sessions,not-understood:on not-understood:kind required:match_id"
                                + " implausible-number:minutes key-conflict:session_id"),
                study.quarantine());
    }

    @Test
    void aWarningIsCountedAndItsRowToo() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with("exports/sessions.csv", "id,match,day,minutes,kind\ns,m,2024-09-01,4000,\nt,m,2024-04-01,30,\n");

        assertFinds(
                study,
                "implausible-number warning sessions.minutes: 1 of 2",
                "outside-match warning sessions.on: 1 of 2");
        assertEquals(
                List.of(2L, 2L, 0L, 0L), study.counts(SmallTable.PRODUCED, "lab", "exports/sessions.csv", "sessions"));
    }

    @Test
    void aWarningMadeAnErrorSetsTheRowAside() throws IOException, StudyProblems {
        StudyFolder study = study("checks: {implausible-number: {severity: error}, outside-match: {severity: error}}\n")
                .with("exports/sessions.csv", "id,match,day,minutes,kind\ns,m,2024-09-01,4000,\nt,m,2024-04-01,30,\n");

        study.ingest();

        assertEquals(
                List.of("lab,exports/sessions.csv,2,sessions,implausible-number:minutes outside-match:on"),
                study.quarantine());
        assertFinds(study, "outside-match error sessions.on: 1 of 2");
    }

    @Test
    void anErrorMadeANoteLeavesTheRow() throws IOException, StudyProblems {
        StudyFolder study = study("checks: {negative: {severity: note}}\n")
                .with("exports/sessions.csv", "id,match,day,minutes,kind\ns,m,2024-04-01,-4,\n");

        assertFinds(study, "negative note sessions.minutes: 1 of 1");
        assertEquals(List.of(), study.quarantine());
    }

    @Test
    void aStudyMayHaveItsOwnRangesAndItsOwnEarliestDay() throws IOException, StudyProblems {
        String checks =
                """
                checks:
                  implausible-number: {ranges: {sessions.minutes: [20, 60]}}
                  implausible-date: {earliest: 2024-04-15}
                """;
        StudyFolder study = study(checks)
                .with("exports/sessions.csv", "id,match,day,minutes,kind\ns,m,2024-04-01,19,\nt,m,2024-05-01,60,\n");

        assertFinds(
                study,
                "implausible-number warning sessions.minutes: 1 of 2",
                "implausible-date warning sessions.on: 1 of 2");
    }

    @Test
    void aDayKnownToTheMonthIsNotBeforeADayOfThatMonth() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with(
                        "exports/matches.csv",
                        MATCHES + "m,a,x,online,2024-03-15,2024-03,,,\nn,a,x,online,2024-05-15,2024-04,,,\n");

        assertFinds(study, "ends-before-start error matches.ended: 1 of 2");
    }

    @Test
    void stepsAndMatchesAreHeldAgainstEachOtherAndTheDayOfEntry() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with(
                        "exports/steps.csv",
                        """
                        id,step,day
                        a,applied,2023-12-20
                        a,accepted,2023-12-01
                        a,matched,2024-01-10
                        a,first-meeting,2024-03-05
                        """)
                .with(
                        "exports/matches.csv",
                        MATCHES + "m,a,x,online,2024-01-01,2024-06-30,,,\nn,a,z,online,2024-06-01,,2024-02-01,,\n");

        assertFinds(
                study,
                "steps-out-of-order warning milestones.on: 1 of 4",
                "step-before-entry warning milestones.on: 1 of 4",
                "match-before-entry warning matches.started: 1 of 2",
                "overlapping-matches warning matches.started: 1 of 2",
                "unknown-mentor warning matches.mentor_id: 1 of 2",
                "no-mentor-list note matches.mentor_id: 0 of 1");
    }

    @Test
    void answersAreHeldAgainstInvitationsMatchesVersionsAndItems() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with("exports/asked.csv", "id,what,wave\na,bond,end\na,mood,end\n")
                .with(
                        "exports/answers.csv",
                        ANSWERS
                                + """
                                a,bond,1,end,b1,m,4,2024-02-01
                                a,bond,2,end,b2,m,4,2024-05-01
                                a,bond,1,start,b1,m,4,2024-05-01
                                a,bond,1,start,b9,m,4,2024-05-01
                                a,mood,1,end,m1,m,99,2024-05-01
                                """);

        assertFinds(
                study,
                "uninvited-answer warning feedback.participant_id: 2 of 5",
                "answered-before-match warning feedback.answered_on: 1 of 5",
                "mixed-versions warning feedback.version: 2 of 5",
                "unknown-item warning feedback.item: 1 of 5",
                "unknown-instrument warning feedback.instrument: 1 of 5",
                "off-scale error feedback.response: 0 of 5");
    }

    @Test
    void answersToWhatTheStudyDoesNotDeclareAreNoted() throws IOException, StudyProblems {
        StudyFolder study =
                study("").with("exports/answers.csv", ANSWERS + "a,bond,1,end,b1,m,4,\na,mood,1,end,m1,m,5,\n");

        List<Note> notes = study.ingest().notes();

        assertEquals(
                List.of("instruments found answers to 1 instrument that the study does not declare: they are counted,"
                        + " no page shows them, and no scale is held against them. Name each under instruments, with"
                        + " its scale and items."),
                notes.stream().map(note -> note.file() + " " + note.message()).toList());
        study.with("exports/answers.csv", ANSWERS + "a,bond,1,end,b1,m,4,\n");
        assertEquals(List.of(), study.ingest().notes());
    }

    @Test
    void whoGoesOnToAHigherLevelMayBeEnrolledAfterACredential() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with(
                        "exports/studies.csv",
                        """
                        id,day,enrolled,credential,level
                        a,2024-01-31,yes,,bachelor
                        a,2024-06-30,no,physics,bachelor
                        a,2024-09-30,yes,,master
                        a,2024-10-31,yes,,bachelor
                        """);

        assertFinds(study, "status-after-credential warning statuses.enrolled: 1 of 4");
    }

    @Test
    void codesNobodyNamedAreNotedAndUnlistedLevelsWarnedOf() throws IOException, StudyProblems {
        StudyFolder study = study("subgroups: [gender]\nlabels: {gender: {levels: {agender: {en: Agender}}}}\n")
                .with("exports/people.csv", "id,role,entry,gender\na,mentee,,agender\nb,mentee,,F\n")
                .with("exports/matches.csv", MATCHES + "m,a,,fax,,,,,\nn,b,,online,,,,,\n");

        assertFinds(study, "own-code note participants.gender: 1 of 2", "unlisted-level warning matches.mode: 1 of 2");
    }

    @Test
    void aColumnOfEndsThatHoldsNothingIsWarnedOf() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with("exports/matches.csv", MATCHES + "m,a,x,online,2024-03-01,,,,\nn,a,x,online,2024-03-01,,,,\n");

        assertFinds(study, "empty-end warning matches.ended: 2 of 2");
    }

    @Test
    void whereRowsGoChangesNothingThatIsFound() throws IOException, StudyProblems {
        StudyFolder study = study("")
                .with(
                        "exports/matches.csv",
                        MATCHES + "m,a,x,online,2024-01-01,2024-06-30,,,\nn,a,z,online,2024-01-01,,2024-02-01,,\n");
        study.ingest();
        var before = study.table(SmallTable.CHECKS);

        study.ingest(
                "private",
                org.adept.ingest.IngestSettings.withDefaults()
                        .withPartitions(5)
                        .withChunkBytes(64)
                        .withShuffleSeed(3));

        assertEquals(before, study.table(SmallTable.CHECKS));
    }

    @Test
    void everyRuleHasANameOfItsOwnAndSaysWhatToDo() {
        assertEquals(Rules.ALL.size(), new HashSet<>(Rules.names()).size());
        for (Rule rule : Rules.ALL) {
            assertTrue(rule.severities().contains(rule.severity()), rule.name());
            assertTrue(rule.about().sentence().endsWith("."), rule.name());
            assertTrue(rule.about().act().endsWith("."), rule.name());
            assertTrue(rule.about().example().endsWith("."), rule.name());
        }
    }
}
