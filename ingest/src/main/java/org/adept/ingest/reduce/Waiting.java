package org.adept.ingest.reduce;

import static org.adept.ingest.study.ProgrammeOutcomes.ENROLLED;
import static org.adept.ingest.study.ProgrammeOutcomes.MATCHED;
import static org.adept.ingest.study.ProgrammeOutcomes.WITHDREW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.adept.ingest.study.ProgrammeOutcomes;
import org.jspecify.annotations.Nullable;

/**
 * How long those wait who took a place: from that day to the first match, unless they withdraw before it. Somebody
 * matched on the very day waited 0 days; an end before the place was taken is left out.
 */
final class Waiting {
    static final String OUTCOME = ProgrammeOutcomes.TIME_TO_MATCH.name();
    static final String SUBJECT = Outcomes.SUBJECT + OUTCOME;
    static final List<String> REASONS =
            List.of(Clock.NO_START, Clock.ENDED_BEFORE, Clock.NOT_OBSERVED, Clock.TOO_COARSE);

    private static final long NEVER = PreciseDay.of(LocalDate.of(9999, 12, 31), Precision.DAY);

    private final Plan plan;
    private final boolean known;
    private final int on;
    private final int started;
    private final WaitingList list;
    private final MatchDays days;

    /**
     * One mentee's waiting.
     *
     * @param enrolled day she took the place
     * @param last day it ended, or on which it was last seen to last
     * @param cause how it ended, or {@link Clock#CENSORED}
     * @param precision the coarser one of its dates
     * @param until last day anything of hers could be seen
     */
    record Wait(int enrolled, int last, String cause, Precision precision, int until) {
        @Nullable
        String excludedFor() {
            if (last < enrolled) {
                return cause.equals(Clock.CENSORED) ? Clock.NOT_OBSERVED : Clock.ENDED_BEFORE;
            }
            return precision == Precision.DAY ? null : Clock.TOO_COARSE;
        }
    }

    Waiting(Plan plan) {
        this.plan = plan;
        this.known = isKnown(plan);
        this.on = plan.slot("milestones", "on");
        this.started = plan.slot("matches", "started");
        this.list = new WaitingList(plan);
        this.days = new MatchDays(plan);
    }

    /** Whether the study's data can tell who waits. */
    static boolean isKnown(Plan plan) {
        return plan.maps("milestones") && plan.funnel().contains(ENROLLED);
    }

    /**
     * Counts one participant.
     *
     * @param steps her milestones by name
     * @param note takes the same beside her cluster
     */
    void count(Member member, Map<String, RawRow> steps, UnitNote note, Tally tally) {
        if (!known) {
            return;
        }
        tally.add(SmallTable.ATTRITION, List.of(SUBJECT, "0", Outcomes.IN_POPULATION), 1, 1);
        RawRow place = steps.get(ENROLLED);
        if (place == null) {
            leaveOut(Clock.NO_START, tally);
            return;
        }
        Wait wait = wait(member, place, steps);
        String reason = wait.excludedFor();
        boolean toTheMonth = Clock.TOO_COARSE.equals(reason) && wait.precision() == Precision.MONTH;
        if (reason == null || toTheMonth) { // which is precise enough for the end of a month
            list.count(member.applicant(), wait, tally);
        }
        if (reason != null) {
            leaveOut(reason, tally);
            return;
        }
        int waited = wait.last() - wait.enrolled();
        List<String> keys = List.of(OUTCOME, Tally.MARGIN, Integer.toString(waited), wait.cause());
        tally.add(member.applicant(), SmallTable.RISK, keys, 0, 1);
        note.spell(OUTCOME, waited, wait.cause());
        if (wait.cause().equals(MATCHED)) {
            days.count(member, wait.last(), tally);
        }
    }

    private static void leaveOut(String reason, Tally tally) {
        String position = Integer.toString(REASONS.indexOf(reason) + 1);
        tally.add(SmallTable.ATTRITION, List.of(SUBJECT, position, reason), 0, 1);
    }

    private Wait wait(Member member, RawRow place, Map<String, RawRow> steps) {
        long enrolled = place.number(on);
        int until = plan.observedUntil(place.file());
        long matched = earliest(
                steps.containsKey(MATCHED) ? steps.get(MATCHED).number(on) : NEVER,
                member.matches().stream()
                        .filter(match -> match.has(started))
                        .mapToLong(match -> match.number(started))
                        .findFirst()
                        .orElse(NEVER));
        long withdrew = steps.containsKey(WITHDREW) ? steps.get(WITHDREW).number(on) : NEVER;
        long end = earliest(matched, withdrew);
        if (end == NEVER || PreciseDay.day(end) > until) {
            return new Wait(PreciseDay.day(enrolled), until, Clock.CENSORED, PreciseDay.precision(enrolled), until);
        }
        return new Wait(
                PreciseDay.day(enrolled),
                PreciseDay.day(end),
                end == matched ? MATCHED : WITHDREW,
                coarser(PreciseDay.precision(enrolled), PreciseDay.precision(end)),
                until);
    }

    /** The first where both are on one day: a match precedes a withdrawal. */
    private static long earliest(long one, long other) {
        return PreciseDay.day(other) < PreciseDay.day(one) ? other : one;
    }

    private static Precision coarser(Precision one, Precision other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
