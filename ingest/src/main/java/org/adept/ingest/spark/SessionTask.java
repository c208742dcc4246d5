package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.apache.spark.api.java.function.FlatMapFunction2;
import scala.Tuple2;

/** Leaves one row of each meeting, and sends it to its match or its group; none of matches that were withdrawn. */
final class SessionTask implements FlatMapFunction2<Iterator<Object>, Iterator<Object>, Tuple2<Integer, Object>> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final int[] places;

    /**
     * @param places slots of the match's and of the group's identifier
     */
    SessionTask(Work work, int[] places) {
        this.work = work;
        this.places = places.clone();
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Object> meetings, Iterator<Object> withdrawnMatches) {
        Set<String> withdrawn = new HashSet<>();
        withdrawnMatches.forEachRemaining(parcel -> withdrawn.addAll(Arrays.asList((String[]) parcel)));
        List<RawRow> rows = new ArrayList<>();
        meetings.forEachRemaining(parcel -> rows.add((RawRow) parcel));
        Ledger ledger = work.ledger();
        Parcels sent = new Parcels();
        for (RawRow row :
                work.keys().distinct(work.dealt(rows), row -> work.withdrawals().isAbout(row, withdrawn), ledger)) {
            sent.send(Lane.PERSONS.partition(MeetingTask.place(row, places), work.partitions()), row);
        }
        sent.pass(ledger, work, Lane.MATCHES.partition("", work.partitions()));
        return sent.iterator();
    }
}
