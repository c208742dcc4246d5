package org.adept.analysis.stats.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Require;
import org.adept.analysis.stats.proportion.Wilson;

/**
 * The hazard summed up to each time, the share still lasting that follows from it, and the hazard of each time by itself.
 *
 * <p>H(t) = Σ d/n over the times up to t, with variance Σ d/n². The interval of H is symmetric for its logarithm. The
 * share that lasts is e^{−H} (Fleming and Harrington's), a little above Kaplan and Meier's and never 0, which serves
 * small early groups at risk with late entries. With {@link Ties#ONE_BY_ONE} those who end at one time are taken to do so
 * one after the other: d/n becomes 1/n + 1/(n−1) + … .
 *
 * <p>While nobody has ended H is 0 and its upper end exact for none of those followed, −log(α/2)/n. Nobody is {@link
 * Reason.NoOne}, a time after the last observed one {@link Reason.NotFollowedSoLong}.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176344247">Aalen (1978), Ann Stat 6:701–726</a>
 */
public final class NelsonAalen {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final RiskTable people;
    private final LogLog logLog;
    private final List<Point> points;
    private final SurvivalCurve survival;

    /** How those who end at one time are taken. */
    public enum Ties {
        /** All at once, each facing all the others: time is really counted in such units. */
        TOGETHER,
        /** One after the other in an order that is not known: the unit of time is coarser than what happens. */
        ONE_BY_ONE
    }

    /** One time; {@code atRisk} just before it, {@code hazard} of it alone, the rest summed up to and including it. */
    public record Point(
            int time,
            long atRisk,
            long events,
            double hazard,
            double cumulative,
            double standardError,
            double lower,
            double upper) {}

    private NelsonAalen(Basis basis, Ties ties) {
        this.people = basis.steps().people();
        this.logLog = basis.logLog();
        double[] hazards = hazards(basis.steps(), ties);
        double[] variances = variances(basis, ties);
        double[] worth = basis.worth();
        double[] heights = new double[hazards.length];
        double now = 0;
        List<Point> found = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            now += hazards[i];
            heights[i] = StrictMath.exp(-now);
            if (people.leavingAt(i) > 0) {
                found.add(point(i, hazards[i], now, StrictMath.sqrt(variances[i]), worth[i]));
            }
        }
        this.points = List.copyOf(found);
        Band band = new Band(CurveScale.LOG_LOG, logLog);
        this.survival = new SurvivalCurve(people, worth, heights, variances, band, Method.NELSON_AALEN);
    }

    /** Of people who count once each, ties together, with 95 % intervals. */
    public static NelsonAalen of(RiskTable table) {
        return of(table, Ties.TOGETHER, USUAL_CONFIDENCE);
    }

    /** Of people who count once each, with intervals at a level in (0, 1). */
    public static NelsonAalen of(RiskTable table, Ties ties, double confidence) {
        return new NelsonAalen(Basis.of(table, confidence), ties);
    }

    /** With weights and a robust variance, ties together; fewer than two clusters are {@link Reason.TooFew}. */
    public static Outcome<NelsonAalen> robust(RobustRiskTable table, double confidence) {
        return Basis.of(table, confidence).map(basis -> new NelsonAalen(basis, Ties.TOGETHER));
    }

    private static double[] hazards(Steps steps, Ties ties) {
        double[] hazards = new double[steps.size()];
        Arrays.setAll(hazards, i -> {
            if (ties == Ties.TOGETHER || steps.events()[i] == 0) {
                return steps.events()[i] == 0 ? 0 : steps.events()[i] / steps.atRisk()[i];
            }
            return oneByOne(steps, i, 1);
        });
        return hazards;
    }

    /** Σ 1/(n−j)^power over the {@code d} who end. */
    private static double oneByOne(Steps steps, int i, int power) {
        double sum = 0;
        for (int gone = 0; gone < steps.events()[i]; gone++) {
            sum += 1 / StrictMath.pow(steps.atRisk()[i] - gone, power);
        }
        return sum;
    }

    private static double[] variances(Basis basis, Ties ties) {
        Steps steps = basis.steps();
        if (basis.robust().isPresent()) {
            double[] slopes = new double[steps.size()];
            Arrays.setAll(slopes, i -> steps.events()[i] == 0 ? 0 : 1 / steps.atRisk()[i]);
            return new Influence(basis.robust().get(), slopes).variances();
        }
        double[] variances = new double[steps.size()];
        double now = 0;
        for (int i = 0; i < variances.length; i++) {
            double atRisk = steps.atRisk()[i];
            double together = steps.events()[i] == 0 ? 0 : steps.events()[i] / atRisk / atRisk;
            now += ties == Ties.TOGETHER ? together : oneByOne(steps, i, 2);
            variances[i] = now;
        }
        return variances;
    }

    private Point point(int i, double hazard, double cumulative, double standardError, double worth) {
        Interval ends = cumulative == 0 ? none(worth) : CurveScale.LOG.ends(cumulative, standardError, logLog);
        return new Point(
                people.times()[i],
                people.atRisk(i),
                people.eventsAt(i),
                hazard,
                cumulative,
                standardError,
                ends.lower(),
                ends.upper());
    }

    /** Of a hazard of which nothing has happened to so many. */
    private Interval none(double worth) {
        return new Interval(0, -StrictMath.log1p(-logLog.noneOf(worth)), logLog.confidence());
    }

    /** The sums at each time at which somebody left, in order of time. */
    public List<Point> points() {
        return points;
    }

    /** The hazard summed up to and including {@code time}, not negative; {@code events} are those up to then. */
    public Outcome<Estimate> hazardAt(int time) {
        return survival.survivalAt(time).map(share -> {
            int at = Exits.lastNotAfter(points.stream().mapToInt(Point::time).toArray(), time);
            boolean any = at >= 0 && points.get(at).cumulative() > 0;
            Interval interval = any
                    ? new Interval(points.get(at).lower(), points.get(at).upper(), logLog.confidence())
                    : none(share.interval().orElseThrow());
            return new Estimate(
                    any ? points.get(at).cumulative() : 0,
                    OptionalDouble.of(any ? points.get(at).standardError() : 0),
                    Optional.of(interval),
                    share.n(),
                    share.events(),
                    Method.NELSON_AALEN);
        });
    }

    private Interval none(Interval ofShare) {
        return new Interval(0, -StrictMath.log(ofShare.lower()), logLog.confidence());
    }

    /** The share that lasts longer than {@code time}, e^{−H}. */
    public Outcome<Estimate> survivalAt(int time) {
        return survival.survivalAt(time);
    }

    /** The time by which the share {@code share} has ended; as {@link KaplanMeier#quantile}. */
    public Outcome<Estimate> quantile(double share) {
        return survival.quantile(share);
    }

    /**
     * The hazard of one time alone, where times are terms or such: of those there just before it, the share that ends
     * in it, with Wilson's interval; {@code n} is how many were there. Nobody there is {@link Reason.NoOne}.
     */
    public Outcome<Estimate> hazardIn(int time) {
        Require.notNegative("time", time);
        int at = Arrays.binarySearch(people.times(), time);
        return Wilson.of(at < 0 ? 0 : people.eventsAt(at), people.atRiskBefore(time), logLog.confidence());
    }
}
