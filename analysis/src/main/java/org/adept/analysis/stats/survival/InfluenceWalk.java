package org.adept.analysis.stats.survival;

import java.util.Arrays;

/**
 * The influence of each cluster on Σ φ(t)·ΔF(t) of one cause, and the sum of their squares, in one walk through time.
 *
 * <p>With φ = 1 that is the cumulative incidence, with φ(t) = τ − t the time lost up to τ. A cluster's influence A is
 * how fast the sum moves when all its members count a little more; L is the same for log S. At a time with weight Y at
 * risk, of it d ending and e by the cause, S still lasting just before, and of the cluster y, d', e':
 *
 * <pre>
 * A += φ·S·(L·e/Y + e'/Y − y·e/Y²)
 * L −= d'/Y + (d' − y)·d/(Y·(Y − d))
 * </pre>
 *
 * A cluster to which nothing happens moves on by the same linear map as all others. So six sums over clusters (of AA,
 * AL, Ay, LL, Ly and yy) are carried forward, and a cluster itself is looked at only when one of its rows enters or
 * leaves: the cost is rows plus times, however many clusters there are.
 */
final class InfluenceWalk {
    private final CompetingSpells spells;
    private final SpellTotals totals;
    private final int cause;
    private final double[] factor;

    // by unit, as of the time at which it was last looked at
    private final double[] influence;
    private final double[] relative;
    private final double[] present;
    private final int[] seen;

    // running sums up to each time, one entry more than times: what the linear maps add up to
    private final double[] risen;
    private final double[] hazard;
    private final double[] crossed;
    private final double[] shared;

    private double influenceSquares;
    private double influenceRelative;
    private double influencePresent;
    private double relativeSquares;
    private double relativePresent;
    private double presentSquares;

    /** The walk for a cause, counted from 0; {@code factor} is φ at each time. */
    InfluenceWalk(CompetingSpells spells, SpellTotals totals, int cause, double[] factor) {
        this.spells = spells;
        this.totals = totals;
        this.cause = cause;
        this.factor = factor;
        int units = spells.unitBound();
        influence = new double[units];
        relative = new double[units];
        present = new double[units];
        seen = new int[units];
        int size = totals.times.length + 1;
        risen = new double[size];
        hazard = new double[size];
        crossed = new double[size];
        shared = new double[size];
    }

    /** The variance just after each time: the sum of squared influences. */
    double[] variances() {
        int size = totals.times.length;
        int[][] leaving = rowsBy(size, true);
        int[][] coming = rowsBy(size, false);
        double[] variances = new double[size];
        enter(coming[0], 0);
        for (int i = 0; i < size; i++) {
            step(i);
            for (int row : leaving[i]) {
                leave(row, i);
            }
            variances[i] = StrictMath.max(0, influenceSquares);
            if (i + 1 < size) {
                enter(coming[i + 1], i + 1);
            }
        }
        return variances;
    }

    /** The influence of each cluster at the end of the walk, by its number; to be asked after {@link #variances()}. */
    double[] influences() {
        for (int unit = 0; unit < influence.length; unit++) {
            bringTo(unit, totals.times.length);
        }
        return influence.clone();
    }

    /** The rows with anyone in them by the time at which they leave, or at which they are first at risk. */
    private int[][] rowsBy(int size, boolean leaving) {
        int[] at = new int[spells.rows()];
        int[] many = new int[size + 1];
        for (int row = 0; row < at.length; row++) {
            at[row] = spells.count(row) == 0
                    ? size
                    : leaving ? totals.exit(spells, row) : totals.firstAtRisk(spells, row);
            many[at[row]]++;
        }
        int[][] rows = new int[size + 1][];
        Arrays.setAll(rows, i -> new int[many[i]]);
        for (int row = at.length - 1; row >= 0; row--) {
            rows[at[row]][--many[at[row]]] = row;
        }
        return rows;
    }

    private void step(int i) {
        double atRisk = totals.atRisk[i];
        double risk = totals.endedByCause[cause][i] / atRisk;
        double rise = factor[i] * totals.lasting[i] * risk;
        double share = rise / atRisk;
        double pace = pace(i);
        risen[i + 1] = risen[i] + rise;
        hazard[i + 1] = hazard[i] + pace;
        crossed[i + 1] = crossed[i] + rise * hazard[i];
        shared[i + 1] = shared[i] + share;

        influenceSquares += 2 * (rise * influenceRelative - share * influencePresent)
                + rise * rise * relativeSquares
                - 2 * rise * share * relativePresent
                + share * share * presentSquares;
        influenceRelative += pace * influencePresent
                + rise * relativeSquares
                + (rise * pace - share) * relativePresent
                - share * pace * presentSquares;
        influencePresent += rise * relativePresent - share * presentSquares;
        relativeSquares += pace * (2 * relativePresent + pace * presentSquares);
        relativePresent += pace * presentSquares;
    }

    /** d/(Y·(Y − d)); 0 where all end, since nothing lasts that could move. */
    private double pace(int i) {
        double atRisk = totals.atRisk[i];
        return totals.allEnd[i] ? 0 : totals.ended[i] / atRisk / (atRisk - totals.ended[i]);
    }

    private void enter(int[] rows, int i) {
        for (int row : rows) {
            int unit = spells.unit(row);
            bringTo(unit, i);
            put(row, unit, -1);
            present[unit] += spells.weightInUnit(row);
            put(row, unit, 1);
        }
    }

    private void leave(int row, int i) {
        int unit = spells.unit(row);
        double weight = spells.weightInUnit(row);
        bringTo(unit, i + 1);
        put(row, unit, -1);
        present[unit] -= weight;
        if (spells.cause(row) > 0) {
            relative[unit] -= weight * (1 / totals.atRisk[i] + pace(i));
        }
        if (spells.cause(row) - 1 == cause) {
            influence[unit] += weight * factor[i] * totals.lasting[i] / totals.atRisk[i];
        }
        put(row, unit, 1);
    }

    /** Moves a unit on from when it was last looked at to just before the {@code i}-th time. */
    private void bringTo(int unit, int i) {
        int from = seen[unit];
        if (from == i) {
            return;
        }
        double rise = risen[i] - risen[from];
        double steeper = crossed[i] - crossed[from] - hazard[from] * rise;
        influence[unit] += relative[unit] * rise + present[unit] * (steeper - (shared[i] - shared[from]));
        relative[unit] += present[unit] * (hazard[i] - hazard[from]);
        seen[unit] = i;
    }

    private void put(int row, int unit, int sign) {
        double many = sign * (double) spells.multiplicity(row);
        influenceSquares += many * influence[unit] * influence[unit];
        influenceRelative += many * influence[unit] * relative[unit];
        influencePresent += many * influence[unit] * present[unit];
        relativeSquares += many * relative[unit] * relative[unit];
        relativePresent += many * relative[unit] * present[unit];
        presentSquares += many * present[unit] * present[unit];
    }
}
