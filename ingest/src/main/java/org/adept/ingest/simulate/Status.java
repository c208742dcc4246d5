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
 */
public record Status(LocalDate on, String enrolled, @Nullable String inStem, @Nullable String credentialField) {}
