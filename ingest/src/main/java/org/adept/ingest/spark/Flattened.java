package org.adept.ingest.spark;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of things one after the other, each made only when its turn has come. */
final class Flattened<A, T> implements Iterator<T> {
    private final Iterator<A> things;
    private final Function<A, Iterator<T>> parts;
    private @Nullable Iterator<T> part;

    Flattened(Iterator<A> things, Function<A, Iterator<T>> parts) {
        this.things = things;
        this.parts = parts;
    }

    /** One iterator after the other, each asked for only when its turn has come. */
    static <T> Iterator<T> of(Supplier<Iterator<T>> first, Supplier<Iterator<T>> second) {
        return new Flattened<>(List.of(first, second).iterator(), Supplier::get);
    }

    @Override
    public boolean hasNext() {
        while (part == null || !part.hasNext()) {
            if (!things.hasNext()) {
                return false;
            }
            part = parts.apply(things.next());
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext() || part == null) {
            throw new NoSuchElementException();
        }
        return part.next();
    }
}
