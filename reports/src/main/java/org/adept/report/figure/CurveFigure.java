package org.adept.report.figure;

import java.util.List;
import java.util.function.Function;

/**
 * Step curves over time with their bands, and the numbers at risk under them.
 *
 * <p>The drawing neither adds nor turns: hand in survival or cumulative incidence as it shall be seen. Numbers at
 * risk stand exactly under the x ticks. At 358 px names and end values move into the table of numbers at risk.
 *
 * @param ariaLabel see {@link Figure#ariaLabel()}
 * @param x time axis in the grain its label names; its ticks are the times of the numbers at risk
 * @param y axis of the estimate; its end is shared by the comparable figures of a page
 * @param riskHeading heading of the numbers at risk, for example "Matches at risk"; empty: no such table
 * @param series one to four, in the order of the study; colours and dashes follow that order
 */
public record CurveFigure(String ariaLabel, Axis x, Axis y, String riskHeading, List<Series> series) implements Figure {
    public static final int MOST_SERIES = 4;

    public CurveFigure {
        Require.text("ariaLabel", ariaLabel);
        series = List.copyOf(series);
        Require.atLeastOne("series", series);
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "at most %d series fit in one figure, were %d".formatted(MOST_SERIES, series.size()));
        }
        for (Series one : series) {
            if (!one.atRisk().isEmpty()) {
                Require.size("atRisk of " + one.label(), one.atRisk(), x.ticks().size());
            }
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.curve(this);
    }

    /**
     * One group's course.
     *
     * @param label name of the group; may be empty when there is one series only
     * @param course the line, or the word that stands for it
     * @param atRisk printed numbers at risk, one per x tick; empty when they are not told
     */
    public record Series(String label, Course course, List<String> atRisk) {
        public Series {
            atRisk = List.copyOf(atRisk);
        }
    }

    /** A line, or a word in its place. */
    public sealed interface Course permits Line, Word {
        /** Asks the case that fits. */
        default <R> R matchCourse(Function<Line, R> line, Function<Word, R> word) {
            return this instanceof Line drawn ? line.apply(drawn) : word.apply((Word) this);
        }
    }

    /**
     * A step curve: each estimate holds from its time to the next point's.
     *
     * @param points in rising time, at least one; the last tells where observation ends
     * @param censored times at which someone was last seen, drawn as small ticks; may be empty
     * @param endText last value with interval as printed, for example "18% (15–22)"
     * @param readings what to show when a reader points at an x tick, one per tick, for example "week 13: 6%
     *     (4–8)"; may be empty
     */
    public record Line(List<Point> points, List<Double> censored, String endText, List<String> readings)
            implements Course {
        public Line {
            points = List.copyOf(points);
            censored = List.copyOf(censored);
            readings = List.copyOf(readings);
            Require.atLeastOne("points", points);
            for (int i = 1; i < points.size(); i++) {
                if (!(points.get(i).time() > points.get(i - 1).time())) {
                    throw new IllegalArgumentException("times of a curve must rise, found %s after %s"
                            .formatted(points.get(i).time(), points.get(i - 1).time()));
                }
            }
        }
    }

    /**
     * A value of the curve.
     *
     * @param time in the grain of the x axis
     * @param estimate in the units of the y axis
     * @param lower lower end of the pointwise interval; equal to the estimate when there is none
     * @param upper upper end
     */
    public record Point(double time, double estimate, double lower, double upper) {
        public Point {
            Require.finite("time", time);
            Require.finite("estimate", estimate);
            if (!(lower <= estimate && estimate <= upper)) {
                throw new IllegalArgumentException(
                        "estimate %s must lie in its interval %s to %s".formatted(estimate, lower, upper));
            }
        }
    }
}
