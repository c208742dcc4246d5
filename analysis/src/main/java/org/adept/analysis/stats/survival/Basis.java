package org.adept.analysis.stats.survival;

import java.util.Optional;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;

/**
 * What a number read from a curve rests on: the steps, the law of its interval, and who belongs together, if that is to
 * count.
 */
record Basis(Steps steps, LogLog logLog, Optional<RobustRiskTable> robust) {
    private static final int UNITS_NEEDED = 2;

    /** People who count once each and are strangers to each other: Greenwood's variance, the normal law. */
    static Basis of(RiskTable table, double confidence) {
        return new Basis(Steps.of(table), new LogLog(confidence), Optional.empty());
    }

    /** Clusters or people with weights: summed squared influences, Student's t with one degree of freedom fewer. */
    static Outcome<Basis> of(RobustRiskTable table, double confidence) {
        Require.openUnit("confidence", confidence);
        if (table.units() == 0) {
            return Outcome.unknown(new Reason.NoOne());
        }
        if (table.units() < UNITS_NEEDED) {
            return Outcome.unknown(new Reason.TooFew("clusters", table.units(), UNITS_NEEDED));
        }
        LogLog student = new LogLog(confidence, Quantiles.student(confidence, table.units() - 1));
        return Outcome.known(new Basis(table.steps(), student, Optional.of(table)));
    }

    /** Why nothing can be said at a time, if so: nobody, or not followed so long while some still last. */
    Optional<Reason> unfollowed(int time) {
        RiskTable people = steps.people();
        if (people.total() == 0) {
            return Optional.of(new Reason.NoOne());
        }
        boolean allEnded = steps.survival()[steps.size() - 1] == 0;
        return time > people.last() && !allEnded
                ? Optional.of(new Reason.NotFollowedSoLong(time, people.last()))
                : Optional.empty();
    }

    /** The position of the last time that is not after {@code time}; −1 before the first. */
    int at(int time) {
        return Exits.lastNotAfter(steps.people().times(), time);
    }

    /** Variances of log S after each time. */
    double[] variances() {
        return robust.map(table -> new Influence(table, steps.slopes()).variances())
                .orElseGet(steps::greenwood);
    }

    /** How many independent people those at risk at each time are worth. */
    double[] worth() {
        return robust.map(Influence::worth).orElseGet(steps::atRisk);
    }

    /** The spread of Σ g·(d/Y) over the times up to {@code last}, g being {@code slopes}. */
    Spread spread(double[] slopes, int last) {
        return robust.map(table -> Spread.of(table, new Influence(table, slopes).until(last)))
                .orElseGet(() -> Spread.of(steps, slopes, last));
    }

    /** How many had the event up to the {@code at}-th time. */
    long eventsUntil(int at) {
        long events = 0;
        for (int i = 0; i <= at; i++) {
            events += steps.people().eventsAt(i);
        }
        return events;
    }

    /** The lower end of the curve's height just before a time, while nobody has ended: exact for none. */
    double lowestWithoutEvents(int time) {
        int next = Exits.firstNotBefore(steps.people().times(), time);
        return 1 - logLog.noneOf(next == steps.size() ? 0 : worth()[next]);
    }
}
