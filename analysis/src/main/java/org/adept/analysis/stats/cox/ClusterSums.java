package org.adept.analysis.stats.cox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Influences summed over each cluster, and their squares over all: the middle of a sandwich. */
final class ClusterSums {
    private final double[] total;
    private final double[][] squares;
    private final double[] sums;
    private long clusters;

    private ClusterSums(int width) {
        total = new double[width];
        squares = new double[width][width];
        sums = new double[width];
    }

    /** The sums over the clusters given; where none are given, each spell is its own. */
    static ClusterSums of(Influence influence, RiskSets sets, @Nullable CellClusters clusters) {
        ClusterSums found = new ClusterSums(influence.width());
        if (clusters == null) {
            found.addEachSpell(influence, sets);
        } else {
            clusters.requireSameAs(sets.spells());
            found.addClusters(influence, sets, clusters);
        }
        for (int i = 0; i < found.total.length; i++) {
            for (int j = 0; j < i; j++) {
                found.squares[j][i] = found.squares[i][j];
            }
        }
        return found;
    }

    private void addEachSpell(Influence influence, RiskSets sets) {
        for (int place = 0; place < sets.rows(); place++) {
            Arrays.fill(sums, 0);
            influence.add(place, 1, sums);
            close(sets.count(place));
        }
    }

    private void addClusters(Influence influence, RiskSets sets, CellClusters entries) {
        int[] places = sets.places();
        int[] order = entries.order();
        // where cells recur in many clusters, each one's influence is worked out once
        Influence quick = entries.entries() > sets.rows() ? influence.computed(sets.rows()) : influence;
        Arrays.fill(sums, 0);
        long members = 0;
        for (int i = 0; i < entries.entries(); i++) {
            int entry = order == null ? i : order[i];
            long count = entries.count(entry, sets.spells());
            quick.add(places[entries.cell(entry)], (double) count, sums);
            members += count;
            int next = i + 1 == entries.entries() ? -1 : entries.cluster(order == null ? i + 1 : order[i + 1]);
            if (next != entries.cluster(entry)) {
                close(members > 0 ? 1 : 0);
                Arrays.fill(sums, 0);
                members = 0;
            }
        }
    }

    /** Adds the sums as those of so many clusters alike. */
    private void close(long alike) {
        clusters += alike;
        for (int i = 0; i < sums.length; i++) {
            total[i] += alike * sums[i];
            double scaled = alike * sums[i];
            for (int j = 0; j <= i; j++) {
                squares[i][j] += scaled * sums[j];
            }
        }
    }

    /** How many clusters have anyone. */
    long clusters() {
        return clusters;
    }

    double[] total() {
        return total;
    }

    /** Σ over clusters of the outer product of their sums. */
    double[][] squares() {
        return squares;
    }
}
