package org.adept.analysis.estimate;

/**
 * An uncertainty interval.
 *
 * @param lower lower end, at most {@code upper}
 * @param upper upper end; may be infinite where the method cannot bound it
 * @param confidence level in (0, 1), for example 0.95
 */
public record Interval(double lower, double upper, double confidence) {
    public Interval {
        if (!(lower <= upper)) { // negated, so NaN fails as well
            throw new IllegalArgumentException("Interval bounds out of order: %s > %s".formatted(lower, upper));
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, was " + confidence);
        }
    }
}
