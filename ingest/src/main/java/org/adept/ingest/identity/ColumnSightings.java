package org.adept.ingest.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What was seen in one column of one file. */
final class ColumnSightings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable Seen[] seen = new @Nullable Seen[Detectors.KINDS.length * Evidence.LEVELS];
    private long filled;

    void fill() {
        filled++;
    }

    /** A cell that speaks for something. */
    void see(long evidence, long line, Cell cell) {
        for (long left = evidence; left != 0; ) {
            int kind = Long.numberOfTrailingZeros(left) / 2;
            int level = (int) (left >>> (2 * kind)) & Evidence.SURE;
            left &= ~((long) Evidence.SURE << (2 * kind));
            long hash = kind == IdentifierKind.BARE_PHONE_NUMBER.ordinal() ? beginning(cell) : cell.hash();
            for (int up = Evidence.SHAPED; up <= level; up++) {
                at(kind, up).see(line, hash);
            }
        }
    }

    /** The first four digits: numbers of telephones begin in many ways, running numbers do not. */
    private static long beginning(Cell cell) {
        long beginning = 0;
        int digits = 0;
        for (int i = 0; i < cell.length() && digits < 4; i++) {
            if (cell.digit(i) >= 0) {
                beginning = 10 * beginning + cell.digit(i);
                digits++;
            }
        }
        return beginning + 1;
    }

    private Seen at(int kind, int level) {
        int place = kind * Evidence.LEVELS + level;
        Seen there = seen[place];
        if (there == null) {
            there = new Seen();
            seen[place] = there;
        }
        return there;
    }

    void join(ColumnSightings other) {
        filled += other.filled;
        for (int place = 0; place < seen.length; place++) {
            Seen more = other.seen[place];
            if (more != null) {
                at(place / Evidence.LEVELS, place % Evidence.LEVELS).join(more);
            }
        }
    }

    /** Cells that are not empty. */
    long filled() {
        return filled;
    }

    /** Cells that speak for a kind at this level or a higher one. */
    Seen seen(IdentifierKind kind, int level) {
        Seen there = seen[kind.ordinal() * Evidence.LEVELS + level];
        return there == null ? new Seen() : there;
    }
}
