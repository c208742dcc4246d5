package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Finding;
import org.adept.analysis.finding.Finding.Category;
import org.adept.analysis.finding.Finding.Step;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class PeopleTest {
    /** Of 20 whose first term passed: 10 in STEM, 2 with a credential, 3 switched, 5 unknown. */
    private static Answers states() {
        return Answers.of(new SmallStudy()
                .row(SmallTable.STATES, "- 1 stem 10")
                .row(SmallTable.STATES, "- 1 credential 2")
                .row(SmallTable.STATES, "- 1 switched 3")
                .row(SmallTable.STATES, "- 1 unknown 5")
                .row(SmallTable.STATES, "- 1 not-yet 7")
                .row(SmallTable.STATES, "- 2 not-yet 27")
                .row(SmallTable.STUDIES, "stem-persistence - 1 12 20 5")
                .row(SmallTable.STUDIES, "stem-persistence - 2 10 20 4")
                .row(SmallTable.STUDIES, "drop-out - 1 0 20 5"));
    }

    @Test
    void stateSharesAreOfThoseWhoseTermHasPassed() {
        assertEquals(20, states().value("study-state.count.followed.term-1"));
        assertEquals(0.15, states().value("study-state.share.switched.term-1"), 1e-15);
        assertEquals(0.25, states().value("study-state.share.unknown.term-1"), 1e-15);
        assertEquals(0, states().value("study-state.share.left.term-1"));
    }

    /** Wilson: 12 of 20 is 0.60 (0.3866 to 0.7812), 17 of 20 is 0.85. */
    @Test
    void stemPersistenceIsOfEveryoneAndGoesUpToAllOfWhomNobodyKnows() {
        Estimate known = states().estimate("stem-persistence.share.term-1");
        assertEquals(12 / 20.0, known.value(), 1e-15);
        assertEquals(0.3866, known.interval().orElseThrow().lower(), 5e-5);
        assertEquals(0.7812, known.interval().orElseThrow().upper(), 5e-5);
        assertEquals(17 / 20.0, states().value("stem-persistence.share-highest.term-1"), 1e-15);
        assertEquals(0, states().value("drop-out.share.term-1"));
        assertEquals(5 / 20.0, states().value("drop-out.share-highest.term-1"), 1e-15);
    }

    @Test
    void yearEndsWithItsLastTerm() {
        assertEquals(10 / 20.0, states().value("stem-persistence.share.year-1"), 1e-15);
        assertTrue(states().findings().find("stem-persistence.share.year-2").isEmpty());
    }

    @Test
    void questionWhoseColumnIsMissingSaysWhichOne() {
        assertEquals(
                List.of("statuses.institution_id"),
                states().findings().all("institution-retention", "not-testable").stream()
                        .map(finding -> finding.address().cause())
                        .toList());
    }

    /** Ten of three mentors: 3 of 4, 1 of 3 and 0 of 3 stay, as in {@link SharedMentorsTest}; one more is unknown. */
    @Test
    void sharesOfTheStudiesAllowForThoseWhoShareAMentor() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.STATES, "- 1 stem 4")
                .row(SmallTable.STATES, "- 1 switched 5")
                .row(SmallTable.STATES, "- 1 unknown 1")
                .row(SmallTable.STUDIES, "stem-persistence - 1 4 10 1")
                .row(SmallTable.STUDY_CLUSTERS, "stem-persistence - 1 3 3 10 15 1 34 3 1")
                .row(SmallTable.STUDY_CLUSTERS, "stem - 1 3 3 10 15 0 34 0 0"));

        for (String id : List.of("stem-persistence.share.term-1", "study-state.share.stem.term-1")) {
            assertEquals(Math.sqrt(0.0516), answers.estimate(id).standardError().orElseThrow(), 1e-14, id);
            assertEquals(
                    10 / 2.15, answers.estimate(id).clusters().orElseThrow().effectiveN(), 1e-12, id);
        }
        // with the unknown one (2, 3): 3² + 2² = 13, 3·4 + 2·3 = 18; 13 − 2·0.5·18 + 0.25·34 = 3.5, times 3/2 over 10²
        assertEquals(
                Math.sqrt(0.0525),
                answers.estimate("stem-persistence.share-highest.term-1")
                        .standardError()
                        .orElseThrow(),
                1e-14);
        assertTrue(
                answers.estimate("study-state.share.switched.term-1").clusters().isEmpty());
    }

    @Test
    void termThatHasNotComeHasNoFinding() {
        assertTrue(states().findings().find("study-state.share.stem.term-2").isEmpty());
    }

    /** Of 20 at bachelor's, 12 are found there two years later, 5 at master's, 3 unknown: intervals hold together. */
    @Test
    void stagesAreFoundLaterEachRowOfItsOwn() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.TRANSITIONS, "- 4 bachelor bachelor 12")
                .row(SmallTable.TRANSITIONS, "- 4 bachelor master 5")
                .row(SmallTable.TRANSITIONS, "- 4 bachelor unknown 3")
                .row(SmallTable.TRANSITIONS, "- 4 school bachelor 8"));

        assertEquals(20, answers.value("stage-transition.count.followed.bachelor.year-2"));
        Estimate stays = answers.estimate("stage-transition.share.bachelor.bachelor.year-2");
        assertEquals(12 / 20.0, stays.value(), 1e-15);
        // Wilson's at 1 - 0.05 / 3: z = 2.393980
        assertEquals(0.34545, stays.interval().orElseThrow().lower(), 5e-6);
        assertEquals(5 / 20.0, answers.value("stage-transition.share.master.bachelor.year-2"), 1e-15);
        assertEquals(0, answers.value("stage-transition.share.unknown.school.year-2"));
        assertEquals(1, answers.value("stage-transition.share.bachelor.school.year-2"));
    }

    /** Answers 2, 4, 4, 5: mean 3.75, three of four at 4 or more. */
    private static Answers feedback() {
        return Answers.of(new SmallStudy()
                .row(SmallTable.ITEMS, "relationship 1 6-months mentee bond-1 - 2 1")
                .row(SmallTable.ITEMS, "relationship 1 6-months mentee bond-1 - 4 2")
                .row(SmallTable.ITEMS, "relationship 1 6-months mentee bond-1 - 5 1")
                .row(SmallTable.ANSWERED, "relationship 6-months mentee - 10 4"));
    }

    private static final String BOND = ".relationship.1.6-months.mentee.bond-1";

    @Test
    void answersAreSpreadOverTheWholeScale() {
        Finding.Distribution distribution =
                assertInstanceOf(Finding.Distribution.class, feedback().finding("feedback.distribution" + BOND));

        assertEquals(
                List.of(
                        new Category("1", 0),
                        new Category("2", 1),
                        new Category("3", 0),
                        new Category("4", 2),
                        new Category("5", 1)),
                distribution.categories());
    }

    @Test
    void meanAndTopBoxSumUpTheAnswers() {
        assertEquals(3.75, feedback().value("feedback.mean" + BOND), 1e-15);
        assertEquals(0.75, feedback().value("feedback.top-box" + BOND), 1e-15);
        assertEquals(
                Finding.Base.of(4, 3),
                feedback().finding("feedback.top-box" + BOND).base());
    }

    @Test
    void ofTenInvitedSixGaveNoAnswer() {
        Estimate none = feedback().estimate("feedback.no-answer" + BOND);

        assertEquals(0.6, none.value(), 1e-15);
        assertEquals(10, none.n());
        assertEquals(
                0,
                Answers.of(new SmallStudy().row(SmallTable.ITEMS, "relationship 1 6-months mentee bond-1 - 2 1"))
                        .findings()
                        .all("feedback", "no-answer")
                        .size());
    }

    /** 400, 500 and 501: mean 467, s = √3367, standard error √(3367 / 3). */
    @Test
    void pointsOfATestHaveAMeanAndNothingThatLooksAtEachPoint() {
        Answers points = Answers.of(new SmallStudy()
                .row(SmallTable.ITEMS, "achievement 1 spring mentee reading - 400 1")
                .row(SmallTable.ITEMS, "achievement 1 spring mentee reading - 500 1")
                .row(SmallTable.ITEMS, "achievement 1 spring mentee reading - 501 1"));

        Estimate mean = points.estimate("feedback.mean.achievement.1.spring.mentee.reading");

        assertEquals(467, mean.value(), 1e-12);
        assertEquals(Math.sqrt(3367 / 3.0), mean.standardError().orElseThrow(), 1e-12);
        assertEquals(1, points.findings().all("feedback", "mean").size());
        assertEquals(0, points.findings().all("feedback", "distribution").size());
        assertEquals(0, points.findings().all("feedback", "top-box").size());
    }

    @Test
    void responseRateIsOfThoseInvited() {
        assertEquals(0.4, feedback().value("response.share.relationship.6-months.mentee"), 1e-15);
    }

    @Test
    void endingsTellWhoAndWhy() {
        Answers answers = Answers.of(
                new SmallStudy()
                        .row(SmallTable.ENDINGS, "match-length - early mentee moved 3")
                        .row(SmallTable.ENDINGS, "match-length - early mentor moved 1")
                        .row(SmallTable.ENDINGS, "match-length - as-agreed - completed 4"),
                SmallStudy.MATCH_LENGTH);

        assertEquals(0.5, answers.value("endings.share.match-length.early"), 1e-15);
        Finding.Distribution who =
                assertInstanceOf(Finding.Distribution.class, answers.finding("endings.ended-by.match-length.early"));
        assertEquals(List.of(new Category("mentee", 3), new Category("mentor", 1)), who.categories());
        Finding.Distribution unknown = assertInstanceOf(
                Finding.Distribution.class, answers.finding("endings.ended-by.match-length.as-agreed"));
        assertEquals(List.of(new Category("unknown", 4)), unknown.categories());
    }

    @Test
    void attritionIsAFlowPerSubject() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.ATTRITION, "population 0 rows-accepted 0 50")
                .row(SmallTable.ATTRITION, "population 1 no-consent 4 46")
                .row(SmallTable.ATTRITION, "outcome:match-length 0 in-population 0 46"));

        Finding.Flow flow = assertInstanceOf(Finding.Flow.class, answers.finding("attrition.flow.population"));
        assertEquals(List.of(new Step("rows-accepted", 0, 50), new Step("no-consent", 4, 46)), flow.steps());
        assertEquals(Finding.Base.of(50, 46), flow.base());
        assertInstanceOf(Finding.Flow.class, answers.finding("attrition.flow.match-length"));
    }

    @Test
    void rowsAreAddedUpOverFilesWithoutNamingThem() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.FILES, "oslo a.csv 10 9 1 0")
                .row(SmallTable.FILES, "oslo b.csv 20 20 0 0")
                .row(SmallTable.PRODUCED, "oslo a.csv matches 9 8 1 0")
                .row(SmallTable.PRODUCED, "oslo b.csv matches 20 19 0 1")
                .row(SmallTable.CHECKS, "order warned matches ended 2 27")
                .row(SmallTable.LOOKUPS, "oslo registration 30 3"));

        assertEquals(30, answers.value("data.count.read"));
        assertEquals(27, answers.value("data.count.accepted.matches"));
        assertEquals(2, answers.value("data.failed.order.matches.ended.warned"));
        assertEquals(3, answers.value("data.unmatched.registration"));
    }

    @Test
    void groupsAreCountedByPersonsMatchesAndMentors() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.MARGINS, "participant programme=oslo 40 0 0 1")
                .row(SmallTable.MARGINS, "match programme=oslo 30 33 12 1"));

        assertEquals(40, answers.value("groups.count.persons.programme=oslo"));
        assertEquals(33, answers.value("groups.count.matches.programme=oslo"));
        assertEquals(12, answers.value("groups.count.mentors.programme=oslo"));
    }

    @Test
    void everyQuestionWithoutItsTableSaysWhatIsMissing() {
        Answers nothing = Answers.of(new SmallStudy(), SmallStudy.MATCH_LENGTH);

        Set<String> missing = nothing.findings().findings().stream()
                .peek(finding -> assertEquals("unknown", finding.answer().status()))
                .map(finding ->
                        finding.address().indicator() + ":" + finding.address().cause())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "groups:participants",
                        "funnel:milestones",
                        "outcome:milestones",
                        "waiting:milestones",
                        "outcome:milestones.entered-stem",
                        "outcome:matches.planned_end",
                        "matched-again:matches.ended",
                        "reach:benchmarks",
                        "representation:benchmarks",
                        "fill:programmes.places",
                        "far-away:participants.distance_band",
                        "mentor-retention:matches.mentor_id",
                        "outcome:matches.started",
                        "completion:matches.planned_end",
                        "early-ending:matches.planned_end",
                        "met-30:sessions",
                        "active-90:sessions",
                        "agreement:matches.agreement_on",
                        "usual-length:sessions.minutes",
                        "meeting-minutes:sessions.minutes",
                        "meetings-per-month:sessions",
                        "endings:matches.ended",
                        "study-state:statuses",
                        "institution-retention:statuses",
                        "enrolment-persistence:statuses",
                        "stem-persistence:statuses",
                        "switching:statuses",
                        "stop-out:statuses",
                        "drop-out:statuses",
                        "graduation:statuses",
                        "stage-transition:statuses",
                        "feedback:feedback",
                        "response:invitations",
                        "attrition:participants",
                        "data:files"),
                missing);
    }
}
