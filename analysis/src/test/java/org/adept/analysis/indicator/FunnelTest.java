package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static Answers threeSteps() {
        return Answers.of(new SmallStudy()
                .row(SmallTable.FUNNEL, "- 0 invited 80")
                .row(SmallTable.FUNNEL, "- 1 applied 40")
                .row(SmallTable.FUNNEL, "- 2 matched 30"));
    }

    @Test
    void eachStepIsCountedAtItsPlace() {
        assertEquals(80, threeSteps().value("funnel.count.invited.step-1"));
        assertEquals(30, threeSteps().value("funnel.count.matched.step-3"));
    }

    @Test
    void sharesAreOfThePreviousAndOfTheFirstStep() {
        assertEquals(0.75, threeSteps().value("funnel.share-of-previous.matched.step-3"), 1e-15);
        assertEquals(0.375, threeSteps().value("funnel.share-of-first.matched.step-3"), 1e-15);
    }

    @Test
    void whoLeftAtTheStepItselfStandsInTheBase() {
        assertEquals(
                Finding.Base.of(40, 30),
                threeSteps().finding("funnel.count.matched.step-3").base());
    }

    /** Ten beside ten, half of whom came on: five are expected to in each. Of nine, fewer than five. */
    @Test
    void aSmallGroupsDifferenceHasTheScoreInterval() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.FUNNEL, "- 0 applied 29")
                .row(SmallTable.FUNNEL, "cohort=2021 0 applied 10")
                .row(SmallTable.FUNNEL, "cohort=2021 1 matched 4")
                .row(SmallTable.FUNNEL, "cohort=2022 0 applied 10")
                .row(SmallTable.FUNNEL, "cohort=2022 1 matched 6")
                .row(SmallTable.FUNNEL, "cohort=2023 0 applied 9")
                .row(SmallTable.FUNNEL, "cohort=2023 1 matched 5"));

        assertEquals(Method.NEWCOMBE, method(answers, "2022"));
        assertEquals(Method.MIETTINEN_NURMINEN, method(answers, "2023"));
    }

    private static Method method(Answers answers, String cohort) {
        return answers.estimate("funnel.difference.matched.cohort." + cohort + ".2021.step-1")
                .method();
    }
}
