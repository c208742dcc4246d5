package org.adept.analysis.stats.cox;

import org.jspecify.annotations.Nullable;

/**
 * Spells in the order in which they enter the sums: by the last event time they are at risk at.
 *
 * <p>Rows here are places in that order. Everything about time is a position of {@link EventTimes}.
 */
final class RiskSets {
    private final Spells spells;
    private final EventTimes times;
    private final Patterns patterns;
    private final int[] order;
    private final int[] from;
    private final int[] to;
    private final int @Nullable [] byEntry;

    private RiskSets(Spells spells) {
        this.spells = spells;
        this.times = EventTimes.of(spells);
        int rows = spells.rows();
        int[] exits = new int[rows];
        for (int row = 0; row < rows; row++) {
            exits[row] = times.at(spells.stratumOf(row), spells.exitOf(row));
        }
        this.order = sorted(exits, times.positions());
        this.to = new int[rows];
        this.from = new int[rows];
        for (int i = 0; i < rows; i++) {
            int row = order[i];
            int stratum = spells.stratumOf(row);
            to[i] = exits[row];
            from[i] = spells.isDelayed() ? times.at(stratum, spells.entryOf(row)) : times.before(stratum);
        }
        this.byEntry = spells.isDelayed() ? sorted(from, times.positions()) : null;
        this.patterns = Patterns.of(spells, order);
    }

    static RiskSets of(Spells spells) {
        return new RiskSets(spells);
    }

    /** Places by rising key, equal keys as they stood: a count of each key, then each into its place. */
    static int[] sorted(int[] keys, int highest) {
        int[] next = new int[highest + 1];
        for (int key : keys) {
            next[key + 1]++;
        }
        for (int key = 0; key < highest; key++) {
            next[key + 1] += next[key];
        }
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[next[keys[i]]++] = i;
        }
        return sorted;
    }

    Spells spells() {
        return spells;
    }

    EventTimes times() {
        return times;
    }

    Patterns patterns() {
        return patterns;
    }

    int rows() {
        return order.length;
    }

    /** The row of the spells that stands at a place. */
    int original(int place) {
        return order[place];
    }

    /** Where each row of the spells stands. */
    int[] places() {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    /** The last position before those at which the row is at risk. */
    int from(int place) {
        return from[place];
    }

    /** The last position at which the row is at risk. */
    int to(int place) {
        return to[place];
    }

    /** Places by rising {@link #from}; null when all are at risk from the beginning. */
    int @Nullable [] byEntry() {
        return byEntry;
    }

    int pattern(int place) {
        return spells.hasPatternPerRow() ? place : spells.patternOf(order[place]);
    }

    long count(int place) {
        return spells.countOf(order[place]);
    }

    boolean event(int place) {
        return spells.endsWithEvent(order[place]);
    }
}
