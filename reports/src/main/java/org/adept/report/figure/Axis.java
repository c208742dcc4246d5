package org.adept.report.figure;

import java.util.List;

/**
 * A straight axis. Figures of one page that are compared share the same {@code from} and {@code to}; values beyond
 * are drawn to the edge.
 *
 * @param from smallest value drawn
 * @param to largest value drawn, above {@code from}
 * @param ticks labelled places in rising order, each between {@code from} and {@code to}, at least one
 * @param label what is measured and its unit, for example "Weeks since the match began"; may be empty
 */
public record Axis(double from, double to, List<Tick> ticks, String label) {
    public Axis {
        Require.finite("from", from);
        Require.finite("to", to);
        if (!(from < to)) {
            throw new IllegalArgumentException("axis ends out of order: %s to %s".formatted(from, to));
        }
        ticks = List.copyOf(ticks);
        Require.atLeastOne("ticks", ticks);
        double previous = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            if (!(tick.at() > previous) || tick.at() < from || tick.at() > to) {
                throw new IllegalArgumentException(
                        "tick %s must rise and lie between %s and %s".formatted(tick.at(), from, to));
            }
            previous = tick.at();
        }
    }
}
