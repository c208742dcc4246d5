package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

/**
 * Five people answer a, b and c: 1 2 5, 2 1 4, 3 3 2, 4 5 2 and 5 4 2. The last asks the other way round; turned it is
 * 1, 2, 4, 4, 4, and alpha 69/74 as worked out in {@code AlphaTest}.
 */
class ReliabilityTest {
    private static final String OF = ".clarity.1.end.mentee";

    private static Answers answers() {
        SmallStudy study = new SmallStudy().row(SmallTable.ITEMS, "wishes 1 end mentee a - 2 5");
        for (String basis : new String[] {"complete", "pairwise"}) {
            study.row(SmallTable.ITEM_PAIRS, "clarity 1 end mentee " + basis + " - a a 5 15 15 55")
                    .row(SmallTable.ITEM_PAIRS, "clarity 1 end mentee " + basis + " - a b 5 15 15 53")
                    .row(SmallTable.ITEM_PAIRS, "clarity 1 end mentee " + basis + " - a c 5 15 15 37")
                    .row(SmallTable.ITEM_PAIRS, "clarity 1 end mentee " + basis + " - b b 5 15 15 55")
                    .row(SmallTable.ITEM_PAIRS, "clarity 1 end mentee " + basis + " - b c 5 15 15 38")
                    .row(SmallTable.ITEM_PAIRS, "clarity 1 end mentee " + basis + " - c c 5 15 15 53");
        }
        return Answers.of(study);
    }

    @Test
    void alphaIsOfItemsTurnedTheRightWay() {
        Estimate alpha = answers().estimate("reliability.alpha" + OF);

        assertEquals(69 / 74.0, alpha.value(), 1e-14);
        assertEquals(5, alpha.n());
        assertTrue(alpha.interval().orElseThrow().lower() < 0.8);
        assertEquals(69 / 74.0, answers().value("reliability.alpha-pairwise" + OF), 1e-14);
    }

    @Test
    void eachItemStandsAgainstTheOthers() {
        assertEquals(4 / Math.sqrt(20), answers().value("reliability.item-rest" + OF + ".a"), 1e-14);
        assertEquals(0.875, answers().value("reliability.alpha-without" + OF + ".a"), 1e-14);
        assertTrue(answers().value("reliability.item-rest" + OF + ".c") > 0);
    }

    @Test
    void aRankingHasNoReliabilityAndSaysWhy() {
        Finding wishes = answers().finding("reliability.alpha.wishes");

        assertEquals(
                "ranked",
                assertInstanceOf(Answer.Unknown.class, wishes.answer()).reason());
    }
}
