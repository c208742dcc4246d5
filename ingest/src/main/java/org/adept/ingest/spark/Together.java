package org.adept.ingest.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.adept.ingest.check.SetAside;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.reduce.ClusterNotes;
import org.jspecify.annotations.Nullable;

/** What one partition, or several, have finished. */
final class Together implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, long[]> counts = new HashMap<>();
    private final ArrayList<SetAside> setAside = new ArrayList<>();
    private final Sightings sightings = new Sightings();
    private @Nullable ClusterNotes notes;
    private final int most;
    private boolean complete = true;

    /** For the serializer, which fills it at once. */
    public Together() {
        this(0);
    }

    /**
     * @param most rows set aside that are kept; the others are left out, and {@link #isComplete} tells
     */
    Together(int most) {
        this.most = most;
    }

    /** Takes counts, what the guard saw, or a row that was set aside. */
    void add(Object parcel) {
        if (parcel instanceof Map<?, ?> some) {
            some.forEach((key, count) -> counts.merge((String) key, (long[]) count, Together::sum));
        } else if (parcel instanceof Sightings some) {
            sightings.join(some);
        } else if (parcel instanceof ClusterNotes some) {
            join(some);
        } else if (setAside.size() < most) {
            setAside.add((SetAside) parcel);
        } else {
            complete = false;
        }
    }

    /** This one with what another has finished. */
    Together with(Together other) {
        other.counts.forEach((key, count) -> counts.merge(key, count, Together::sum));
        sightings.join(other.sightings);
        if (other.notes != null) {
            join(other.notes);
        }
        setAside.addAll(other.setAside);
        complete &= other.complete;
        return this;
    }

    Map<String, long[]> counts() {
        return counts;
    }

    private void join(ClusterNotes some) {
        ClusterNotes own = notes;
        notes = own == null ? some : own.join(some);
    }

    /** Which units stand together. */
    ClusterNotes notes() {
        return Objects.requireNonNullElseGet(notes, ClusterNotes::new);
    }

    Sightings sightings() {
        return sightings;
    }

    List<SetAside> setAside() {
        return setAside;
    }

    boolean isComplete() {
        return complete;
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
