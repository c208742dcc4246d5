package org.adept.analysis.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.adept.analysis.SmallStudy;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.finding.Finding;
import org.adept.ingest.contract.SmallTable;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    void completionCountsUnknownEndsAsNotCompletedAndBoundsThem() {
        Answers answers = Answers.of(new SmallStudy()
                .row(SmallTable.MARGINS, "match - 20 20 9 2")
                .row(SmallTable.RATES, "completion - 12 20 4"));

        assertEquals(0.6, answers.value("completion.share"), 1e-15);
        assertEquals(0.8, answers.value("completion.share-highest"), 1e-15);
        assertEquals(4, answers.value("completion.count.end-unknown"));
        assertEquals(
                new Finding.Base(20, 12, 9), answers.finding("completion.share").base());
    }

    @Test
    void earlyEndingIsAmongKnownEndsWithBoundsOverAll() {
        Answers answers = Answers.of(new SmallStudy().row(SmallTable.RATES, "early-ending mode=online 6 20 5"));

        assertEquals(6 / 15.0, answers.value("early-ending.share.mode=online"), 1e-15);
        assertEquals(6 / 20.0, answers.value("early-ending.share-lowest.mode=online"), 1e-15);
        assertEquals(11 / 20.0, answers.value("early-ending.share-highest.mode=online"), 1e-15);
    }

    /** Wilson for 15 of 20 by hand: (0.75 + z²/40 ± z√(0.1875/20 + z²/1600)) / (1 + z²/20), z = 1.959964. */
    @Test
    void shareCarriesWilsonsInterval() {
        Answers answers = Answers.of(new SmallStudy().row(SmallTable.RATES, "met-30 - 15 20 0"));

        Interval interval = answers.estimate("met-30.share").interval().orElseThrow();
        assertEquals(0.5313, interval.lower(), 5e-5);
        assertEquals(0.8881, interval.upper(), 5e-5);
    }

    /** Minutes 30, 40, 50: mean 40, s² = 100, standard error 10/√3. */
    @Test
    void meanMinutesComeFromTheSums() {
        Answers answers = Answers.of(new SmallStudy().row(SmallTable.SUMS, "meeting-minutes - 3 120 5000 0"));

        assertEquals(40, answers.value("meeting-minutes.mean"), 1e-12);
        assertEquals(
                10 / Math.sqrt(3),
                answers.estimate("meeting-minutes.mean").standardError().orElseThrow(),
                1e-12);
    }

    @Test
    void scaledSumsAreReadInTheirTrueUnit() {
        Answers answers = Answers.of(new SmallStudy().row(SmallTable.SUMS, "meetings-per-month - 2 350 62500 2"));

        assertEquals(1.75, answers.value("meetings-per-month.mean"), 1e-12);
    }

    @Test
    void shareOfNobodyIsUnknown() {
        Answers answers = Answers.of(new SmallStudy().row(SmallTable.RATES, "active-90 - 0 0 0"));

        assertEquals("unknown", answers.finding("active-90.share").answer().status());
    }
}
