package org.adept.ingest.reduce;

import java.util.List;
import org.adept.ingest.contract.SmallTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.study.OutcomeDefinition.Unit;
import org.jspecify.annotations.Nullable;

/** Shares of matches that need no meetings: completion, early ending, agreement. */
final class MatchRates {
    /** Days after its agreed end after which a match should be known to have ended. */
    private static final int GRACE = 30;

    private static final int NUMERATOR = 0;
    private static final int DENOMINATOR = 1;
    private static final int UNKNOWN = 2;

    private final Plan plan;
    private final @Nullable Clock clock;
    private final int planned;
    private final int ended;
    private final int agreement;

    MatchRates(Plan plan) {
        this.plan = plan;
        List<Clock> clocks = plan.clocks(Unit.MATCH);
        this.clock = clocks.isEmpty() ? null : clocks.get(0);
        this.planned = plan.slot("matches", "planned_end");
        this.ended = plan.slot("matches", "ended");
        this.agreement = plan.slot("matches", "agreement_on");
    }

    void count(RawRow match, Levels levels, Tally tally) {
        int until = plan.observedUntil(match.file());
        String cause = clock == null || !match.has(ended) ? null : clock.cause(match);
        if (clock != null && match.has(planned) && match.day(planned) + GRACE <= until) {
            boolean completed = cause != null && (cause.equals("as-agreed") || cause.equals("continued"));
            rate(levels, "completion", completed, !match.has(ended), tally);
        }
        if (clock != null && match.has(planned) && match.day(planned) <= until) {
            boolean early = cause != null && cause.equals("early") && match.day(ended) < match.day(planned);
            rate(levels, "early-ending", early, !match.has(ended), tally);
        }
        if (plan.maps("matches.agreement_on")) {
            rate(levels, "agreement", match.has(agreement), false, tally);
        }
    }

    /** Adds one unit to a share. */
    static void rate(Levels levels, String indicator, boolean holds, boolean unknown, Tally tally) {
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
