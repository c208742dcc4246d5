package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One questionnaire sent out, answered or not.
 *
 * @param wave day-30, day-90 or end
 * @param matchId the match asked about
 * @param invitedOn day it was sent
 * @param answeredOn day of the answer; missing when nobody answered
 * @param responses the answers 1 to 5, in the order of the items; empty when nobody answered
 */
public record Answer(
        String wave, String matchId, LocalDate invitedOn, @Nullable LocalDate answeredOn, List<Integer> responses) {

    /** The items of the questionnaire, in order. */
    public static final List<String> ITEMS = List.of("bond-1", "bond-2", "bond-3", "bond-4", "bond-5");

    public Answer {
        responses = List.copyOf(responses);
    }
}
