package org.adept.ingest.simulate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a match or of a group: exactly one of the two is named.
 *
 * @param sessionId identifier
 * @param matchId the match
 * @param groupId the group
 * @param on day
 * @param minutes length
 * @param mode where they met
 */
public record Meeting(
        String sessionId, @Nullable String matchId, @Nullable String groupId, LocalDate on, int minutes, Mode mode) {}
