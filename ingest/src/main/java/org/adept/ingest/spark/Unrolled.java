package org.adept.ingest.spark;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of groups one after the other, each made only when its turn has come, and something at the very end. */
final class Unrolled<G, T> implements Iterator<T> {
    private final Iterator<Integer> groups;
    private final Function<Integer, List<G>> dealt;
    private final Function<G, Iterator<T>> parts;
    private final Supplier<Iterator<T>> last;
    private @Nullable Iterator<G> group;
    private @Nullable Iterator<T> part;
    private boolean ended;

    Unrolled(
            Iterator<Integer> groups,
            Function<Integer, List<G>> dealt,
            Function<G, Iterator<T>> parts,
            Supplier<Iterator<T>> last) {
        this.groups = groups;
        this.dealt = dealt;
        this.parts = parts;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        while (part == null || !part.hasNext()) {
            if (group != null && group.hasNext()) {
                part = parts.apply(group.next());
            } else if (groups.hasNext()) {
                group = dealt.apply(groups.next()).iterator();
            } else if (!ended) {
                ended = true;
                part = last.get();
            } else {
                return false;
            }
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
