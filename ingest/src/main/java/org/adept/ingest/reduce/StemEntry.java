package org.adept.ingest.reduce;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.study.ProgrammeOutcomes;

/**
 * When do those enter STEM who were not yet in it at the start: pupils, and people changing careers? Where the study
 * follows their studies, somebody is followed to the last day anything was known of her; what came after is unknown, a
 * kind of its own, never a sign that she did not enter.
 */
final class StemEntry {
    static final String OUTCOME = ProgrammeOutcomes.STEM_ENTRY.name();
    static final String SUBJECT = Outcomes.SUBJECT + OUTCOME;
    static final String NOT_BEFORE_ENTRY = "not-before-stem";
    static final List<String> REASONS =
            List.of(NOT_BEFORE_ENTRY, Clock.NO_START, Clock.ENDED_BEFORE, Clock.NOT_OBSERVED);

    private static final int USUAL_TERM = 6;
    static final Set<String> BEFORE_STEM = Set.of("school", "career-change");

    private final Plan plan;
    private final boolean known;
    private final int stage;
    private final int entry;
    private final int milestoneOn;
    private final int statusOn;

    StemEntry(Plan plan) {
        this.plan = plan;
        this.known = isKnown(plan);
        this.stage = plan.slot("participants", "stage");
        this.entry = plan.slot("participants", "entry_on");
        this.milestoneOn = plan.slot("milestones", "on");
        this.statusOn = plan.slot("statuses", "on");
    }

    static boolean isKnown(Plan plan) {
        return plan.maps("milestones") && plan.maps("participants.stage") && plan.tellsStemEntry();
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
        RawRow row = member.row();
        if (!BEFORE_STEM.contains(row.text(stage, ""))) {
            leaveOut(NOT_BEFORE_ENTRY, tally);
            return;
        }
        if (!row.has(entry)) {
            leaveOut(Clock.NO_START, tally);
            return;
        }
        int from = row.day(entry);
        int until = plan.observedUntil(row.file());
        RawRow entered = steps.get(ProgrammeOutcomes.ENTERED_STEM);
        int day = entered == null ? Integer.MAX_VALUE : entered.day(milestoneOn);
        boolean seen = day <= until;
        int last = seen ? day : until;
        String cause = seen ? ProgrammeOutcomes.ENTERED_STEM : Clock.CENSORED;
        if (!seen && plan.maps("statuses")) {
            int lastKnown = member.statuses().stream()
                    .mapToInt(status -> status.day(statusOn))
                    .max()
                    .orElse(from);
            if (until > termAfter(lastKnown)) {
                last = Math.max(from, lastKnown);
                cause = ProgrammeOutcomes.UNKNOWN;
            }
        }
        if (last < from || (seen && last == from)) {
            leaveOut(seen ? Clock.ENDED_BEFORE : Clock.NOT_OBSERVED, tally);
            return;
        }
        int months = Clock.months(from, last);
        List<String> keys = List.of(OUTCOME, Tally.MARGIN, Integer.toString(months), cause);
        tally.add(member.levels(), SmallTable.RISK, keys, 0, 1);
        note.spell(OUTCOME, months, cause);
    }

    /** The day by which the next status is due. */
    private long termAfter(int day) {
        int months = plan.termMonths() > 0 ? plan.termMonths() : USUAL_TERM;
        return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }

    private static void leaveOut(String reason, Tally tally) {
        String position = Integer.toString(REASONS.indexOf(reason) + 1);
        tally.add(SmallTable.ATTRITION, List.of(SUBJECT, position, reason), 0, 1);
    }
}
