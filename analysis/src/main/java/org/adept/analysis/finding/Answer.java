package org.adept.analysis.finding;

import java.util.Optional;
import java.util.OptionalDouble;
import org.adept.analysis.estimate.Estimate;
import org.adept.analysis.estimate.Interval;
import org.adept.analysis.estimate.Method;
import org.adept.analysis.estimate.Outcome;

/** What a reader may see: the number, something coarser, or a word with its reason. */
public sealed interface Answer {

    /** The status as findings write it: shown, range, rounded, suppressed, held or unknown. */
    String status();

    /** The number as computed. */
    record Shown(Estimate estimate, Optional<Test> test) implements Answer {
        public Shown(Estimate estimate) {
            this(estimate, Optional.empty());
        }

        @Override
        public String status() {
            return "shown";
        }
    }

    /** The number after the profile's rounding; estimate and test hold the rounded values. */
    record Rounded(Estimate estimate, Optional<Test> test) implements Answer {
        public Rounded(Estimate estimate) {
            this(estimate, Optional.empty());
        }

        @Override
        public String status() {
            return "rounded";
        }
    }

    /** A coarse range instead of the number, such as over 90 per cent; both ends on the number's own scale. */
    record Range(double from, double to) implements Answer {
        @Override
        public String status() {
            return "range";
        }
    }

    /** Too few people; why is not told apart. */
    record Suppressed() implements Answer {
        @Override
        public String status() {
            return "suppressed";
        }
    }

    /** The comparison would not be fair; the code names the gate. */
    record Held(String reason) implements Answer {
        @Override
        public String status() {
            return "held";
        }
    }

    /** The data cannot say; the code names why. */
    record Unknown(String reason) implements Answer {
        @Override
        public String status() {
            return "unknown";
        }
    }

    /** A test beside an estimate. */
    record Test(double statistic, double degreesOfFreedom, double p) {}

    static Answer of(Outcome<Estimate> outcome) {
        return outcome.match(Shown::new, reason -> new Unknown(reason.code()));
    }

    /** A count that happened: no interval. */
    static Answer count(long count) {
        return part(count, count);
    }

    /** How many of {@code n} belong to a part: no interval. */
    static Answer part(long count, long n) {
        return new Shown(
                new Estimate(count, OptionalDouble.empty(), Optional.<Interval>empty(), n, count, Method.COUNT));
    }

    /** Whether the reader sees a number. */
    default boolean isShown() {
        return this instanceof Shown || this instanceof Rounded;
    }
}
