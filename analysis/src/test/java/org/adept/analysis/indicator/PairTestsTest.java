package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class PairTestsTest {
    private static final List<String> EXITS = List.of(
            "mode=online 3 withdrew 30",
            "mode=online 9 censored 10",
            "mode=in-person 4 withdrew 6",
            "mode=in-person 9 censored 34",
            "mode=hybrid 5 withdrew 14",
            "mode=hybrid 9 censored 26",
            "mode=unknown 9 withdrew 5");

    private static SmallStudy modes(String without) {
        SmallStudy study = new SmallStudy();
        EXITS.stream()
                .filter(exit -> !exit.startsWith("mode=" + without + " "))
                .forEach(exit -> study.row(SmallTable.RISK, "withdrawal " + exit));
        return study;
    }

    private static List<Finding> pairs(SmallStudy study) {
        return Answers.of(study, SmallStudy.WITHDRAWAL).findings().all("outcome", "test-pair");
    }

    /** The test of two groups alone, as the study without the third says it. */
    private static Answer.Test alone(String without) {
        return Answers.of(modes(without), SmallStudy.WITHDRAWAL)
                .shown("outcome.test.withdrawal.mode")
                .test()
                .orElseThrow();
    }

    private static Answer.Test pair(String level, String reference) {
        Finding found = pairs(modes("none")).stream()
                .filter(finding -> finding.address().level().equals(level)
                        && finding.address().reference().equals(reference))
                .findFirst()
                .orElseThrow();
        return ((Answer.Shown) found.answer()).test().orElseThrow();
    }

    @Test
    void eachPairOfKnownLevelsIsTestedOnce() {
        assertEquals(3, pairs(modes("none")).size());
    }

    /** Holm: the smallest p counts three times, the next twice, the largest once, and none is less than the one before. */
    @Test
    void theirPValuesAreAdjustedAfterHolm() {
        double online = alone("in-person").p(); // hybrid and online
        double plain = alone("hybrid").p(); // in-person and online
        double middle = alone("online").p(); // hybrid and in-person
        assertTrue(plain < online && online < middle, plain + " " + online + " " + middle);

        assertEquals(3 * plain, pair("online", "in-person").p(), 1e-15);
        assertEquals(Math.max(3 * plain, 2 * online), pair("online", "hybrid").p(), 1e-15);
        assertEquals(Math.max(2 * online, middle), pair("in-person", "hybrid").p(), 1e-15);
        assertEquals(alone("hybrid").statistic(), pair("online", "in-person").statistic(), 1e-12);
    }

    @Test
    void aPairWithFewEndsIsHeldAndDoesNotCount() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal mode=online 3 withdrew 30")
                .row(SmallTable.RISK, "withdrawal mode=in-person 4 withdrew 2")
                .row(SmallTable.RISK, "withdrawal mode=in-person 9 censored 34")
                .row(SmallTable.RISK, "withdrawal mode=hybrid 5 withdrew 2")
                .row(SmallTable.RISK, "withdrawal mode=hybrid 9 censored 30");

        assertEquals(
                1,
                pairs(study).stream()
                        .filter(finding -> finding.answer().equals(new Answer.Held("too-few-events")))
                        .count());
    }

    @Test
    void twoLevelsAreOnePairThatTheirOwnTestTells() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal mode=online 3 withdrew 9")
                .row(SmallTable.RISK, "withdrawal mode=in-person 5 withdrew 9");

        assertEquals(List.of(), pairs(study));
    }
}
