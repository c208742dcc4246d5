package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class InTheProgrammeTest {
    /** Ten matches: two end early half way, one is last seen half way, five end as agreed, of two no end is recorded. */
    private static Answers tenMatches() {
        return Answers.of(
                new SmallStudy()
                        .row(SmallTable.RISK, "agreed-term - 50 early 2")
                        .row(SmallTable.RISK, "agreed-term - 50 censored 1")
                        .row(SmallTable.RISK, "agreed-term - 101 as-agreed 5")
                        .row(SmallTable.RISK, "agreed-term - 101 end-unknown 2")
                        .row(SmallTable.RISK, "agreed-term format=a;mode=b 50 early 1"),
                SmallStudy.MATCH_LENGTH);
    }

    /** Of the eight known: 2/8 by the agreed end. */
    @Test
    void earlyByTheAgreedEndIsOfThoseWhoseEndIsKnownOrNotDue() {
        assertEquals(0.25, tenMatches().value("outcome.incidence.agreed-term.early.percent-of-term-100"), 1e-15);
        assertEquals(8, tenMatches().value("outcome.count.agreed-term.followed"));
    }

    /** Lowest 2/10; highest 2/10, then both unknown of the seven left: 2/10 + 8/10 · 2/7. */
    @Test
    void theBoundsCountEveryUnknownEndOneWay() {
        assertEquals(0.2, tenMatches().value("outcome.incidence-lowest.agreed-term.early.percent-of-term-100"), 1e-15);
        assertEquals(
                0.2 + 0.8 * 2 / 7,
                tenMatches().value("outcome.incidence-highest.agreed-term.early.percent-of-term-100"),
                1e-15);
    }

    @Test
    void theIncidencesAndThoseStillRunningAddUpToOne() {
        Answers answers = tenMatches();
        assertEquals(0.75, answers.value("outcome.incidence.agreed-term.as-agreed.percent-of-term-120"), 1e-15);
        assertEquals(0.25, answers.value("outcome.incidence.agreed-term.early.percent-of-term-120"), 1e-15);
    }

    @Test
    void pairsOfDimensionsHaveNumbersAndNoCurve() {
        Answers answers = tenMatches();
        assertEquals(1, answers.value("outcome.incidence.agreed-term.early.percent-of-term-50.format=a;mode=b"), 1e-15);
        assertFalse(answers.findings()
                .find("outcome.incidence-curve.agreed-term.early.percent-of-term.format=a;mode=b")
                .isPresent());
    }

    /** Four pupils: one enters in month 6, one is unknown after month 3, two are last seen in month 20. */
    private static Answers fourPupils() {
        return Answers.of(new SmallStudy()
                .row(SmallTable.RISK, "stem-entry - 6 entered-stem 1")
                .row(SmallTable.RISK, "stem-entry - 3 unknown 1")
                .row(SmallTable.RISK, "stem-entry - 20 censored 2"));
    }

    /** Followed until not known any more: 1 of the 3 still followed; lowest 1 of 4; highest 2 of 4. */
    @Test
    void whoIsNotKnownOfAnyMoreWidensTheBounds() {
        assertEquals(1.0 / 3, fourPupils().value("outcome.incidence.stem-entry.entered-stem.month-12"), 1e-15);
        assertEquals(0.25, fourPupils().value("outcome.incidence-lowest.stem-entry.entered-stem.month-12"), 1e-15);
        assertEquals(0.5, fourPupils().value("outcome.incidence-highest.stem-entry.entered-stem.month-12"), 1e-15);
    }

    @Test
    void thatNobodyEnteredMayMeanThatNobodyWroteItDown() {
        Answers answers = Answers.of(new SmallStudy().row(SmallTable.RISK, "stem-entry - 20 censored 2"));
        assertEquals(
                new Answer.Unknown("not-testable"),
                answers.finding("outcome.not-testable.stem-entry.milestones.entered-stem")
                        .answer());
    }

    @Test
    void mentorsAreCountedAsMentors() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.RATES, "mentor-retention - 3 12 0")
                .row(SmallTable.RISK, "mentor-return - 4 returned 1")
                .row(SmallTable.RISK, "mentor-return - 30 censored 3"));
        assertEquals(0.25, answers.value("mentor-retention.share"), 1e-15);
        assertEquals(
                new Finding.Base(12, 3, 12),
                answers.finding("mentor-retention.share").base());
        assertEquals(0.25, answers.value("outcome.incidence.mentor-return.returned.month-6"), 1e-15);
    }

    /** Twenty mentors; {@code both} of them have matches of each mode, and stand in both groups. */
    private static Answers twentyMentors(int both) {
        SmallStudy study = new SmallStudy();
        for (String margin : List.of("-", "mode=online", "mode=in-person")) {
            int mentors = margin.equals("-") ? 20 : 10 + both / 2;
            study.row(SmallTable.RISK, "mentor-return " + margin + " 4 returned 6")
                    .row(SmallTable.RISK, "mentor-return " + margin + " 30 censored " + (mentors - 6));
        }
        return Answers.of(study);
    }

    @Test
    void groupsWithMentorsInCommonAreNotTestedAsIfTheyHadNone() {
        for (String test : List.of("test", "test-early", "test-incidence")) {
            String id = "outcome." + test + ".mentor-return.returned.mode";

            assertEquals("shown", twentyMentors(0).finding(id).answer().status());
            assertEquals(
                    new Answer.Unknown("shared-clusters"),
                    twentyMentors(2).finding(id).answer());
        }
    }

    @Test
    void laterMatchesAreNotMixedIntoFirstOnes() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.RATES, "matched-again - 5 20 0")
                .row(SmallTable.RATES, "early-ending-first - 20 100 10")
                .row(SmallTable.RATES, "early-ending-later - 3 12 0"));
        assertEquals(0.25, answers.value("matched-again.share"), 1e-15);
        assertEquals(20.0 / 90, answers.value("early-ending-first.share"), 1e-15);
        assertEquals(0.3, answers.value("early-ending-first.share-highest"), 1e-15);
        assertEquals(0.25, answers.value("early-ending-later.share"), 1e-15);
    }

    @Test
    void aPersonsCompletionHasItsHighestBound() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.RATES, "completion - 5 20 2")
                .row(SmallTable.RATES, "completion-of-persons - 5 16 1"));
        assertEquals(5.0 / 16, answers.value("completion-of-persons.share"), 1e-15);
        assertEquals(6.0 / 16, answers.value("completion-of-persons.share-highest"), 1e-15);
    }
}
