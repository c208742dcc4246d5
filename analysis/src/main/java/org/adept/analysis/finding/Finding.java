package org.adept.analysis.finding;

import java.util.List;
import java.util.function.Function;

/**
 * One answer with its address and what stands behind it. The private run holds every finding as computed; a release
 * holds the same findings after its profile.
 */
public sealed interface Finding {
    Address address();

    /** What the reader may see of the number itself. */
    Answer answer();

    /** How many stand behind it. */
    Base base();

    /** The shape as findings write it: figure, curve, distribution or flow. */
    default String shape() {
        return match(figure -> "figure", curve -> "curve", distribution -> "distribution", flow -> "flow");
    }

    /** A single number: a count, share, mean, median, survival at a time, difference or test. */
    record Figure(Address address, Answer answer, Base base) implements Finding {}

    /** A curve; {@code answer} says whether it may be drawn, and its points are empty when not. */
    record Curve(Address address, Answer answer, Base base, List<Point> points) implements Finding {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A distribution over ordered categories; hidden when {@code answer} is not shown. */
    record Distribution(Address address, Answer answer, Base base, List<Category> categories) implements Finding {
        public Distribution {
            categories = List.copyOf(categories);
        }
    }

    /** A flow: where it starts and who left for which reason, in order. */
    record Flow(Address address, Answer answer, Base base, List<Step> steps) implements Finding {
        public Flow {
            steps = List.copyOf(steps);
        }
    }

    /** One time of a curve; lower and upper are NaN-free, equal to the estimate where the method gives no interval. */
    record Point(int time, long atRisk, long events, long censored, double estimate, double lower, double upper) {}

    /** One category and how many are in it; neighbours merged by a profile are named {@code one+other}. */
    record Category(String name, long count) {}

    /** One step of a flow; neighbours merged by a profile have their reasons joined as {@code one+other}. */
    record Step(String reason, long excluded, long remaining) {}

    /**
     * How many stand behind a finding, for the disclosure rules.
     *
     * @param n base: people, matches or answers
     * @param numerator how many of them count; equal to n where there is no complement
     * @param mentors distinct mentors behind it; -1 where the question has none
     */
    record Base(long n, long numerator, long mentors) {
        /** Nothing told about who stands behind it. */
        public static final Base NONE = new Base(0, 0, -1);

        /** A number that no mentor stands behind, such as a step on the way in. */
        public static Base of(long n, long numerator) {
            return new Base(n, numerator, -1);
        }

        /** How many of the base do not count. */
        public long complement() {
            return n - numerator;
        }
    }

    /** One answer for each shape; the compiler sees that none is forgotten. */
    default <R> R match(
            Function<? super Figure, ? extends R> figure,
            Function<? super Curve, ? extends R> curve,
            Function<? super Distribution, ? extends R> distribution,
            Function<? super Flow, ? extends R> flow) {
        if (this instanceof Figure one) {
            return figure.apply(one);
        }
        if (this instanceof Curve one) {
            return curve.apply(one);
        }
        if (this instanceof Distribution one) {
            return distribution.apply(one);
        }
        return flow.apply((Flow) this);
    }
}
