package org.adept.ingest.reduce;

import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.adept.ingest.study.ProgrammeOutcomes;

/** Risk tables, who is not in them and why, and how matches ended. */
final class Outcomes {
    static final String SUBJECT = "outcome:";
    static final String IN_POPULATION = "in-population";
    static final String ENTERED = "entered";

    private static final long HUNDRED = 100;
    /** Twice the agreed term; how much longer somebody goes on is told by the clock in weeks. */
    private static final long MOST_HUNDREDTHS = 200;

    private final Plan plan;
    private final List<Clock> ofParticipants;
    private final List<Clock> ofMatches;
    private final int endedBy;
    private final int endReason;

    Outcomes(Plan plan) {
        this.plan = plan;
        this.ofParticipants = plan.clocks(Unit.PARTICIPANT);
        this.ofMatches = plan.clocks(Unit.MATCH);
        this.endedBy = plan.slot("matches", "ended_by");
        this.endReason = plan.slot("matches", "end_reason");
    }

    void countParticipant(RawRow participant, Levels levels, UnitNote note, Tally tally) {
        ofParticipants.forEach(clock -> count(clock, participant, participant, levels, note, tally));
    }

    /**
     * Counts a match of this mentee.
     *
     * @param note takes the same beside its cluster
     */
    void countMatch(RawRow match, RawRow mentee, Levels levels, UnitNote note, Tally tally) {
        for (Clock clock : ofMatches) {
            Clock.Fate fate = count(clock, match, mentee, levels, note, tally);
            if (fate instanceof Clock.Fate.Followed followed
                    && !followed.cause().equals(Clock.CENSORED)) {
                tally.add(
                        levels,
                        SmallTable.ENDINGS,
                        List.of(
                                clock.name(),
                                Tally.MARGIN,
                                followed.cause(),
                                match.text(endedBy, Levels.UNKNOWN),
                                match.text(endReason, Levels.UNKNOWN)),
                        0,
                        1);
            }
            if (clock == ofMatches.get(0) && fate instanceof Clock.Fate.Followed followed) {
                onAgreedTerm(clock.agreedDays(match), followed, levels, note, tally);
            }
        }
    }

    /** The same end on the clock of the agreed term: the hundredth it falls in, the agreed day itself past the last. */
    private static void onAgreedTerm(
            int agreed, Clock.Fate.Followed followed, Levels levels, UnitNote note, Tally tally) {
        if (agreed > 0) {
            long hundredth = Math.min(MOST_HUNDREDTHS, HUNDRED * followed.days() / agreed + 1);
            List<String> keys =
                    List.of(ProgrammeOutcomes.AGREED_TERM, Tally.MARGIN, Long.toString(hundredth), followed.cause());
            tally.add(levels, SmallTable.RISK, keys, 0, 1);
            note.spell(ProgrammeOutcomes.AGREED_TERM, (int) hundredth, followed.cause());
        }
    }

    private Clock.Fate count(Clock clock, RawRow row, RawRow participant, Levels levels, UnitNote note, Tally tally) {
        String subject = SUBJECT + clock.name();
        tally.add(SmallTable.ATTRITION, List.of(subject, "0", IN_POPULATION), 1, 1);
        Clock.Fate fate = clock.fate(row, plan.observedUntil(row.file()));
        if (fate instanceof Clock.Fate.Excluded excluded) {
            int position = clock.reasons().indexOf(excluded.reason()) + 1;
            tally.add(SmallTable.ATTRITION, List.of(subject, Integer.toString(position), excluded.reason()), 0, 1);
        } else if (fate instanceof Clock.Fate.Followed followed) {
            risk(clock, levels, followed.time(), followed.cause(), note, tally);
            if (clock.isEntered()) {
                risk(clock, levels, followed.entry(), ENTERED, note, tally);
            }
            int agreed = clock.agreedHorizon(row);
            if (agreed >= 0) {
                List<String> keys = List.of(clock.name(), Tally.MARGIN, Integer.toString(agreed));
                tally.add(levels, SmallTable.TERMS, keys, 0, 1);
            }
            plan.models(clock.name()).forEach(model -> model.count(followed, row, participant, tally));
        }
        return fate;
    }

    private static void risk(Clock clock, Levels levels, int time, String cause, UnitNote note, Tally tally) {
        note.spell(clock.name(), time, cause);
        tally.add(levels, SmallTable.RISK, List.of(clock.name(), Tally.MARGIN, Integer.toString(time), cause), 0, 1);
    }
}
