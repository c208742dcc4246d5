package org.adept.ingest.identity;

/**
 * How much a cell speaks for a kind of identifier; each holds what stands before it. Numbers, not an enum, since the
 * evidence for all kinds of a cell is kept in one number.
 */
final class Evidence {
    /** Nothing speaks for it. */
    static final int NONE = 0;
    /** It has the shape: enough where the header says the kind as well. */
    static final int SHAPED = 1;
    /** It probably is one: enough where much of a column is. */
    static final int LIKELY = 2;
    /** It is one, as far as can be told: one cell is enough. */
    static final int SURE = 3;

    static final int LEVELS = 4;

    private static final int BITS = 2;

    private Evidence() {}

    /** The evidence for one kind, to be joined with that for others. */
    static long of(IdentifierKind kind, int level) {
        return (long) level << (BITS * kind.ordinal());
    }

    /** Out of the evidence for all kinds. */
    static int level(long all, IdentifierKind kind) {
        return (int) (all >>> (BITS * kind.ordinal())) & SURE;
    }

    /** The stronger of two, kind by kind. */
    static long stronger(long one, long other) {
        long joined = 0;
        for (IdentifierKind kind : Detectors.KINDS) {
            joined |= of(kind, Math.max(level(one, kind), level(other, kind)));
        }
        return joined;
    }
}
