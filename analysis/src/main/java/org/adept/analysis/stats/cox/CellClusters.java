package org.adept.analysis.stats.cox;

import org.adept.analysis.stats.Require;
import org.jspecify.annotations.Nullable;

/**
 * Which spells belong together: how many of each cell each cluster has.
 *
 * <p>An entry is (cluster, cell, count), a cell being a row of {@link Spells}; or, for one person per row, the row's
 * cluster alone. Entries may come in any order, fastest by cluster. The arrays are not copied: leave them alone.
 */
public final class CellClusters {
    private final int[] cluster;
    private final int @Nullable [] cell;
    private final long @Nullable [] count;

    private CellClusters(int[] cluster, int @Nullable [] cell, long @Nullable [] count) {
        for (int value : cluster) {
            Require.notNegative("cluster", value);
        }
        this.cluster = cluster;
        this.cell = cell;
        this.count = count;
    }

    /** Each entry's cluster, counted from 0, its cell and how many of the cell are the cluster's. */
    public static CellClusters of(int[] cluster, int[] cell, long[] count) {
        Require.counts("count", count, cluster.length);
        if (cell.length != cluster.length) {
            throw new IllegalArgumentException(
                    "cell has %d entries where %d are expected".formatted(cell.length, cluster.length));
        }
        return new CellClusters(cluster, cell, count);
    }

    /** Each row's cluster, counted from 0; all that the row stands for is in it. */
    public static CellClusters ofRows(int[] cluster) {
        return new CellClusters(cluster, null, null);
    }

    int entries() {
        return cluster.length;
    }

    int cluster(int entry) {
        return cluster[entry];
    }

    int cell(int entry) {
        return cell == null ? entry : cell[entry];
    }

    long count(int entry, Spells spells) {
        return count == null ? spells.countOf(entry) : count[entry];
    }

    /** Whether the entries add up to the rows' own counts, as they must. */
    void requireSameAs(Spells spells) {
        long[] left = new long[spells.rows()];
        for (int row = 0; row < left.length; row++) {
            left[row] = spells.countOf(row);
        }
        for (int entry = 0; entry < entries(); entry++) {
            int row = cell(entry);
            if (row < 0 || row >= left.length) {
                throw new IllegalArgumentException("cell %d is none of the %d rows".formatted(row, left.length));
            }
            left[row] -= count(entry, spells);
        }
        for (int row = 0; row < left.length; row++) {
            if (left[row] != 0) {
                throw new IllegalArgumentException(
                        "the clusters of row %d add up to its count and %d more".formatted(row, -left[row]));
            }
        }
    }

    /** The entries by rising cluster; null when they come so. */
    int @Nullable [] order() {
        int highest = -1;
        boolean rising = true;
        for (int value : cluster) {
            rising &= value >= highest;
            highest = Math.max(highest, value);
        }
        return rising ? null : RiskSets.sorted(cluster, highest + 1);
    }
}
