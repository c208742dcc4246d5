package org.adept.analysis.stats.cox;

import java.util.Arrays;

/** The clock on which a change of hazard ratios is looked for. */
public enum TimeScale {
    /** The share that has ended before: one minus the curve of all strata together. Long, thin tails count little. */
    KAPLAN_MEIER,
    /** Time itself. */
    IDENTITY,
    /** Its logarithm; all event times must lie after 0. */
    LOG,
    /** The rank of the time among all exits. */
    RANK;

    /** The clock at each position that has events, 0 at the others. */
    double[] at(RiskSets sets) {
        EventTimes times = sets.times();
        int[] distinct = distinctExits(sets.spells());
        double[] clock = onExits(sets.spells(), distinct);
        double[] found = new double[times.positions()];
        for (int position = 0; position < found.length; position++) {
            if (times.eventsAt(position) > 0) {
                found[position] = clock[Arrays.binarySearch(distinct, times.timeAt(position))];
            }
        }
        return found;
    }

    private double[] onExits(Spells spells, int[] distinct) {
        return switch (this) {
            case IDENTITY -> Arrays.stream(distinct).asDoubleStream().toArray();
            case LOG ->
                Arrays.stream(distinct).mapToDouble(TimeScale::logarithm).toArray();
            case RANK -> ranks(spells, distinct);
            case KAPLAN_MEIER -> ended(spells, distinct);
        };
    }

    private static double logarithm(int time) {
        return time > 0 ? StrictMath.log(time) : Double.NEGATIVE_INFINITY;
    }

    private static int[] distinctExits(Spells spells) {
        int[] exits = new int[spells.rows()];
        for (int row = 0; row < exits.length; row++) {
            exits[row] = spells.exitOf(row);
        }
        Arrays.sort(exits);
        int kept = 0;
        for (int i = 0; i < exits.length; i++) {
            if (i == 0 || exits[i] != exits[i - 1]) {
                exits[kept++] = exits[i];
            }
        }
        return Arrays.copyOf(exits, kept);
    }

    private static double[] ranks(Spells spells, int[] distinct) {
        long[] leaving = new long[distinct.length];
        for (int row = 0; row < spells.rows(); row++) {
            leaving[Arrays.binarySearch(distinct, spells.exitOf(row))] += spells.countOf(row);
        }
        double[] ranks = new double[distinct.length];
        long before = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = before + (leaving[i] + 1) / 2.0;
            before += leaving[i];
        }
        return ranks;
    }

    private static double[] ended(Spells spells, int[] distinct) {
        long[] present = new long[distinct.length + 1];
        long[] events = new long[distinct.length];
        for (int row = 0; row < spells.rows(); row++) {
            int exit = Arrays.binarySearch(distinct, spells.exitOf(row));
            int entry = Arrays.binarySearch(distinct, spells.entryOf(row));
            // at risk from the first exit after its entry to its own
            present[entry < 0 ? -entry - 1 : entry + 1] += spells.countOf(row);
            present[exit + 1] -= spells.countOf(row);
            events[exit] += spells.endsWithEvent(row) ? spells.countOf(row) : 0;
        }
        double[] ended = new double[distinct.length];
        double lasting = 1;
        long atRisk = 0;
        for (int i = 0; i < ended.length; i++) {
            ended[i] = 1 - lasting;
            atRisk += present[i];
            lasting *= events[i] == 0 ? 1 : (double) (atRisk - events[i]) / atRisk;
        }
        return ended;
    }
}
