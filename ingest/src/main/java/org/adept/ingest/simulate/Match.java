package org.adept.ingest.simulate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One mentee with one mentor, as the exports tell it.
 *
 * @param matchId identifier
 * @param sequence 1 for her first match in the intake, 2 for the next
 * @param mentorId the mentor
 * @param groupId the group; missing outside groups
 * @param format how it began
 * @param mode how it began
 * @param started day 0
 * @param plannedMonths agreed term in months
 * @param plannedEnd agreed end
 * @param course how it went in truth, seen or not
 * @param ended day of the end as written down; missing when it still runs or nobody wrote it down
 * @param agreementOn day of the written agreement; missing without one
 * @param perMonth agreed meetings in a month
 * @param minutes agreed minutes in a meeting
 */
public record Match(
        String matchId,
        int sequence,
        String mentorId,
        @Nullable String groupId,
        Format format,
        Mode mode,
        LocalDate started,
        int plannedMonths,
        LocalDate plannedEnd,
        Course course,
        @Nullable LocalDate ended,
        @Nullable LocalDate agreementOn,
        double perMonth,
        int minutes) {

    /** Why it ended, as written down; missing without an end. */
    public @Nullable String endReason() {
        return ended == null ? null : course.reason();
    }

    /** Who ended it, as written down; missing without an end. */
    public @Nullable String endedBy() {
        return ended == null ? null : course.endedBy();
    }
}
