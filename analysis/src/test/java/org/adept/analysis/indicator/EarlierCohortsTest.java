package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.adept.analysis.SmallStudy;
import org.adept.analysis.finding.Answer;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.OutcomeDefinition;
import org.junit.jupiter.api.Test;

class EarlierCohortsTest {
    /** The cohort of 2021 has been followed for a short time only; of its 10 matches 4 ended early, in week 2. */
    private static SmallStudy threeCohorts() {
        return new SmallStudy()
                .row(SmallTable.RISK, "match-length cohort=2019 2 early 2")
                .row(SmallTable.RISK, "match-length cohort=2019 99 censored 8")
                .row(SmallTable.RISK, "match-length cohort=2020 2 early 3")
                .row(SmallTable.RISK, "match-length cohort=2020 99 censored 7")
                .row(SmallTable.RISK, "match-length cohort=2021 2 early 4")
                .row(SmallTable.RISK, "match-length cohort=2021 %d censored 6".formatted(HORIZONS.get(0)))
                .row(SmallTable.RISK, "match-length cohort=unknown 9 early 1");
    }

    private static final List<Integer> HORIZONS = SmallStudy.MATCH_LENGTH.horizons();

    private static List<Finding> differences(SmallStudy study, OutcomeDefinition outcome) {
        return Answers.of(study, outcome).findings().all("outcome", "difference");
    }

    private static Finding of(String cohort) {
        return differences(threeCohorts(), SmallStudy.MATCH_LENGTH).stream()
                .filter(finding -> finding.address().level().equals(cohort))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLatestCohortIsHeldAgainstAllEarlierOnesAfterAsLong() {
        Answer.Shown shown = (Answer.Shown) of("2021").answer();

        // 4 of 10 less (2 + 3) of (10 + 10), all ended before the first horizon
        assertEquals(0.4 - 0.25, shown.estimate().value(), 1e-12);
        assertEquals(HORIZONS.get(0), of("2021").address().time());
        assertTrue(shown.estimate().interval().orElseThrow().lower() < 0);
    }

    @Test
    void theSecondCohortIsReadWhereBothAreFollowed() {
        assertEquals(0.3 - 0.2, ((Answer.Shown) of("2020").answer()).estimate().value(), 1e-12);
        assertEquals(HORIZONS.get(HORIZONS.size() - 1), of("2020").address().time());
    }

    @Test
    void fewerThanFiveEndsAreHeld() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "match-length cohort=2019 2 early 4")
                .row(SmallTable.RISK, "match-length cohort=2020 99 censored 9");

        assertEquals(
                new Answer.Held("too-few-events"),
                differences(study, SmallStudy.MATCH_LENGTH).get(0).answer());
    }

    @Test
    void theFirstCohortAndTheUnknownOneHaveNothingBeforeThem() {
        assertEquals(
                List.of("2020", "2021"),
                differences(threeCohorts(), SmallStudy.MATCH_LENGTH).stream()
                        .map(finding -> finding.address().level())
                        .toList());
    }

    @Test
    void theSmallestCohortStandsBehindEveryDifference() {
        assertEquals(10, of("2021").base().n());
        assertEquals(2, of("2021").base().numerator());
    }

    @Test
    void cohortsWithoutYearsHaveNoOrder() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal cohort=spring 3 withdrew 9")
                .row(SmallTable.RISK, "withdrawal cohort=autumn 5 withdrew 9");

        assertEquals(List.of(), differences(study, SmallStudy.WITHDRAWAL));
    }

    @Test
    void aShareStillThereIsComparedAsWell() {
        SmallStudy study = new SmallStudy()
                .row(SmallTable.RISK, "withdrawal cohort=2019 1 withdrew 2")
                .row(SmallTable.RISK, "withdrawal cohort=2019 99 censored 8")
                .row(SmallTable.RISK, "withdrawal cohort=2020 1 withdrew 5")
                .row(SmallTable.RISK, "withdrawal cohort=2020 99 censored 5");

        Answer.Shown shown =
                (Answer.Shown) differences(study, SmallStudy.WITHDRAWAL).get(0).answer();
        assertEquals(0.5 - 0.8, shown.estimate().value(), 1e-12);
    }
}
