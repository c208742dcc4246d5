package org.adept.analysis.stats.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;

/** When a cause's incidence reaches a share, with the times at which the curve's own interval holds that share. */
final class IncidenceQuantile {
    private IncidenceQuantile() {}

    static Outcome<Estimate> of(List<AalenJohansen.Point> curve, double share, long total, double confidence) {
        Require.openUnit("share", share);
        if (curve.isEmpty()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        int[] times = curve.stream().mapToInt(AalenJohansen.Point::time).toArray();
        double level = 1 - share;
        double reached = CurveQuantile.of(times, curve.stream().mapToDouble(point -> 1 - point.incidence()), level);
        if (Double.isInfinite(reached)) {
            return Outcome.unknown(new Reason.NotReached(share));
        }
        // before the first end by the cause nothing can be said about its time, so both ends of the curve are 0 there
        double lower = CurveQuantile.of(
                times, curve.stream().mapToDouble(point -> point.incidence() == 0 ? 1 : 1 - point.upper()), level);
        double upper = CurveQuantile.of(times, curve.stream().mapToDouble(point -> 1 - point.lower()), level);
        long events = curve.stream().mapToLong(AalenJohansen.Point::events).sum();
        Optional<Interval> interval = Optional.of(new Interval(lower, upper, confidence));
        return Outcome.known(
                new Estimate(reached, OptionalDouble.empty(), interval, total, events, Method.AALEN_JOHANSEN));
    }
}
