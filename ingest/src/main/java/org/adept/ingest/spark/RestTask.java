package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.reduce.Programmes;
import org.adept.ingest.reduce.Tally;
import org.apache.spark.api.java.function.FlatMapFunction;

/** Checks rows that belong to nobody, such as programmes and costs, and passes on what is finished. */
final class RestTask implements FlatMapFunction<Iterator<Object>, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;

    RestTask(Work work) {
        this.work = work;
    }

    @Override
    public Iterator<Object> call(Iterator<Object> parcels) {
        List<Object> finished = new ArrayList<>();
        List<RawRow> rows = new ArrayList<>();
        parcels.forEachRemaining(parcel -> {
            if (parcel instanceof RawRow row) {
                rows.add(row);
            } else {
                finished.add(parcel);
            }
        });
        Ledger ledger = work.ledger();
        Tally tally = work.tally();
        new Programmes(work.plan(), ledger, tally).close(work.keys().distinct(work.dealt(rows), ledger));
        finished.add(ledger.counts(work.lookups()));
        finished.addAll(ledger.setAside());
        finished.add(tally.counts());
        return finished.iterator();
    }
}
