package org.adept.analysis.stats.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;

/**
 * The share that has ended by each cause up to each time, when ends of one kind prevent those of another.
 *
 * <p>F_k(t) = Σ S(s−)·d_k/n over the times s up to t, with d_k ends by cause k among n at risk and S the share not ended
 * by any cause; the F_k and S add up to 1. The standard error is that of the infinitesimal jackknife, as R's survival
 * prints it for several states: √(F(1−F)/n) without censoring, Greenwood's with one cause. The interval is one minus
 * the log(−log) interval of 1 − F.
 *
 * <p>Special cases. Before the first end by the cause F is 0, and its upper end is exact for none among those followed
 * to t or ended otherwise. Where all ended by the cause F is 1, and its lower end stays that of the time before.
 *
 * @see <a href="https://doi.org/10.1002/sim.2712">Putter, Fiocco &amp; Geskus (2007), Stat Med 26:2389–2430</a>
 */
public final class AalenJohansen {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final int[] times;
    private final long total;
    private final LogLog logLog;
    private final KaplanMeier lasting;
    private final List<List<Point>> curves;

    private AalenJohansen(CompetingRisks risks, LogLog logLog, Supplier<IncidenceError> error) {
        this.times = risks.times();
        this.total = risks.total();
        this.logLog = logLog;
        this.lasting = KaplanMeier.of(risks.anyCause(), logLog.confidence());
        long[][] events = risks.eventsByCause();
        this.curves = IntStream.range(0, risks.causes())
                .mapToObj(cause -> curve(events[cause], error.get()))
                .toList();
    }

    /** One time of a cause's curve; {@code atRisk} just before it, the rest just after its ends. */
    public record Point(
            int time,
            long atRisk,
            long events,
            long censored,
            double incidence,
            double standardError,
            double lower,
            double upper) {}

    /** The curves with 95 % intervals. */
    public static AalenJohansen of(CompetingRisks risks) {
        return of(risks, USUAL_CONFIDENCE);
    }

    /** The curves with intervals at a level in (0, 1). */
    public static AalenJohansen of(CompetingRisks risks, double confidence) {
        Require.openUnit("confidence", confidence);
        return new AalenJohansen(risks, new LogLog(confidence), IncidenceVariance::new);
    }

    /**
     * The curves with the standard errors of Gray's program (cmprsk) in place of the jackknife's, for comparison with
     * what others have printed. They differ little where many are at risk; only the jackknife's have a form for
     * clusters, weights and time lost, so it is the one in use.
     */
    public static AalenJohansen withMartingaleErrors(CompetingRisks risks, double confidence) {
        Require.openUnit("confidence", confidence);
        return new AalenJohansen(risks, new LogLog(confidence), AalenVariance::new);
    }

    private List<Point> curve(long[] events, IncidenceError variance) {
        List<Point> curve = new ArrayList<>();
        double stillLasting = 1;
        double incidence = 0;
        double before = 0;
        long endsSoFar = 0;
        long byCauseSoFar = 0;
        for (int i = 0; i < events.length; i++) {
            KaplanMeier.Point any = lasting.points().get(i);
            long surviving = any.atRisk() - any.events();
            endsSoFar += any.events();
            byCauseSoFar += events[i];
            before = incidence == 0 ? 1 - logLog.noneOf(any.atRisk()) : before;
            incidence += stillLasting * events[i] / any.atRisk();
            boolean allByCause = surviving == 0 && byCauseSoFar == endsSoFar;
            incidence = allByCause ? 1 : StrictMath.min(1, incidence); // the sum misses 1 by rounding
            double squared = variance.after(stillLasting, any.atRisk(), any.events(), events[i], any.censored());
            double standardError = allByCause ? 0 : StrictMath.sqrt(squared);
            Interval band = band(incidence, standardError, surviving + endsSoFar - byCauseSoFar, before);
            before = band.lower();
            curve.add(new Point(
                    any.time(),
                    any.atRisk(),
                    events[i],
                    any.censored(),
                    incidence,
                    standardError,
                    band.lower(),
                    band.upper()));
            stillLasting = any.survival();
        }
        return List.copyOf(curve);
    }

    /** {@code without} are known not to have ended by the cause; {@code before} is the lower end of the time before. */
    private Interval band(double incidence, double standardError, long without, double before) {
        if (incidence == 0) {
            return new Interval(0, logLog.noneOf(without), logLog.confidence());
        }
        if (incidence == 1) {
            return new Interval(before, 1, logLog.confidence());
        }
        return logLog.ofIncidence(incidence, standardError);
    }

    /** How many kinds of end there are. */
    public int causes() {
        return curves.size();
    }

    /** The curve of one cause, counted from 0, at each time at which somebody left in any way. */
    public List<Point> points(int cause) {
        if (cause < 0 || cause >= curves.size()) {
            throw new IllegalArgumentException("cause is from 0 to %d, was %d".formatted(curves.size() - 1, cause));
        }
        return curves.get(cause);
    }

    /** The share that has not ended by any cause. */
    public KaplanMeier lasting() {
        return lasting;
    }

    /** How many had not ended or been censored just before {@code time}. */
    public long atRiskAt(int time) {
        return lasting.atRiskAt(time);
    }

    /**
     * The share that has ended by {@code cause} up to and including {@code time}; {@code events} of the estimate are
     * those ends.
     *
     * @param cause counted from 0
     * @param time in the table's unit, not negative
     */
    public Outcome<Estimate> incidenceAt(int cause, int time) {
        List<Point> curve = points(cause);
        Require.notNegative("time", time);
        if (curve.isEmpty()) {
            return Outcome.unknown(new Reason.NoOne());
        }
        int last = times[times.length - 1];
        if (time > last) {
            List<KaplanMeier.Point> lasting = lasting().points();
            boolean allEnded = lasting.get(lasting.size() - 1).survival() == 0;
            return allEnded ? incidenceAt(cause, last) : Outcome.unknown(new Reason.NotFollowedSoLong(time, last));
        }
        int at = Exits.lastNotAfter(times, time);
        double incidence = at < 0 ? 0 : curve.get(at).incidence();
        double standardError = at < 0 ? 0 : curve.get(at).standardError();
        long events = curve.stream().limit(at + 1L).mapToLong(Point::events).sum();
        Interval interval = incidence == 0
                ? band(0, 0, without(time), 0)
                : new Interval(curve.get(at).lower(), curve.get(at).upper(), logLog.confidence());
        return Outcome.known(new Estimate(
                incidence,
                OptionalDouble.of(standardError),
                Optional.of(interval),
                total,
                events,
                Method.AALEN_JOHANSEN));
    }

    /**
     * The time by which the share {@code share} has ended by {@code cause}, in the table's unit.
     *
     * <p>It is the first time at which F is at least {@code share}; where F stays at exactly that value, the middle of
     * that stretch. The interval holds the times at which the curve's own interval contains the share; its upper end
     * is infinite where the lower curve never rises so far. Competing ends keep many curves below a half for ever:
     * that is {@link Reason.NotReached}. There is no standard error.
     *
     * @param cause counted from 0
     * @param share of all who started, in (0, 1)
     */
    public Outcome<Estimate> quantile(int cause, double share) {
        return IncidenceQuantile.of(points(cause), share, total, logLog.confidence());
    }

    /** Those known, while the cause has not occurred, not to have ended by it up to {@code time}. */
    private long without(int time) {
        long endedBefore = lasting.points().stream()
                .filter(point -> point.time() < time)
                .mapToLong(KaplanMeier.Point::events)
                .sum();
        return endedBefore + lasting.atRiskAt(time);
    }
}
