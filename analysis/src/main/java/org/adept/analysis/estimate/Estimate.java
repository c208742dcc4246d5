package org.adept.analysis.estimate;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number with what it rests on.
 *
 * @param value the estimate, finite
 * @param standardError its standard error; empty where the method gives none
 * @param interval its uncertainty interval; empty for counts that happened and for point estimates
 * @param n people, matches or answers behind it
 * @param events how many of them had the event; equals the numerator of a share
 * @param method how it was computed
 * @param clusters what its uncertainty rests on where units share clusters; empty where each stands for itself
 */
public record Estimate(
        double value,
        OptionalDouble standardError,
        Optional<Interval> interval,
        long n,
        long events,
        Method method,
        Optional<Clusters> clusters) {

    /**
     * Units in clusters.
     *
     * @param number how many clusters; -1 where it is not told
     * @param effectiveN as many independent units would tell as much as the n
     */
    public record Clusters(long number, double effectiveN) {
        public Clusters {
            if (!Double.isFinite(effectiveN) || effectiveN < 0) {
                throw new IllegalArgumentException("An effective n is finite and not negative, was " + effectiveN);
            }
        }
    }

    /** Of units that stand for themselves. */
    public Estimate(
            double value,
            OptionalDouble standardError,
            Optional<Interval> interval,
            long n,
            long events,
            Method method) {
        this(value, standardError, interval, n, events, method, Optional.empty());
    }

    /** The same, resting on these clusters. */
    public Estimate over(Clusters own) {
        return new Estimate(value, standardError, interval, n, events, method, Optional.of(own));
    }

    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An estimate is finite, was " + value);
        }
        if (n < 0 || events < 0) {
            throw new IllegalArgumentException("Counts are not negative: n " + n + ", events " + events);
        }
    }
}
