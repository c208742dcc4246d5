package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adept.analysis.SmallStudy;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class ReachTest {
    /** 100 applicants, 30 of them pupils; 1,000 are eligible, half of them pupils. */
    private static SmallStudy hundredApplicants() {
        return new SmallStudy()
                .row(SmallTable.FUNNEL, "- 1 applied 100")
                .row(SmallTable.FUNNEL, "- 2 matched 80")
                .row(SmallTable.FUNNEL, "stage=school 1 applied 30");
    }

    private static SmallStudy against(SmallStudy study, String error, String date) {
        String day = date.isEmpty() ? "- -" : date + " day";
        return study.row(SmallTable.BENCHMARKS, "eligible everyone - - 1000.0000 1000 " + error + " register " + day)
                .row(
                        SmallTable.BENCHMARKS,
                        "eligible everyone stage=school - 500.0000 1000 " + error + " register " + day);
    }

    @Test
    void applicantsAreHeldAgainstTheEligible() {
        Answers answers = Answers.of(against(hundredApplicants(), "0.0000", "2020-01-01"));
        assertEquals(0.1, answers.value("reach.share"), 1e-15);
        assertEquals(0.6, answers.value("representation.ratio.stage=school"), 1e-15);
        assertEquals(
                Finding.Base.of(100, 30),
                answers.finding("representation.ratio.stage=school").base());
    }

    @Test
    void aNumberThatDoesNotSayHowCertainOrWhenIsNotUsed() {
        Answer unknown = new Answer.Unknown("benchmark-incomplete");
        assertEquals(
                unknown,
                Answers.of(against(hundredApplicants(), "-", "2020-01-01"))
                        .finding("reach.share")
                        .answer());
        assertEquals(
                unknown,
                Answers.of(against(hundredApplicants(), "0.0000", ""))
                        .finding("representation.ratio.stage=school")
                        .answer());
    }

    /** Two intakes of 50 places: 80 of 100; the other programme does not say, so nothing is told of everyone. */
    @Test
    void placesAreFilledIntakeByIntake() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.FUNNEL, "programme=a 2 matched 80")
                .row(SmallTable.RATES, "intakes programme=a 2 80 0")
                .row(SmallTable.RATES, "intakes programme=b 2 10 0")
                .row(SmallTable.RATES, "intakes - 4 90 0")
                .row(SmallTable.PROGRAMMES, "a NO - - - - - 50 -"));
        assertEquals(0.8, answers.value("fill.share.programme=a"), 1e-15);
        assertFalse(answers.findings().find("fill.share").isPresent());
    }

    @Test
    void whoseDistanceIsNotKnownIsNoShareOfThoseFarAway() {
        Answers answers = Answers.of(new SmallStudy().row(SmallTable.RATES, "far-away mode=online 12 50 2"));
        assertEquals(0.25, answers.value("far-away.share.mode=online"), 1e-15);
    }

    /** Cohort 2021 comes 20 points further than 2019; the base is the smaller group and the smallest rest. */
    @Test
    void cohortsAreHeldAgainstTheFirst() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.FUNNEL, "- 2 applied 150")
                .row(SmallTable.FUNNEL, "cohort=2019 2 applied 50")
                .row(SmallTable.FUNNEL, "cohort=2019 3 matched 20")
                .row(SmallTable.FUNNEL, "cohort=2021 2 applied 100")
                .row(SmallTable.FUNNEL, "cohort=2021 3 matched 60")
                .row(SmallTable.FUNNEL, "cohort=unknown 2 applied 9"));
        String id = "funnel.difference.matched.cohort.2021.2019.step-3";
        assertEquals(0.2, answers.value(id), 1e-15);
        assertEquals(Finding.Base.of(50, 20), answers.finding(id).base());
        assertFalse(
                answers.findings().find("funnel.slope.matched.cohort.applied").isPresent());
    }

    @Test
    void threeCohortsHaveASlope() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.FUNNEL, "- 2 applied 300")
                .row(SmallTable.FUNNEL, "cohort=1 2 applied 100")
                .row(SmallTable.FUNNEL, "cohort=1 3 matched 20")
                .row(SmallTable.FUNNEL, "cohort=2 2 applied 100")
                .row(SmallTable.FUNNEL, "cohort=2 3 matched 30")
                .row(SmallTable.FUNNEL, "cohort=3 2 applied 100")
                .row(SmallTable.FUNNEL, "cohort=3 3 matched 40"));
        assertEquals(0.1, answers.value("funnel.slope.matched.cohort.applied"), 1e-12);
        assertTrue(answers.shown("funnel.slope.matched.cohort.applied").test().isPresent());
    }

    /** Expected 40 · 0.5 + 60 · 0.25 = 35 of 100; observed 28. */
    @Test
    void observedIsHeldAgainstWhatEachKindWouldHaveElsewhere() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.RATES, "completion - 28 100 0")
                .row(SmallTable.RATES, "completion mode=a 18 40 0")
                .row(SmallTable.RATES, "completion mode=b 10 60 0")
                .row(SmallTable.BENCHMARKS, "completion elsewhere mode=a - 0.5000 400 0.0000 x 2020-01-01 day")
                .row(SmallTable.BENCHMARKS, "completion elsewhere mode=b - 0.2500 400 0.0000 x 2020-01-01 day"));
        assertEquals(0.8, answers.value("completion.observed-to-expected.mode.elsewhere"), 1e-12);
        assertEquals(0.28, answers.value("completion.observed-share.mode.elsewhere"), 1e-15);
        assertEquals(0.35, answers.value("completion.expected-share.mode.elsewhere"), 1e-12);
    }
}
