package org.adept.ingest.read;

/**
 * Stops the unpacking of files that are small on disk and endless unpacked. Exports shrink five to sixty times; a file
 * made to exhaust a machine shrinks a thousand times, the most that the method can.
 */
final class PackedLimit {
    /** Times its packed size that a file may have. */
    private static final int MOST_TIMES = 250;
    /** Bytes that anything may have: small files of one repeated value shrink a lot and harm nobody. */
    private static final long ALWAYS = 64L << 20;

    private final long most;
    private long bytes;

    PackedLimit(long packedBytes) {
        this.most = Math.max(ALWAYS, MOST_TIMES * packedBytes);
    }

    void add(long count) throws BrokenFile {
        bytes += count;
        if (bytes > most) {
            throw new BrokenFile("unpacks to more than " + MOST_TIMES
                    + " times its size, as no export does; expected a file packed as programmes pack theirs."
                    + " Look where it comes from; if it is right, unpack it first.");
        }
    }
}
