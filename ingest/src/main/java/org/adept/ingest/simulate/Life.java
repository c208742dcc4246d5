package org.adept.ingest.simulate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of one mentee in one intake.
 *
 * @param participantId identifier
 * @param cohort year of the intake
 * @param traits who she is
 * @param way her way in
 * @param matches her matches, in order; empty when never matched
 * @param meetings her own meetings; those of groups stand in the {@link Circle}
 * @param firstMeeting the first meeting, own or of the group; missing when they never met
 * @param enteredStem the day a pupil began to study STEM; missing when she did not, or had before
 * @param answers questionnaires sent to her
 * @param statuses her studies by half-year
 */
public record Life(
        String participantId,
        int cohort,
        Traits traits,
        Way way,
        List<Match> matches,
        List<Meeting> meetings,
        @Nullable LocalDate firstMeeting,
        @Nullable LocalDate enteredStem,
        List<Answer> answers,
        List<Status> statuses) {
    public Life {
        matches = List.copyOf(matches);
        meetings = List.copyOf(meetings);
        answers = List.copyOf(answers);
        statuses = List.copyOf(statuses);
    }
}
