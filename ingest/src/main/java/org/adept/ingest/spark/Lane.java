package org.adept.ingest.spark;

/**
 * Which partitions rows of a kind go to: each kind has as many partitions of its own as there are in all for one kind,
 * so that one shuffle sorts everything that was read, and later steps read only what is theirs.
 */
enum Lane {
    /** Rows that belong to a participant, by her identifier. */
    PERSONS(0),
    /** Matches, by their own identifier. */
    MATCHES(1),
    /** Meetings, by their own identifier. */
    MEETINGS(2),
    /** Everything else, and what is only passed on. */
    REST(3);

    private final int position;

    Lane(int position) {
        this.position = position;
    }

    /** The partition for a key. */
    int partition(String key, int partitions) {
        return position * partitions + Math.floorMod(spread(key.hashCode()), partitions);
    }

    /** The partition at that position of the lane. */
    int at(int position, int partitions) {
        return this.position * partitions + position;
    }

    boolean holds(int partition, int partitions) {
        return partition / partitions == position;
    }

    /** Java's hash of similar texts is similar; partitions should not be. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
