package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.adept.analysis.SmallStudy;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class TimeToMatchTest {
    /** Ten with a place: four matched on day 10, two withdrew on day 12, two matched on day 20, two last seen on day 40. */
    private static SmallStudy tenWithAPlace() {
        return new SmallStudy()
                .row(SmallTable.RISK, "time-to-match - 10 matched 4")
                .row(SmallTable.RISK, "time-to-match - 12 withdrew 2")
                .row(SmallTable.RISK, "time-to-match - 20 matched 2")
                .row(SmallTable.RISK, "time-to-match - 40 censored 2");
    }

    /** 4/10 by day 14; 4/10 + 4/10 · 2/4 = 6/10 by day 30, not the 6/8 of those who did not withdraw. */
    @Test
    void whoWithdrewIsNotMatchedLater() {
        Answers answers = Answers.of(tenWithAPlace());
        assertEquals(0.4, answers.value("outcome.incidence.time-to-match.matched.day-14"), 1e-15);
        assertEquals(0.6, answers.value("outcome.incidence.time-to-match.matched.day-30"), 1e-15);
        assertEquals(0.2, answers.value("outcome.incidence.time-to-match.withdrew.day-30"), 1e-15);
    }

    @Test
    void nobodyIsFollowedToTheLastHorizon() {
        assertEquals(
                new Answer.Unknown("not-followed-so-long"),
                Answers.of(tenWithAPlace())
                        .finding("outcome.incidence.time-to-match.matched.day-60")
                        .answer());
    }

    @Test
    void aProgrammeThatMatchesOnOneDayHasNoWait() {
        Answers answers = Answers.of(tenWithAPlace().row(SmallTable.RATES, "matched-on-one-day - 9 10 0"));
        assertEquals(
                new Answer.Unknown("on-one-day"),
                answers.finding("outcome.incidence.time-to-match.matched.day-14")
                        .answer());
        assertFalse(answers.findings()
                .find("outcome.incidence-curve.time-to-match.matched.day")
                .isPresent());
    }

    @Test
    void fourInFiveOnOneDayAreNotYetTooMany() {
        Answers answers = Answers.of(tenWithAPlace().row(SmallTable.RATES, "matched-on-one-day - 8 10 0"));
        assertEquals(0.4, answers.value("outcome.incidence.time-to-match.matched.day-14"), 1e-15);
    }

    @Test
    void whichDayPeopleAreMatchedIsDecidedByTheirProgrammeAndCohort() {
        Answers answers = Answers.of(tenWithAPlace()
                .row(SmallTable.RISK, "time-to-match programme=a;stage=school 10 matched 4")
                .row(SmallTable.RATES, "matched-on-one-day programme=a 10 10 0")
                .row(SmallTable.RATES, "matched-on-one-day - 10 20 0"));
        assertEquals(
                new Answer.Unknown("on-one-day"),
                answers.finding("outcome.incidence.time-to-match.matched.day-14.programme=a;stage=school")
                        .answer());
        assertEquals(0.4, answers.value("outcome.incidence.time-to-match.matched.day-14"), 1e-15);
    }

    @Test
    void withoutStepsTheQuestionCannotBeAsked() {
        assertEquals(
                new Answer.Unknown("not-testable"),
                Answers.of(new SmallStudy())
                        .finding("outcome.not-testable.time-to-match.milestones")
                        .answer());
    }

    /** Three join in November, one leaves in January; the programme is not seen to the end of March. */
    @Test
    void theListCarriesOverTheTurnOfTheYear() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.WAITING, "- 202011 3 0 0")
                .row(SmallTable.WAITING, "- 202101 0 1 0")
                .row(SmallTable.WAITING, "- 202103 0 0 2"));
        assertEquals(3, answers.value("waiting.count.calendar-month-202012"));
        assertEquals(2, answers.value("waiting.count.calendar-month-202102"));
        assertEquals(
                Finding.Base.of(3, 2),
                answers.finding("waiting.count.calendar-month-202101").base());
        assertFalse(
                answers.findings().find("waiting.count.calendar-month-202103").isPresent());
    }
}
