package org.adept.analysis.stats.proportion;

import org.adept.analysis.stats.Require;

/**
 * A group beside a reference: how many of each had the event. Differences are group minus reference, ratios group over
 * reference.
 *
 * @param events with the event in the group
 * @param n people, matches or answers in the group
 * @param referenceEvents with the event in the reference
 * @param referenceN in the reference
 */
public record FourfoldTable(long events, long n, long referenceEvents, long referenceN) {
    private static final int FEW = 5;

    public FourfoldTable {
        Require.part(events, n);
        Require.part(referenceEvents, referenceN);
        Math.addExact(n, referenceN);
    }

    /** Group and reference changed about. */
    public FourfoldTable swapped() {
        return new FourfoldTable(referenceEvents, referenceN, events, n);
    }

    /** Everyone. */
    public long total() {
        return n + referenceN;
    }

    /** Everyone with the event. */
    public long totalEvents() {
        return events + referenceEvents;
    }

    /** Whether fewer than five with the event, or without it, are expected in a group if the groups do not differ (Cochran). */
    public boolean isSmall() {
        double smaller = StrictMath.min(n, referenceN);
        double rarer = StrictMath.min(totalEvents(), total() - totalEvents());
        return smaller * rarer < FEW * (double) total();
    }

    /** The share in the group, which has someone in it. */
    double share() {
        return (double) events / n;
    }

    /** The share in the reference, which has someone in it. */
    double referenceShare() {
        return (double) referenceEvents / referenceN;
    }

    /** Variance of the difference of the shares, each with its own. */
    double differenceVariance() {
        return share() * ((double) (n - events) / n) / n
                + referenceShare() * ((double) (referenceN - referenceEvents) / referenceN) / referenceN;
    }

    /** Whether group or reference is empty. */
    boolean lacksAGroup() {
        return n == 0 || referenceN == 0;
    }
}
