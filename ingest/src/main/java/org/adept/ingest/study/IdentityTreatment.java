package org.adept.ingest.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a mapping does with a column that may tell who somebody is, right after it was read.
 *
 * @param deed what is done
 * @param on for ages: the day on which they are reckoned
 * @param width for ages and numbers: how many years or units make a band
 * @param keep for beginnings: how many characters stay
 * @param because for columns that stay as they are: why
 */
public record IdentityTreatment(Deed deed, Optional<LocalDate> on, int width, int keep, String because) {

    /** What is done with the cells of a column. */
    public enum Deed {
        /** The column is as good as empty. */
        DROP,
        /** A keyed hash stands for each text. */
        PSEUDONYMISE,
        /** A day of birth becomes a band of ages. */
        BAND_AGE,
        /** A number becomes a band of numbers. */
        BAND_NUMBER,
        /** Only the beginning stays, as of a postcode. */
        BAND_PREFIX,
        /** It stays as it is, for a reason: it looks like an identifier and is none. */
        KEEP
    }

    static IdentityTreatment of(Deed deed) {
        return new IdentityTreatment(deed, Optional.empty(), 0, 0, "");
    }
}
