package org.adept.analysis.stats.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.survival.KaplanMeier.Point;

/** A curve that falls in steps with its interval, however its heights and their variance were found. */
final class SurvivalCurve {
    private final RiskTable people;
    private final double[] worth;
    private final Band band;
    private final Method method;
    private final List<Point> points;
    private final int[] times;

    /**
     * From the values after each time of a table.
     *
     * @param people who is there
     * @param worth how many independent people those at risk at each time are worth
     * @param survival heights
     * @param variance variances of log S; not asked where S is 0
     */
    SurvivalCurve(RiskTable people, double[] worth, double[] survival, double[] variance, Band band, Method method) {
        this.people = people;
        this.worth = worth;
        this.band = band;
        this.method = method;
        this.points = points(survival, variance);
        this.times = points.stream().mapToInt(Point::time).toArray();
    }

    private List<Point> points(double[] survival, double[] variance) {
        int[] times = people.times();
        List<Point> curve = new ArrayList<>();
        double height = 1;
        double before = 1;
        for (int i = 0; i < times.length; i++) {
            if (people.leavingAt(i) == 0) {
                continue; // only entries
            }
            before = height == 1 ? band.logLog().noneOf(worth[i]) : before;
            height = survival[i];
            double standardError = height == 0 ? 0 : height * StrictMath.sqrt(variance[i]);
            Interval ends = band.of(height, standardError, worth[i], before);
            before = ends.upper();
            long events = people.eventsAt(i);
            long censored = people.leavingAt(i) - events;
            curve.add(new Point(
                    times[i], people.atRisk(i), events, censored, height, standardError, ends.lower(), ends.upper()));
        }
        return List.copyOf(curve);
    }

    List<Point> points() {
        return points;
    }

    Outcome<Estimate> survivalAt(int time) {
        Require.notNegative("time", time);
        if (points.isEmpty()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        int last = people.last();
        if (time > last) {
            boolean allEnded = points.get(points.size() - 1).survival() == 0;
            return allEnded ? survivalAt(last) : Outcome.unknown(new Reason.NotFollowedSoLong(time, last));
        }
        int at = Exits.lastNotAfter(times, time);
        double survival = at < 0 ? 1 : points.get(at).survival();
        double standardError = at < 0 ? 0 : points.get(at).standardError();
        Interval interval = survival == 1
                ? band.of(1, 0, worth[Exits.firstNotBefore(people.times(), time)], 1)
                : new Interval(
                        points.get(at).lower(),
                        points.get(at).upper(),
                        band.logLog().confidence());
        return Outcome.known(estimate(survival, OptionalDouble.of(standardError), interval, eventsUntil(at)));
    }

    private long eventsUntil(int at) {
        return points.stream().limit(at + 1L).mapToLong(Point::events).sum();
    }

    Outcome<Estimate> quantile(double share) {
        Require.openUnit("share", share);
        if (points.isEmpty()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double level = 1 - share;
        double reached = reached(Point::survival, level);
        if (Double.isInfinite(reached)) {
            return Outcome.unknown(new Reason.NotReached(level));
        }
        // before the first event nothing can be said about the time of an end, so both ends of the curve are 1 there
        double lower = reached(point -> point.survival() == 1 ? 1 : point.lower(), level);
        double upper = reached(Point::upper, level);
        Interval interval = new Interval(lower, upper, band.logLog().confidence());
        return Outcome.known(estimate(reached, OptionalDouble.empty(), interval, people.totalEvents()));
    }

    private double reached(ToDoubleFunction<Point> height, double level) {
        return CurveQuantile.of(times, points.stream().mapToDouble(height), level);
    }

    private Estimate estimate(double value, OptionalDouble standardError, Interval interval, long events) {
        return new Estimate(value, standardError, Optional.of(interval), people.total(), events, method);
    }
}
