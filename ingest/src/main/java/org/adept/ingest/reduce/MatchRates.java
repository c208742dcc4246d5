package org.adept.ingest.reduce;

import java.util.Comparator;
import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.jspecify.annotations.Nullable;

/** Shares of matches that need no meetings: completion, early ending, being matched again, agreement. */
final class MatchRates {
    /** Days after its agreed end after which a match should be known to have ended. */
    private static final int GRACE = 30;

    /** Days within which a mentee is matched again soon. */
    private static final int SOON = 90;

    private static final String EARLY = "early";
    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;
    private static final int UNKNOWN = 2;

    private final Plan plan;
    private final @Nullable Clock clock;
    private final int started;
    private final int planned;
    private final int ended;
    private final int agreement;

    MatchRates(Plan plan) {
        this.plan = plan;
        List<Clock> clocks = plan.clocks(Unit.MATCH);
        this.clock = clocks.isEmpty() ? null : clocks.get(0);
        this.started = plan.slot("matches", "started");
        this.planned = plan.slot("matches", "planned_end");
        this.ended = plan.slot("matches", "ended");
        this.agreement = plan.slot("matches", "agreement_on");
    }

    /**
     * Counts one of a mentee's matches.
     *
     * @param matches all of hers, in the order in which they began
     * @param note takes the same beside its cluster
     */
    void count(List<RawRow> matches, int at, Levels levels, UnitNote note, Tally tally) {
        Rates to = new Rates(levels, note, tally);
        count(matches.get(at), at == 0, to);
        if (isEarly(matches.get(at))) {
            again(matches, at, to);
        }
    }

    /** Where the shares of one unit go. */
    record Rates(Levels levels, UnitNote note, Tally tally) {
        void add(String indicator, boolean holds, boolean unknown) {
            rate(levels, indicator, holds, unknown, tally);
            note.rate(indicator, holds, unknown);
        }
    }

    private void count(RawRow match, boolean first, Rates to) {
        int until = plan.observedUntil(match.file());
        Completion completion = completion(match);
        if (completion != Completion.NOT_DUE) {
            to.add("completion", completion == Completion.COMPLETED, completion == Completion.UNKNOWN);
        }
        if (clock != null && match.has(planned) && match.day(planned) <= until) {
            boolean early = isEarly(match) && match.day(ended) < match.day(planned);
            boolean unknown = !match.has(ended);
            to.add("early-ending", early, unknown);
            to.add(first ? "early-ending-first" : "early-ending-later", early, unknown);
        }
        if (plan.maps("matches.agreement_on")) {
            to.add("agreement", match.has(agreement), false);
        }
    }

    /** Whether a mentee whose match ended early is matched again within 90 days, where so many days are observed. */
    private void again(List<RawRow> matches, int at, Rates to) {
        int end = matches.get(at).day(ended);
        if (end + SOON <= plan.observedUntil(matches.get(at).file())) {
            boolean again = matches.stream()
                    .filter(match -> match.has(started))
                    .anyMatch(match -> match.day(started) > end && match.day(started) <= end + SOON);
            to.add("matched-again", again, false);
        }
    }

    private boolean isEarly(RawRow match) {
        return clock != null && match.has(ended) && EARLY.equals(clock.cause(match));
    }

    /** What can be said of a match's completion. */
    enum Completion {
        /** The agreed end has not passed long enough ago. */
        NOT_DUE,
        NOT_COMPLETED,
        UNKNOWN,
        COMPLETED
    }

    Completion completion(RawRow match) {
        if (clock == null || !match.has(planned) || match.day(planned) + GRACE > plan.observedUntil(match.file())) {
            return Completion.NOT_DUE;
        }
        if (!match.has(ended)) {
            return Completion.UNKNOWN;
        }
        String cause = clock.cause(match);
        boolean completed = cause != null && (cause.equals("as-agreed") || cause.equals("continued"));
        return completed ? Completion.COMPLETED : Completion.NOT_COMPLETED;
    }

    /** A mentee has completed when one of her matches has. */
    Completion completion(List<RawRow> matches) {
        return matches.stream()
                .map(this::completion)
                .max(Comparator.naturalOrder())
                .orElse(Completion.NOT_DUE);
    }

    private static void rate(Levels levels, String indicator, boolean holds, boolean unknown, Tally tally) {
        List<String> keys = List.of(indicator, Tally.MARGIN);
        tally.add(levels, SmallTable.RATES, keys, DENOMINATOR, 1);
        if (holds) {
            tally.add(levels, SmallTable.RATES, keys, NUMERATOR, 1);
        }
        if (unknown) {
            tally.add(levels, SmallTable.RATES, keys, UNKNOWN, 1);
        }
    }
}
