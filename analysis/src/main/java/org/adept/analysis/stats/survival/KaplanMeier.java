package org.adept.analysis.stats.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;

/**
 * The share still lasting at each time, when some are only known to have lasted so far.
 *
 * <p>S(t) = Π (1 − d/n) over the times up to t, with d events among n at risk. Greenwood's standard error is
 * S·√(Σ d/(n(n−d))), and 0 where S is 0. The interval is symmetric on the log(−log) scale.
 *
 * <p>Special cases. Before the first event S is 1 and its lower end is exact for none of those followed to t,
 * (α/2)^(1/n). Where S has fallen to 0 the lower end is 0 and the upper end stays that of the time before, or is exact
 * for all n ending at once, 1 − (α/2)^(1/n). Nobody in
 * the table is {@link Reason.NoOne}. A time after the last observed one is {@link Reason.NotFollowedSoLong}, unless
 * everyone has ended by then: what has fallen to 0 stays there.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan &amp; Meier (1958), JASA 53:457–481</a>
 */
public final class KaplanMeier {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final RiskTable table;
    private final int[] times;
    private final LogLog logLog;
    private final List<Point> points;

    private KaplanMeier(RiskTable table, LogLog logLog) {
        this.table = table;
        this.times = table.times();
        this.logLog = logLog;
        this.points = curve(table, logLog);
    }

    /** One time of the curve; {@code atRisk} just before it, the rest just after its events. */
    public record Point(
            int time,
            long atRisk,
            long events,
            long censored,
            double survival,
            double standardError,
            double lower,
            double upper) {}

    /** The curve with 95 % intervals. */
    public static KaplanMeier of(RiskTable table) {
        return of(table, USUAL_CONFIDENCE);
    }

    /** The curve with intervals at a level in (0, 1). */
    public static KaplanMeier of(RiskTable table, double confidence) {
        Require.openUnit("confidence", confidence);
        return new KaplanMeier(table, new LogLog(confidence));
    }

    private static List<Point> curve(RiskTable table, LogLog logLog) {
        int[] times = table.times();
        long[] events = table.events();
        long[] censored = table.censored();
        List<Point> curve = new ArrayList<>();
        long atRisk = table.total();
        double survival = 1;
        double greenwood = 0;
        double before = 1;
        for (int i = 0; i < times.length; i++) {
            long surviving = atRisk - events[i];
            before = survival == 1 ? logLog.noneOf(atRisk) : before;
            survival *= (double) surviving / atRisk;
            greenwood += events[i] == 0 ? 0 : (double) events[i] / atRisk / surviving;
            double standardError = surviving == 0 ? 0 : survival * StrictMath.sqrt(greenwood);
            Interval band = band(survival, standardError, surviving, before, logLog);
            before = band.upper();
            curve.add(new Point(
                    times[i], atRisk, events[i], censored[i], survival, standardError, band.lower(), band.upper()));
            atRisk = surviving - censored[i];
        }
        return List.copyOf(curve);
    }

    /**
     * {@code followed} lasted beyond the events of the time. {@code before} is the upper end of the time before; when
     * all end at the first event there is none, and it is exact for all ending.
     */
    private static Interval band(double survival, double standardError, long followed, double before, LogLog logLog) {
        if (survival == 1) {
            return new Interval(1 - logLog.noneOf(followed), 1, logLog.confidence());
        }
        if (survival == 0) {
            return new Interval(0, before, logLog.confidence());
        }
        return logLog.ofSurvival(survival, standardError);
    }

    /** The curve at each time at which somebody left, in order of time. */
    public List<Point> points() {
        return points;
    }

    /** How many were still there just before {@code time}. */
    public long atRiskAt(int time) {
        int next = Exits.firstNotBefore(times, time);
        return next == points.size() ? 0 : points.get(next).atRisk();
    }

    /**
     * The share that lasts longer than {@code time}; {@code events} of the estimate are those up to then.
     *
     * @param time in the table's unit, not negative
     */
    public Outcome<Estimate> survivalAt(int time) {
        Require.notNegative("time", time);
        if (points.isEmpty()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        int last = times[times.length - 1];
        if (time > last) {
            boolean allEnded = points.get(points.size() - 1).survival() == 0;
            return allEnded ? survivalAt(last) : Outcome.unknown(new Reason.NotFollowedSoLong(time, last));
        }
        int at = Exits.lastNotAfter(times, time);
        double survival = at < 0 ? 1 : points.get(at).survival();
        double standardError = at < 0 ? 0 : points.get(at).standardError();
        Interval interval = survival == 1
                ? band(1, 0, atRiskAt(time), 1, logLog)
                : new Interval(points.get(at).lower(), points.get(at).upper(), logLog.confidence());
        long events = points.stream().limit(at + 1L).mapToLong(Point::events).sum();
        return Outcome.known(estimate(survival, OptionalDouble.of(standardError), interval, events));
    }

    /** The time by which half have ended; see {@link #quantile}. */
    public Outcome<Estimate> median() {
        return quantile(0.5);
    }

    /**
     * The time by which the share {@code share} has ended, in the table's unit.
     *
     * <p>It is the first time at which S is at most 1 − share; where S stays at exactly that value, the middle of that
     * stretch. The interval holds the times at which the curve's own interval contains 1 − share; its upper end is
     * infinite where the upper curve never falls so far. A curve that does not fall so far is {@link
     * Reason.NotReached}. There is no standard error.
     *
     * @param share in (0, 1)
     * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer &amp; Crowley (1982), Biometrics 38:29–41</a>
     */
    public Outcome<Estimate> quantile(double share) {
        Require.openUnit("share", share);
        if (points.isEmpty()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        double level = 1 - share;
        double reached = CurveQuantile.of(times, points.stream().mapToDouble(Point::survival), level);
        if (Double.isInfinite(reached)) {
            return Outcome.unknown(new Reason.NotReached(level));
        }
        // before the first event nothing can be said about the time of an end, so both ends of the curve are 1 there
        double lower = CurveQuantile.of(
                times, points.stream().mapToDouble(point -> point.survival() == 1 ? 1 : point.lower()), level);
        double upper = CurveQuantile.of(times, points.stream().mapToDouble(Point::upper), level);
        Interval interval = new Interval(lower, upper, logLog.confidence());
        return Outcome.known(estimate(reached, OptionalDouble.empty(), interval, table.totalEvents()));
    }

    private Estimate estimate(double value, OptionalDouble standardError, Interval interval, long events) {
        return new Estimate(value, standardError, Optional.of(interval), table.total(), events, Method.KAPLAN_MEIER);
    }
}
