package org.adept.report.figure;

import java.util.function.Function;

/** What stands at one place of a figure: a value, a range that hides it, or a word that says why there is none. */
public sealed interface Cell permits Cell.Value, Cell.Range, Word {

    /** The text printed and read out at this place, for example "66% (58–73)", "under 10%" or "hidden". */
    String text();

    /** Asks the case that fits. */
    default <R> R match(Function<Value, R> value, Function<Range, R> range, Function<Word, R> word) {
        if (this instanceof Value shown) {
            return value.apply(shown);
        }
        if (this instanceof Range bounded) {
            return range.apply(bounded);
        }
        return word.apply((Word) this);
    }

    /**
     * A value with its interval, in the units of the axis it is drawn on.
     *
     * @param estimate finite
     * @param lower lower end of the interval, may be negative infinity; equal to the estimate when there is none
     * @param upper upper end of the interval, may be infinite
     * @param text value and interval as printed
     */
    record Value(double estimate, double lower, double upper, String text) implements Cell {
        public Value {
            Require.finite("estimate", estimate);
            Require.text("text", text);
            if (!(lower <= estimate && estimate <= upper)) { // negated, so NaN fails as well
                throw new IllegalArgumentException(
                        "estimate %s must lie in its interval %s to %s".formatted(estimate, lower, upper));
            }
        }

        /** A count, or any value that carries no interval. */
        public static Value exact(double value, String text) {
            return new Value(value, value, value, text);
        }
    }

    /**
     * A value known to lie between two bounds and not told more exactly; drawn as a thick bar without a mark.
     *
     * @param from lower bound on the axis
     * @param to upper bound on the axis
     * @param text for example "under 10%"
     */
    record Range(double from, double to, String text) implements Cell {
        public Range {
            Require.finite("from", from);
            Require.finite("to", to);
            Require.text("text", text);
            if (!(from <= to)) {
                throw new IllegalArgumentException("range bounds out of order: %s > %s".formatted(from, to));
            }
        }
    }
}
