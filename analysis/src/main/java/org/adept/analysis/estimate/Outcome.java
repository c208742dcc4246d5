package org.adept.analysis.estimate;

import java.util.function.Function;

/** What the data could say: a value, or the reason why there is none. */
public sealed interface Outcome<T> {

    /** The data could say. */
    record Known<T>(T value) implements Outcome<T> {}

    /** The data could not say. */
    record Unknown<T>(Reason reason) implements Outcome<T> {}

    static <T> Outcome<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Outcome<T> unknown(Reason reason) {
        return new Unknown<>(reason);
    }

    /** One answer for each case; the compiler sees that none is forgotten. */
    default <R> R match(Function<? super T, ? extends R> known, Function<? super Reason, ? extends R> unknown) {
        if (this instanceof Known<T> some) {
            return known.apply(some.value());
        }
        return unknown.apply(((Unknown<T>) this).reason());
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return match(value -> known(change.apply(value)), Outcome::unknown);
    }
}
