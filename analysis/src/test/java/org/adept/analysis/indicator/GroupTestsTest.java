package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adept.analysis.SmallStudy;
import org.adept.analysis.finding.Answer;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class GroupTestsTest {
    /**
     * Online: 4 end early at week 2 of 10, 6 seen last at week 9. In person: 2 end early at week 5, 8 seen last at 9.
     * Week 2: d = 4, n = 20, expected 4·10/20 = 2, variance 4·¼·16/19 = 16/19. Week 5: d = 2, n = 16 of which 6 online,
     * expected 0.75, variance 2·(6/16)(10/16)·14/15 = 0.4375. (4 − 2.75)² / (16/19 + 0.4375) = 1.2210.
     */
    private static SmallStudy twoModes(long mentorsOnline) {
        return new SmallStudy()
                .row(SmallTable.MARGINS, "match mode=online 10 10 " + mentorsOnline + " 1")
                .row(SmallTable.MARGINS, "match mode=in-person 10 10 8 1")
                .row(SmallTable.RISK, "match-length mode=online 2 early 4")
                .row(SmallTable.RISK, "match-length mode=online 9 as-agreed 6")
                .row(SmallTable.RISK, "match-length mode=in-person 5 early 2")
                .row(SmallTable.RISK, "match-length mode=in-person 9 censored 8")
                .row(SmallTable.RISK, "match-length mode=unknown 9 early 1");
    }

    private static final String ID = "outcome.test.match-length.early.mode";

    @Test
    void competingEndsAreTestedOnEarlyEndingOnly() {
        Answer.Shown shown = Answers.of(twoModes(8), SmallStudy.MATCH_LENGTH).shown(ID);

        double expected = 1.25 * 1.25 / (16 / 19.0 + 0.4375);
        assertEquals(expected, shown.estimate().value(), 1e-12);
        assertEquals(1, shown.test().orElseThrow().degreesOfFreedom());
        assertEquals(20, shown.estimate().n());
        assertEquals(6, shown.estimate().events());
    }

    @Test
    void fiveMentorsInAnArmAreEnoughAndFourAreNot() {
        assertEquals(
                "shown",
                Answers.of(twoModes(5), SmallStudy.MATCH_LENGTH)
                        .finding(ID)
                        .answer()
                        .status());
        assertEquals(
                new Answer.Held("too-few-clusters"),
                Answers.of(twoModes(4), SmallStudy.MATCH_LENGTH).finding(ID).answer());
    }

    @Test
    void unknownMentorsHoldNothingBack() {
        assertEquals(
                "shown",
                Answers.of(twoModes(0), SmallStudy.MATCH_LENGTH)
                        .finding(ID)
                        .answer()
                        .status());
    }

    @Test
    void fourEndsAreTooFewForATest() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal mode=online 3 withdrew 3")
                .row(SmallTable.RISK, "withdrawal mode=online 9 censored 20")
                .row(SmallTable.RISK, "withdrawal mode=in-person 4 withdrew 1")
                .row(SmallTable.RISK, "withdrawal mode=in-person 9 censored 20");

        assertEquals(
                new Answer.Held("too-few-events"),
                Answers.of(study, SmallStudy.WITHDRAWAL)
                        .finding("outcome.test.withdrawal.mode")
                        .answer());
    }

    @Test
    void oneLevelLeavesNothingToCompare() {
        SmallStudy study = new SmallStudy().row(SmallTable.RISK, "withdrawal mode=online 3 withdrew 9");

        assertEquals(
                new Answer.Unknown("no-variation"),
                Answers.of(study, SmallStudy.WITHDRAWAL)
                        .finding("outcome.test.withdrawal.mode")
                        .answer());
    }

    @Test
    void levelsAreAlsoComparedWithinEachProgramme() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal mode=online;programme=oslo 3 withdrew 9")
                .row(SmallTable.RISK, "withdrawal mode=in-person;programme=oslo 5 withdrew 9");

        assertEquals(
                "shown",
                Answers.of(study, SmallStudy.WITHDRAWAL)
                        .finding("outcome.test.withdrawal.mode.programme=oslo")
                        .answer()
                        .status());
    }
}
