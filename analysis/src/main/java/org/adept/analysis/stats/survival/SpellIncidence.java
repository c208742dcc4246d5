package org.adept.analysis.stats.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;
import org.adept.analysis.estimate.Reason;
import org.adept.analysis.stats.Quantiles;
import org.adept.analysis.stats.Require;

/**
 * The share that has ended by each cause when some came late, count differently, or belong together.
 *
 * <p>The curves are {@link AalenJohansen}'s, each person counting her weight from after her entry. The variance is the
 * sum over clusters of the squared sum of their members' weighted influences, as R's survival prints it with {@code
 * cluster}; without clusters everyone is her own. Intervals stand on the same scale as there, with the quantile of
 * Student's t at one less than the number of clusters, which is the wider one where clusters are few; without clusters
 * the normal quantile.
 *
 * <p>Special cases. A single cluster has no variance: {@link Reason.TooFew} of {@code clusters}. Before the first end
 * by a cause the upper end is exact for none among the clusters, so the wider one if members are nearly independent.
 *
 * <p>Who comes late adds nothing before; where everyone there has ended and others come later, the share lasting stays
 * at 0 whatever they do: a few early entries are a weak ground for a curve from 0.
 */
public final class SpellIncidence {
    private static final double USUAL_CONFIDENCE = 0.95;

    private final CompetingSpells spells;
    private final SpellTotals totals;
    private final long units;
    private final LogLog logLog;
    private final double stretch;
    private final List<List<AalenJohansen.Point>> curves;

    private SpellIncidence(CompetingSpells spells, LogLog logLog) {
        this.spells = spells;
        this.totals = new SpellTotals(spells);
        this.units = spells.units();
        this.logLog = logLog;
        this.stretch = stretch(spells, units, logLog.confidence());
        this.curves = IntStream.range(0, spells.causes()).mapToObj(this::curve).toList();
    }

    /** The curves with 95 % intervals. */
    public static SpellIncidence of(CompetingSpells spells) {
        return of(spells, USUAL_CONFIDENCE);
    }

    /** The curves with intervals at a level in (0, 1). */
    public static SpellIncidence of(CompetingSpells spells, double confidence) {
        Require.openUnit("confidence", confidence);
        return new SpellIncidence(spells, new LogLog(confidence));
    }

    /** Student's quantile over the normal one; 1 without clusters. */
    static double stretch(CompetingSpells spells, long units, double confidence) {
        return spells.isClustered() && units > 1
                ? Quantiles.student(confidence, units - 1.0) / Quantiles.normal(confidence)
                : 1;
    }

    private List<AalenJohansen.Point> curve(int cause) {
        double[] incidence = totals.incidence(cause);
        double[] variances = walk(spells, cause, ones()).variances();
        List<AalenJohansen.Point> curve = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < incidence.length; i++) {
            double standardError = incidence[i] == 1 ? 0 : StrictMath.sqrt(variances[i]);
            Interval band = band(incidence[i], standardError, StrictMath.min(units, totals.people[i]), before);
            before = incidence[i] == 0 ? before : band.lower();
            curve.add(new AalenJohansen.Point(
                    totals.times[i],
                    totals.people[i],
                    totals.events[cause][i],
                    totals.censored[i],
                    incidence[i],
                    standardError,
                    band.lower(),
                    band.upper()));
        }
        return List.copyOf(curve);
    }

    private Interval band(double incidence, double standardError, long followed, double before) {
        if (incidence == 0) {
            return new Interval(0, logLog.noneOf(followed), logLog.confidence());
        }
        if (incidence == 1) {
            return new Interval(before, 1, logLog.confidence());
        }
        return logLog.ofIncidence(incidence, standardError * stretch);
    }

    private double[] ones() {
        double[] ones = new double[totals.times.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private InfluenceWalk walk(CompetingSpells people, int cause, double[] factor) {
        return new InfluenceWalk(people, totals, cause, factor);
    }

    /** How many kinds of end there are. */
    public int causes() {
        return curves.size();
    }

    /** How many clusters the variance rests on; without clusters how many people. */
    public long clusters() {
        return units;
    }

    /** The curve of one cause, counted from 0, at each time at which somebody left; {@code atRisk} counts people. */
    public List<AalenJohansen.Point> points(int cause) {
        if (cause < 0 || cause >= curves.size()) {
            throw new IllegalArgumentException("cause is from 0 to %d, was %d".formatted(curves.size() - 1, cause));
        }
        return curves.get(cause);
    }

    /**
     * The share that has ended by {@code cause} up to and including {@code time}.
     *
     * @param cause counted from 0
     * @param time in the spells' unit, not negative
     */
    public Outcome<Estimate> incidenceAt(int cause, int time) {
        List<AalenJohansen.Point> curve = points(cause);
        Require.notNegative("time", time);
        Optional<Reason> nothing = nothing(time);
        if (nothing.isPresent()) {
            return Outcome.unknown(nothing.orElseThrow());
        }
        int at = Exits.lastNotAfter(totals.times, time);
        long events = curve.stream()
                .limit(at + 1L)
                .mapToLong(AalenJohansen.Point::events)
                .sum();
        double incidence = at < 0 ? 0 : curve.get(at).incidence();
        Interval interval = incidence == 0
                ? band(0, 0, StrictMath.min(units, peopleAt(time)), 0)
                : new Interval(curve.get(at).lower(), curve.get(at).upper(), logLog.confidence());
        return Outcome.known(new Estimate(
                incidence,
                OptionalDouble.of(at < 0 ? 0 : curve.get(at).standardError()),
                Optional.of(interval),
                spells.total(),
                events,
                Method.AALEN_JOHANSEN));
    }

    /** The time by which the share {@code share} has ended by {@code cause}; see {@link AalenJohansen#quantile}. */
    public Outcome<Estimate> quantile(int cause, double share) {
        Optional<Reason> nothing = nothing(0);
        return nothing.isPresent()
                ? Outcome.unknown(nothing.orElseThrow())
                : IncidenceQuantile.of(points(cause), share, spells.total(), logLog.confidence());
    }

    /**
     * To how many independent people the clusters come at a time: people divided by how much larger the variance is
     * than if all were independent, at most the people. The reason why not where nobody has ended by the cause.
     */
    public Outcome<Double> effectiveN(int cause, int time) {
        return incidenceAt(cause, time)
                .match(
                        estimate -> {
                            double clustered = estimate.standardError().orElse(0);
                            if (clustered == 0) {
                                return Outcome.unknown(new Reason.NoVariation("ends"));
                            }
                            int at = Exits.lastNotAfter(totals.times, time);
                            double[] alone = walk(spells.withoutClusters(), cause, ones())
                                    .variances();
                            double ratio = alone[at] / (clustered * clustered);
                            return Outcome.known(spells.total() * StrictMath.min(1, ratio));
                        },
                        Outcome::unknown);
    }

    private Optional<Reason> nothing(int time) {
        if (totals.times.length == 0) {
            return Optional.of(new Reason.NoOne());
        }
        if (spells.isClustered() && units < 2) {
            return Optional.of(new Reason.TooFew("clusters", units, 2));
        }
        int last = totals.times[totals.times.length - 1];
        return time > last && totals.lasting[totals.times.length] > 0
                ? Optional.of(new Reason.NotFollowedSoLong(time, last))
                : Optional.empty();
    }

    private long peopleAt(int time) {
        int next = Exits.firstNotBefore(totals.times, time);
        return next == totals.people.length ? 0 : totals.people[next];
    }
}
