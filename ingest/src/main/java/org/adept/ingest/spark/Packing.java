package org.adept.ingest.spark;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.adept.ingest.mapping.PackedInput;
import org.adept.ingest.mapping.PackedOutput;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.Mark;
import org.adept.ingest.reduce.MatchSeen;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Puts rows that go to the same partition together into arrays of bytes, a few hundred at a time, so that a shuffle
 * moves few large things; what is rare goes as it is. {@link Unpacking} takes them out again.
 */
final class Packing implements Iterator<Tuple2<Integer, Object>> {
    static final int ROW = 0;
    static final int ROW_OF = 1;
    static final int TEXT_OF = 2;
    static final int SEEN_OF = 3;
    static final int SEEN = 4;
    static final int MARK = 5;
    static final int TEXT = 6;

    /** Bytes for one partition that go on together. */
    private static final int FULL = 1 << 15;
    /** Bytes held for all partitions. */
    private static final long MOST = 1L << 25;

    private final Iterator<Tuple2<Integer, Object>> parcels;
    private final @Nullable PackedOutput[] open; // by partition
    private final Queue<Tuple2<Integer, Object>> ready = new ArrayDeque<>();
    private long held;

    /**
     * @param partitions how many there are to send to
     */
    Packing(Iterator<Tuple2<Integer, Object>> parcels, int partitions) {
        this.parcels = parcels;
        this.open = new @Nullable PackedOutput[partitions];
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && parcels.hasNext()) {
            take(parcels.next());
        }
        if (ready.isEmpty() && held > 0) {
            closeAll();
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(Tuple2<Integer, Object> parcel) {
        int partition = parcel._1();
        PackedOutput to = open[partition];
        if (to == null) {
            to = new PackedOutput();
            open[partition] = to;
        }
        int before = to.size();
        if (!write(parcel._2(), to)) {
            ready.add(parcel);
            return;
        }
        held += to.size() - before;
        if (to.size() >= FULL) {
            close(partition, to);
        } else if (held >= MOST) {
            closeAll();
        }
    }

    private static boolean write(Object thing, PackedOutput to) {
        if (thing instanceof RawRow row) {
            to.whole(ROW);
            row.write(to);
        } else if (thing instanceof Tuple2<?, ?> pair) {
            writeUnder((String) pair._1(), pair._2(), to);
        } else if (thing instanceof Mark mark) {
            to.whole(MARK);
            mark.write(to);
        } else if (thing instanceof MatchSeen seen) {
            to.whole(SEEN);
            seen.write(to);
        } else if (thing instanceof String text) {
            to.whole(TEXT);
            to.text(text);
        } else {
            return false;
        }
        return true;
    }

    private static void writeUnder(String place, Object thing, PackedOutput to) {
        if (thing instanceof RawRow row) {
            to.whole(ROW_OF);
            to.text(place);
            row.write(to);
        } else if (thing instanceof MatchSeen seen) {
            to.whole(SEEN_OF);
            to.text(place);
            seen.write(to);
        } else {
            to.whole(TEXT_OF);
            to.text(place);
            to.text((String) thing);
        }
    }

    private void closeAll() {
        for (int partition = 0; partition < open.length; partition++) {
            PackedOutput to = open[partition];
            if (to != null && to.size() > 0) {
                close(partition, to);
            }
        }
    }

    private void close(int partition, PackedOutput to) {
        held -= to.size();
        ready.add(new Tuple2<>(partition, to.take()));
    }

    /** What a partition was sent, one thing at a time. */
    static final class Unpacking implements Iterator<Object> {
        private final Iterator<Tuple2<Integer, Object>> parcels;
        private final PackedInput input = new PackedInput();

        Unpacking(Iterator<Tuple2<Integer, Object>> parcels) {
            this.parcels = parcels;
        }

        @Override
        public boolean hasNext() {
            return input.hasMore() || parcels.hasNext();
        }

        @Override
        public Object next() {
            if (!input.hasMore()) {
                Object thing = parcels.next()._2();
                if (!(thing instanceof byte[] packed)) {
                    return thing;
                }
                input.open(packed);
            }
            return read(input);
        }

        private static Object read(PackedInput from) {
            int kind = from.whole();
            return switch (kind) {
                case ROW -> RawRow.read(from);
                case ROW_OF -> new Tuple2<>(from.text(), RawRow.read(from));
                case TEXT_OF -> new Tuple2<>(from.text(), from.text());
                case SEEN_OF -> new Tuple2<>(from.text(), MatchSeen.read(from));
                case SEEN -> MatchSeen.read(from);
                case MARK -> Mark.read(from);
                case TEXT -> from.text();
                default -> throw new IllegalStateException("nothing is packed as " + kind);
            };
        }
    }
}
