package org.adept.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.SetAside;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.store.Kept.KeptPart;
import org.adept.ingest.store.RowFileReader;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** Reads rows back from a store, checks each by itself, and sends it to its lane, as {@link ReadTask} does. */
final class StoreReadTask implements PairFlatMapFunction<Iterator<Integer>, Integer, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final HashMap<String, TableLayout> layouts;
    private final ArrayList<ArrayList<KeptPart>> groups = new ArrayList<>();
    private final Sorting sorting;
    private final HashSet<String> again;

    /**
     * @param groups data files read together; tasks are given positions in it
     * @param again participants who withdrew in an earlier batch and consent in the latest that has them
     */
    StoreReadTask(
            Work work,
            Map<String, TableLayout> layouts,
            List<List<KeptPart>> groups,
            Sorting sorting,
            Set<String> again) {
        this.work = work;
        this.layouts = new HashMap<>(layouts);
        groups.forEach(group -> this.groups.add(new ArrayList<>(group)));
        this.sorting = sorting;
        this.again = new HashSet<>(again);
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Integer> positions) {
        Ledger ledger = work.ledger();
        WithheldMatches withheld = new WithheldMatches(work, again);
        Iterator<KeptPart> parts = new Flattened<>(
                positions, position -> work.dealt(groups.get(position)).iterator());
        Iterator<RawRow> kept = new Flattened<>(parts, this::open);
        Iterator<Tuple2<Integer, Object>> rows = new Flattened<>(kept, row -> parcels(row, withheld, ledger));
        Supplier<Iterator<Tuple2<Integer, Object>>> counts = () -> {
            Parcels last = new Parcels();
            last.pass(ledger, work, Lane.REST.partition("", work.partitions()));
            withheld.pass(last);
            return last.iterator();
        };
        return Flattened.of(() -> rows, counts);
    }

    private Iterator<RawRow> open(KeptPart part) {
        TableLayout layout = part.table() < 0
                ? null
                : layouts.get(Contract.TABLES.get(part.table()).name());
        try {
            return RowFileReader.open(Path.of(part.path()), part.table(), layout, part.files());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Iterator<Tuple2<Integer, Object>> parcels(RawRow row, WithheldMatches withheld, Ledger ledger) {
        Parcels parcels = new Parcels();
        if (row.table() == SetAside.NO_TABLE) {
            ledger.unreadable(row.file(), row.line(), String.join(" ", row.reasons()));
        } else {
            withheld.see(row);
            sorting.send(row, ledger, parcels);
        }
        return parcels.iterator();
    }
}
