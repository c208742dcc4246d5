package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.SetAside;
import org.adept.ingest.reduce.ClusterNotes;
import org.adept.ingest.reduce.Tally;
import scala.Tuple2;

/** What a task sends on, each with the partition it goes to. */
final class Parcels {
    private List<Tuple2<Integer, Object>> parcels = new ArrayList<>();

    void send(int partition, Object parcel) {
        parcels.add(new Tuple2<>(partition, parcel));
    }

    /** Sends identifiers, when there are any, to every partition of a lane. */
    void tell(Set<String> identifiers, int partitions, Lane lane) {
        if (!identifiers.isEmpty()) {
            String[] told = identifiers.toArray(String[]::new);
            for (int position = 0; position < partitions; position++) {
                send(lane.at(position, partitions), told);
            }
        }
    }

    /** Counts and rows set aside are finished: they are only passed on. */
    void pass(Ledger ledger, Work work, int partition) {
        pass(ledger.counts(work.lookups()), partition);
        ledger.setAside().forEach(row -> send(partition, row));
    }

    /** What was counted, and which units stand together. */
    void pass(Tally tally, int partition) {
        pass(tally.counts(), partition);
        send(partition, tally.notes());
    }

    void pass(Map<String, long[]> counts, int partition) {
        if (!counts.isEmpty()) {
            send(partition, new HashMap<>(counts));
        }
    }

    static boolean isFinished(Object parcel) {
        return parcel instanceof Map || parcel instanceof SetAside || parcel instanceof ClusterNotes;
    }

    Iterator<Tuple2<Integer, Object>> iterator() {
        return parcels.iterator();
    }

    /** What was sent since this was last asked for. */
    Iterator<Tuple2<Integer, Object>> take() {
        if (parcels.isEmpty()) {
            return Collections.emptyIterator();
        }
        Iterator<Tuple2<Integer, Object>> taken = parcels.iterator();
        parcels = new ArrayList<>();
        return taken;
    }
}
