package org.adept.analysis.stats.cox;

import java.util.List;
import org.adept.analysis.stats.Require;
import org.jspecify.annotations.Nullable;

/**
 * Spells at risk: each begins after its entry, lasts to its exit, and ends there with the event or without.
 *
 * <p>A row is so many spells alike (a cell), or one person's. It names a covariate pattern, a row of the columns; when
 * patterns are not named, row i has pattern i. A person may have several spells that follow each other, for covariates
 * that change; what happens again and again may end several of them. Counts are frequencies: a row of count 3 is three
 * spells, neither more nor less.
 *
 * <p>Times are whole numbers in any unit. A spell is at risk at a time t when entry &lt; t ≤ exit. Nothing can be
 * missing here. The arrays are not copied, since there may be gigabytes of them: leave them alone afterwards.
 */
public final class Spells {
    private final List<String> names;
    private final double[][] columns;
    private final int[] exit;
    private final boolean[] event;
    private final int @Nullable [] entry;
    private final int @Nullable [] stratum;
    private final int @Nullable [] pattern;
    private final long @Nullable [] count;
    private final double @Nullable [] offset;

    private Spells(
            List<String> names,
            double[][] columns,
            int[] exit,
            boolean[] event,
            int @Nullable [] entry,
            int @Nullable [] stratum,
            int @Nullable [] pattern,
            long @Nullable [] count,
            double @Nullable [] offset) {
        this.names = names;
        this.columns = columns;
        this.exit = exit;
        this.event = event;
        this.entry = entry;
        this.stratum = stratum;
        this.pattern = pattern;
        this.count = count;
        this.offset = offset;
    }

    /**
     * Spells from the beginning of time, in one stratum, each row one spell with a pattern of its own.
     *
     * @param names the covariates, at least one
     * @param columns their values, finite: for each name one array with an entry per pattern
     * @param exit when the spells end
     * @param event whether they end with the event
     */
    public static Spells of(List<String> names, double[][] columns, int[] exit, boolean[] event) {
        if (names.isEmpty() || names.size() != columns.length) {
            throw new IllegalArgumentException(
                    "each column has a name: %d columns, %d names".formatted(columns.length, names.size()));
        }
        for (double[] column : columns) {
            length("columns", column.length, columns[0].length);
            for (double value : column) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("covariates are finite, one was " + value);
                }
            }
        }
        length("event", event.length, exit.length);
        return new Spells(List.copyOf(names), columns, exit, event, null, null, null, null, null);
    }

    /** Each spell at risk only after its entry, which lies before its exit. */
    public Spells entering(int[] entries) {
        length("entry", entries.length, rows());
        for (int row = 0; row < rows(); row++) {
            if (entries[row] >= exit[row]) {
                throw new IllegalArgumentException(
                        "a spell begins before it ends, row %d from %d to %d".formatted(row, entries[row], exit[row]));
            }
        }
        return new Spells(names, columns, exit, event, entries, stratum, pattern, count, offset);
    }

    /** Each spell compared only with those of its own stratum; strata are counted from 0. */
    public Spells within(int[] strata) {
        length("stratum", strata.length, rows());
        for (int value : strata) {
            Require.notNegative("stratum", value);
        }
        return new Spells(names, columns, exit, event, entry, strata, pattern, count, offset);
    }

    /** Each row's covariate pattern, a position in the columns. */
    public Spells sharing(int[] patterns) {
        length("pattern", patterns.length, rows());
        for (int value : patterns) {
            if (value < 0 || value >= patterns()) {
                throw new IllegalArgumentException(
                        "a pattern is one of the %d in the columns, was %d".formatted(patterns(), value));
            }
        }
        return new Spells(names, columns, exit, event, entry, stratum, patterns, count, offset);
    }

    /** How many spells each row stands for. */
    public Spells counted(long[] counts) {
        Require.counts("count", counts, rows());
        return new Spells(names, columns, exit, event, entry, stratum, pattern, counts, offset);
    }

    /** A known part of each pattern's log hazard, with coefficient 1. */
    public Spells offset(double[] offsets) {
        length("offset", offsets.length, patterns());
        return new Spells(names, columns, exit, event, entry, stratum, pattern, count, offsets);
    }

    private static void length(String name, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "%s has %d entries where %d are expected".formatted(name, found, expected));
        }
    }

    /** The covariates' names. */
    public List<String> names() {
        return names;
    }

    /** How many rows there are. */
    public int rows() {
        return exit.length;
    }

    /** How many covariate patterns there are. */
    public int patterns() {
        return columns[0].length;
    }

    /** How many spells there are, counts summed. */
    public long total() {
        long total = 0;
        for (int row = 0; row < rows(); row++) {
            total += countOf(row);
        }
        return total;
    }

    /** How many of them end with the event. */
    public long events() {
        long events = 0;
        for (int row = 0; row < rows(); row++) {
            events += event[row] ? countOf(row) : 0;
        }
        return events;
    }

    double[] column(int covariate) {
        return columns[covariate];
    }

    int exitOf(int row) {
        return exit[row];
    }

    boolean endsWithEvent(int row) {
        return event[row];
    }

    boolean isDelayed() {
        return entry != null;
    }

    /** The row's entry; the beginning of time where entries are not given. */
    int entryOf(int row) {
        return entry == null ? Integer.MIN_VALUE : entry[row];
    }

    int stratumOf(int row) {
        return stratum == null ? 0 : stratum[row];
    }

    /** One more than the highest stratum. */
    int strata() {
        int highest = 0;
        if (stratum != null) {
            for (int value : stratum) {
                highest = Math.max(highest, value);
            }
        }
        return highest + 1;
    }

    boolean hasPatternPerRow() {
        return pattern == null;
    }

    int patternOf(int row) {
        return pattern == null ? row : pattern[row];
    }

    long countOf(int row) {
        return count == null ? 1 : count[row];
    }

    double offsetOf(int pattern) {
        return offset == null ? 0 : offset[pattern];
    }
}
