package org.adept.analysis.stats.survival;

import java.util.stream.IntStream;

/** Who is at risk and who ends at each time of a table of spells: people, and what they count together. */
final class SpellTotals {
    final int[] times;
    final long[] people;
    final long[][] events;
    final long[] censored;
    /** What those at risk count together, and those who end by any cause. */
    final double[] atRisk;

    final double[] ended;
    final double[][] endedByCause;
    /** Whether all at risk end, told from the people and so without rounding. */
    final boolean[] allEnd;
    /** The share still lasting just before each time; one entry more for just after the last. */
    final double[] lasting;

    SpellTotals(CompetingSpells spells) {
        times = IntStream.range(0, spells.rows())
                .filter(row -> spells.count(row) > 0)
                .map(spells::time)
                .sorted()
                .distinct()
                .toArray();
        int size = times.length;
        people = new long[size];
        events = new long[spells.causes()][size];
        censored = new long[size];
        atRisk = new double[size];
        ended = new double[size];
        endedByCause = new double[spells.causes()][size];
        allEnd = new boolean[size];
        lasting = new double[size + 1];
        // present from the time after entry until exit: + at the first, − after the last, summed up from the left
        long[] come = new long[size + 1];
        double[] weightLeaving = new double[size + 1];
        double[] weightComing = new double[size + 1];
        for (int row = 0; row < spells.rows(); row++) {
            if (spells.count(row) > 0) {
                count(spells, row, come, weightLeaving, weightComing);
            }
        }
        accumulate(come, weightLeaving, weightComing);
    }

    private void count(CompetingSpells spells, int row, long[] come, double[] weightLeaving, double[] weightComing) {
        int exit = exit(spells, row);
        int first = firstAtRisk(spells, row);
        double weight = spells.weight(row) * spells.count(row);
        come[first] += spells.count(row);
        come[exit + 1] -= spells.count(row);
        weightLeaving[exit] += weight;
        weightComing[first] += weight;
        int cause = spells.cause(row);
        if (cause == 0) {
            censored[exit] += spells.count(row);
        } else {
            events[cause - 1][exit] += spells.count(row);
            endedByCause[cause - 1][exit] += weight;
            ended[exit] += weight;
        }
    }

    private void accumulate(long[] come, double[] weightLeaving, double[] weightComing) {
        long present = 0;
        double notYetCome = 0;
        double notYetLeft = 0;
        for (int i = times.length - 1; i >= 0; i--) {
            notYetLeft += weightLeaving[i];
            atRisk[i] = notYetLeft - notYetCome;
            notYetCome += weightComing[i];
        }
        lasting[0] = 1;
        for (int i = 0; i < times.length; i++) {
            present += come[i];
            people[i] = present;
            long ends = 0;
            for (long[] ofCause : events) {
                ends += ofCause[i];
            }
            allEnd[i] = ends == present;
            lasting[i + 1] = allEnd[i] ? 0 : lasting[i] * (1 - ended[i] / atRisk[i]);
        }
    }

    /** The position of a row's exit. */
    int exit(CompetingSpells spells, int row) {
        return Exits.firstNotBefore(times, spells.time(row));
    }

    /** The position of the first time at which a row is at risk. */
    int firstAtRisk(CompetingSpells spells, int row) {
        return Exits.firstNotBefore(times, spells.entry(row) + 1);
    }

    /** The incidence of a cause, counted from 0, just after each time. */
    double[] incidence(int cause) {
        double[] incidence = new double[times.length];
        double sum = 0;
        long others = 0;
        for (int i = 0; i < times.length; i++) {
            sum += lasting[i] * (endedByCause[cause][i] / atRisk[i]);
            for (int other = 0; other < events.length; other++) {
                others += other == cause ? 0 : events[other][i];
            }
            boolean allByCause = lasting[i + 1] == 0 && others == 0;
            incidence[i] = allByCause ? 1 : StrictMath.min(1, sum); // the sum misses 1 by rounding
        }
        return incidence;
    }
}
