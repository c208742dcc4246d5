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
 */
public record Estimate(
        double value, OptionalDouble standardError, Optional<Interval> interval, long n, long events, Method method) {
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An estimate is finite, was " + value);
        }
        if (n < 0 || events < 0) {
            throw new IllegalArgumentException("Counts are not negative: n " + n + ", events " + events);
        }
    }
}
