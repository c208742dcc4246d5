package org.adept.analysis.stats.summary;

import static org.adept.analysis.stats.testing.Close.known;
import static org.adept.analysis.stats.testing.Close.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.proportion.Wilson;
import org.junit.jupiter.api.Test;

class TopBoxTest {
    private static final int[] UNSORTED = {5, 1, 4, 3};
    private static final long[] COUNTS = {25, 3, 40, 16};

    @Test
    void foursAndFivesAreSixtyFiveOfEightyFour() {
        assertEquals(known(Wilson.of(65, 84)), known(TopBox.of(UNSORTED, COUNTS, 4)));
    }

    @Test
    void theLowestValueThatCountsIsItselfCounted() {
        assertEquals(25, known(TopBox.of(UNSORTED, COUNTS, 5)).events());
        assertEquals(84, known(TopBox.of(UNSORTED, COUNTS, 1)).events());
        assertEquals(0, known(TopBox.of(UNSORTED, COUNTS, 6)).events());
    }

    @Test
    void withoutAnswersThereIsNoShare() {
        assertEquals(new Reason.NoOne(), unknown(TopBox.of(UNSORTED, new long[4], 4)));
    }

    @Test
    void eachValueHasItsCount() {
        assertThrows(IllegalArgumentException.class, () -> TopBox.of(UNSORTED, new long[3], 4));
        assertThrows(IllegalArgumentException.class, () -> TopBox.of(UNSORTED, new long[] {1, 2, -3, 4}, 4));
    }
}
