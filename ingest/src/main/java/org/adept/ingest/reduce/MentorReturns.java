package org.adept.ingest.reduce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.study.ProgrammeOutcomes;

/**
 * Whether a mentor comes back. Her clock starts, in each margin, on the day the first of her matches there ended; she is
 * back on the day the next match of hers starts, wherever it is.
 */
final class MentorReturns {
    static final String RETENTION = "mentor-retention";

    private static final int RETAINED_MONTHS = 12;
    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;
    private static final String OUTCOME = ProgrammeOutcomes.MENTOR_RETURN.name();

    private MentorReturns() {}

    /** Counts one mentor, seen in all these matches. */
    static void count(List<Mark> matches, Tally tally) {
        TreeSet<Integer> starts = new TreeSet<>();
        List<Mark> ended = new ArrayList<>(matches.size());
        for (Mark match : matches) {
            if (match.started() != MatchSeen.NEVER) {
                starts.add(match.started());
            }
            if (match.ended() != MatchSeen.NEVER && match.ended() <= match.observedUntil()) {
                ended.add(match);
            }
        }
        if (ended.size() == 1) { // as with most mentors: the first in every margin it is in
            Mark match = ended.get(0);
            count(
                    match,
                    starts,
                    (table, keys, position, amount) -> tally.add(match.levels(), table, keys, position, amount));
            return;
        }
        Map<String, Mark> firstEnded = new HashMap<>();
        ended.forEach(match -> tally.margins(match.levels())
                .forEach(margin ->
                        firstEnded.merge(margin, match, (one, other) -> other.ended() < one.ended() ? other : one)));
        firstEnded.forEach((margin, match) -> count(
                match, starts, (table, keys, position, amount) -> tally.addAt(margin, table, keys, position, amount)));
    }

    /** Adds to a count of the margins in question. */
    private interface Adding {
        void add(SmallTable table, List<String> keys, int position, long amount);
    }

    private static void count(Mark match, NavigableSet<Integer> starts, Adding counts) {
        LocalDate from = LocalDate.ofEpochDay(match.ended());
        LocalDate until = LocalDate.ofEpochDay(match.observedUntil());
        Integer next = starts.higher(match.ended());
        boolean back = next != null && next <= match.observedUntil();
        LocalDate year = from.plusMonths(RETAINED_MONTHS);
        if (!year.isAfter(until)) {
            List<String> keys = List.of(RETENTION, Tally.MARGIN);
            counts.add(SmallTable.RATES, keys, DENOMINATOR, 1);
            boolean within = next != null && next <= year.toEpochDay();
            counts.add(SmallTable.RATES, keys, NUMERATOR, within ? 1 : 0);
        }
        int last = back ? next : match.observedUntil();
        if (last > match.ended()) {
            String months = Integer.toString(Clock.months(match.ended(), last));
            String cause = back ? ProgrammeOutcomes.RETURNED : Clock.CENSORED;
            counts.add(SmallTable.RISK, List.of(OUTCOME, Tally.MARGIN, months, cause), 0, 1);
        }
    }
}
