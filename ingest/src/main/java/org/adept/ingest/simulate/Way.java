package org.adept.ingest.simulate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The way in: the day of each step, missing where it was not reached.
 *
 * @param consent whether she lets her data be used
 */
public record Way(
        LocalDate invited,
        @Nullable LocalDate applied,
        @Nullable LocalDate eligible,
        @Nullable LocalDate accepted,
        @Nullable LocalDate enrolled,
        @Nullable LocalDate withdrew,
        boolean consent) {

    /** Whether she took the place and stayed to be matched. */
    public boolean waits() {
        return enrolled != null && withdrew == null;
    }

    /** The same way, given up on a day. */
    Way withdrawing(LocalDate day) {
        return new Way(invited, applied, eligible, accepted, enrolled, day, consent);
    }
}
