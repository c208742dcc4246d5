package org.adept.analysis.stats.survival;

import java.util.Optional;

/** How far a number would vary, and through which units, so that two of them can be compared. */
@SuppressWarnings("ArrayRecordComponent") // stays within the package, where nobody writes to it
record Spread(double variance, Optional<RobustRiskTable> table, double[] influence) {

    /** Of strangers who count once each: binomial at each time. */
    static Spread of(Steps steps, double[] slopes, int last) {
        double variance = 0;
        for (int i = 0; i <= last; i++) {
            double lasting = (steps.atRisk()[i] - steps.events()[i]) / steps.atRisk()[i];
            variance += slopes[i] == 0 ? 0 : slopes[i] * slopes[i] * steps.events()[i] * lasting;
        }
        return new Spread(variance, Optional.empty(), new double[0]);
    }

    static Spread of(RobustRiskTable table, double[] influence) {
        return new Spread(Influence.variance(table, influence), Optional.of(table), influence);
    }

    /** From the clusters that have parts in both; 0 for strangers. */
    double covariance(Spread other) {
        return table.isPresent() && other.table.isPresent()
                ? Influence.covariance(table.get(), influence, other.table.get(), other.influence)
                : 0;
    }
}
