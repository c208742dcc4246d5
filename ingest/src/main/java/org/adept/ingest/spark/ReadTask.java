package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.mapping.LookupTable;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.ChunkReader.Piece;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Reads chunks, makes rows of them, checks each row by itself, and sends it to its lane. */
final class ReadTask implements PairFlatMapFunction<Iterator<Integer>, Integer, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final ArrayList<ArrayList<Chunk>> groups = new ArrayList<>();
    private final Broadcast<LookupTable[]> lookups;
    private final Sorting sorting;

    /**
     * @param groups chunks read together; tasks are given positions in it
     */
    ReadTask(Work work, List<List<Chunk>> groups, Broadcast<LookupTable[]> lookups, Sorting sorting) {
        this.work = work;
        groups.forEach(group -> this.groups.add(new ArrayList<>(group)));
        this.lookups = lookups;
        this.sorting = sorting;
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Integer> positions) {
        Ledger ledger = work.ledger();
        WithheldMatches withheld = new WithheldMatches(work, Set.of());
        RowMaker maker = new RowMaker(work, List.of(lookups.value()));
        // rows leave as they are read: a piece's rows are the most that is held at a time
        Iterator<Chunk> chunks = new Flattened<>(
                positions, position -> work.dealt(groups.get(position)).iterator());
        Iterator<Tuple2<Integer, Object>> rows = new Flattened<>(
                chunks,
                chunk -> new Flattened<>(maker.pieces(chunk), piece -> parcels(chunk, piece, maker, withheld, ledger)));
        Supplier<Iterator<Tuple2<Integer, Object>>> counts = () -> {
            Parcels last = new Parcels();
            int passed = Lane.REST.partition("", work.partitions());
            last.pass(ledger, work, passed);
            last.send(passed, maker.sightings());
            withheld.pass(last);
            return last.iterator();
        };
        return Flattened.of(() -> rows, counts);
    }

    private Iterator<Tuple2<Integer, Object>> parcels(
            Chunk chunk, Piece piece, RowMaker maker, WithheldMatches withheld, Ledger ledger) {
        Parcels parcels = new Parcels();
        maker.make(chunk, piece, ledger, row -> {
            withheld.see(row);
            sorting.send(row, ledger, parcels);
        });
        return parcels.iterator();
    }
}
