package org.adept.ingest.reduce;

import java.io.Serializable;
import java.util.HashMap;
import java.util.function.ObjLongConsumer;

/**
 * Which units stand together, as it travels from tasks to the driver: how many units of a cluster have the same levels
 * and had the same counted of them. Beyond {@link #MOST} different notes all are given up, wherever that is seen first:
 * a part has no more of them than the whole, so that it does not depend on how the rows were dealt out.
 */
public final class ClusterNotes implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Different notes that are kept: those of about a hundred thousand matches. */
    public static final int MOST = 600_000;

    private final int most;
    private final HashMap<String, Long> notes = new HashMap<>();
    private boolean followed;

    /** Nobody is followed with a cluster. */
    public ClusterNotes() {
        this(0, false);
    }

    private ClusterNotes(int most, boolean followed) {
        this.most = most;
        this.followed = followed;
    }

    /** Nothing yet; up to so many different notes are kept. */
    public static ClusterNotes upTo(int most) {
        return new ClusterNotes(most, true);
    }

    /** Whether clusters are followed, as far as can be seen here. */
    public boolean isFollowed() {
        return followed;
    }

    void add(String note, long units) {
        if (followed) {
            notes.merge(note, units, Long::sum);
            if (notes.size() > most) {
                giveUp();
            }
        }
    }

    /** Takes over what another task noted. */
    public ClusterNotes join(ClusterNotes other) {
        if (!other.followed) {
            giveUp();
        }
        other.notes.forEach(this::add);
        return this;
    }

    private void giveUp() {
        followed = false;
        notes.clear();
    }

    void forEach(ObjLongConsumer<String> taker) {
        notes.forEach((note, units) -> taker.accept(note, units));
    }
}
