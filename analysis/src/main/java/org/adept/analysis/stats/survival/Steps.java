package org.adept.analysis.stats.survival;

import java.util.Arrays;

/**
 * What moves a curve: how much is at risk and how much ends at each time of a table. Equal to the counts where everyone
 * counts once, sums of weights otherwise.
 */
@SuppressWarnings("ArrayRecordComponent") // stays within the package, where nobody writes to it
record Steps(RiskTable people, double[] atRisk, double[] events) {

    static Steps of(RiskTable people) {
        double[] atRisk = new double[people.size()];
        Arrays.setAll(atRisk, i -> (double) people.atRisk(i));
        return new Steps(
                people, atRisk, Arrays.stream(people.events()).asDoubleStream().toArray());
    }

    int size() {
        return atRisk.length;
    }

    /** Whether all who are there end; asked of the people, since sums of weights need not meet. */
    boolean allEnd(int i) {
        return people.atRisk(i) > 0 && people.eventsAt(i) == people.atRisk(i);
    }

    /** The curve after each time: the product of the shares that did not end. */
    double[] survival() {
        double[] survival = new double[size()];
        double now = 1;
        for (int i = 0; i < size(); i++) {
            if (events[i] > 0) {
                now *= allEnd(i) ? 0 : (atRisk[i] - events[i]) / atRisk[i];
            }
            survival[i] = now;
        }
        return survival;
    }

    /** Variances of −log S after each time by Greenwood's sum; it stands still when everyone ends. */
    double[] greenwood() {
        double[] sums = new double[size()];
        double now = 0;
        for (int i = 0; i < size(); i++) {
            if (events[i] > 0 && !allEnd(i)) {
                now += events[i] / atRisk[i] / (atRisk[i] - events[i]);
            }
            sums[i] = now;
        }
        return sums;
    }

    /** How fast −log S moves with the share that ends at each time, 1/(Y − d); 0 where there is no later curve. */
    double[] slopes() {
        double[] slopes = new double[size()];
        Arrays.setAll(slopes, i -> events[i] == 0 || allEnd(i) ? 0 : 1 / (atRisk[i] - events[i]));
        return slopes;
    }
}
