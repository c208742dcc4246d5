package org.adept.ingest.simulate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in her studies on a day.
 *
 * @param on the day
 * @param enrolled yes, no, leave or unknown
 * @param inStem yes or no; missing where nobody knows
 * @param credentialField field of the degree; missing without one
 * @param institution where she studies; missing where she does not
 * @param level school, bachelor, master or phd; missing where she does not study
 * @param employment industry, other or none; missing where she studies
 */
public record Status(
        LocalDate on,
        String enrolled,
        @Nullable String inStem,
        @Nullable String credentialField,
        @Nullable String institution,
        @Nullable String level,
        @Nullable String employment) {
    /** Somebody of whom nothing is known on a day. */
    static Status unknown(LocalDate on) {
        return new Status(on, "unknown", null, null, null, null, null);
    }
}
