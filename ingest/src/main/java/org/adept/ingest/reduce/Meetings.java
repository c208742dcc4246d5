package org.adept.ingest.reduce;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.rule.Rules;

/** The meetings of one match or one group, beside the matches they belong to. */
public final class Meetings {
    /** Days a match must have been seen to be asked whether it met. */
    private static final int FIRST_MONTH = 30;

    private static final int ACTIVE_BY = 90;
    private static final int USUAL_SHORTEST = 20;
    private static final int USUAL_LONGEST = 60;
    private static final int MONTH = 30;
    private static final int SCALE = 2;
    private static final String USUAL_LENGTH = "usual-length";

    private final Ledger ledger;
    private final Tally tally;
    private final int on;
    private final int minutes;
    private final int match;
    private final int group;
    private final int session;
    private final boolean isAttended;

    public Meetings(Plan plan, Ledger ledger, Tally tally) {
        this.ledger = ledger;
        this.tally = tally;
        this.on = plan.slot("sessions", "on");
        this.minutes = plan.slot("sessions", "minutes");
        this.match = plan.slot("sessions", "match_id");
        this.group = plan.slot("sessions", "group_id");
        this.session = plan.slot("sessions", "session_id");
        this.isAttended = plan.maps("attendances");
    }

    /**
     * Checks and counts meetings that share a match, or a group.
     *
     * @param matches the match, or all of the group's
     * @param held takes identifiers of accepted meetings, when there are attendances to point at them
     * @param finished takes matches all of whose meetings may not be here: those in groups
     */
    public void close(
            List<RawRow> meetings, List<MatchSeen> matches, Consumer<String> held, Consumer<MatchSeen> finished) {
        for (RawRow meeting : meetings) {
            if (matches.isEmpty() && (meeting.has(match) || meeting.has(group))) {
                meeting.because(Rules.REFERENCE.of(meeting.has(match) ? "match_id" : "group_id"));
            }
            if (!matches.isEmpty() && meeting.has(on) && isOutside(matches, meeting.day(on))) {
                meeting.because(Rules.OUTSIDE_MATCH.of("on"));
            }
            if (ledger.accepts(meeting)) {
                if (isAttended && meeting.has(session)) {
                    held.accept(meeting.text(session, ""));
                }
                int day = meeting.day(on);
                matches.forEach(seen -> seen.met(day));
                if (meeting.has(minutes)) {
                    length(meeting.number(minutes), matches);
                }
            }
        }
        for (MatchSeen seen : matches) {
            if (seen.isInGroup()) {
                finished.accept(seen);
            } else {
                count(seen);
            }
        }
    }

    private static boolean isOutside(List<MatchSeen> matches, int day) {
        for (MatchSeen seen : matches) {
            if (!isOutside(seen, day)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutside(MatchSeen seen, int day) {
        return (seen.started() != MatchSeen.NEVER && day < seen.started())
                || (seen.ended() != MatchSeen.NEVER && day > seen.ended());
    }

    /** A group's meeting is one meeting of every margin that any of its members is in. */
    private void length(long length, List<MatchSeen> matches) {
        Set<Levels> levels = new HashSet<>();
        String cluster = "";
        for (MatchSeen seen : matches) {
            if (seen.counted()) {
                levels.add(seen.levels());
                // a meeting of several clusters is counted with one of them
                cluster = cluster.isEmpty() || seen.cluster().compareTo(cluster) < 0 ? seen.cluster() : cluster;
            }
        }
        if (levels.isEmpty()) {
            return;
        }
        List<String> usual = List.of(USUAL_LENGTH, Tally.MARGIN);
        boolean isUsual = length >= USUAL_SHORTEST && length <= USUAL_LONGEST;
        tally.addOnce(levels, SmallTable.RATES, usual, 1, 1);
        if (isUsual) {
            tally.addOnce(levels, SmallTable.RATES, usual, 0, 1);
        }
        tally.noteOnce(cluster, levels, note -> note.rate(USUAL_LENGTH, isUsual, false));
        List<String> sums = List.of("meeting-minutes", Tally.MARGIN);
        tally.addOnce(levels, SmallTable.SUMS, sums, 0, 1);
        tally.addOnce(levels, SmallTable.SUMS, sums, 1, length);
        tally.addOnce(levels, SmallTable.SUMS, sums, 2, length * length);
    }

    /** Counts what the meetings seen in different places say of one match. */
    public void countTogether(List<MatchSeen> same) {
        MatchSeen whole = same.get(0);
        same.subList(1, same.size()).forEach(whole::add);
        count(whole);
    }

    private void count(MatchSeen seen) {
        if (!seen.counted() || seen.started() == MatchSeen.NEVER) {
            return;
        }
        int observed = seen.observedUntil() - seen.started();
        UnitNote note = tally.unit(seen.cluster(), seen.levels());
        MatchRates.Rates rates = new MatchRates.Rates(seen.levels(), note, tally);
        if (observed >= FIRST_MONTH) {
            rates.add("met-30", seen.metBy(seen.started() + FIRST_MONTH), false);
        }
        if (observed >= ACTIVE_BY) {
            rates.add("active-90", seen.activeAt90(), false);
        }
        note.close();
        int last = seen.ended() == MatchSeen.NEVER ? seen.observedUntil() : seen.ended();
        int lasted = Math.min(last, seen.observedUntil()) - seen.started();
        if (lasted >= MONTH) {
            // hundredths of a meeting, half up, in whole numbers
            long perMonth = (2L * 100 * MONTH * seen.meetings() + lasted) / (2L * lasted);
            List<String> keys = List.of("meetings-per-month", Tally.MARGIN);
            tally.add(seen.levels(), SmallTable.SUMS, keys, 0, 1);
            tally.add(seen.levels(), SmallTable.SUMS, keys, 1, perMonth);
            tally.add(seen.levels(), SmallTable.SUMS, keys, 2, perMonth * perMonth);
        }
    }

    /** Decimal digits of a measure's totals. */
    public static int scale(String measure) {
        return measure.equals("meetings-per-month") ? SCALE : 0;
    }
}
