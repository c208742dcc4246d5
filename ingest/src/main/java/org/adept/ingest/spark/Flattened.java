package org.adept.ingest.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
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
