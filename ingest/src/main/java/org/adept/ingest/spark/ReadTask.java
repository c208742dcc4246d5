package org.adept.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.Ledger.Reading;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.identity.IdentityGuard;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.mapping.LookupTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.ChunkReader;
import org.adept.ingest.read.ChunkReader.Piece;
import org.adept.ingest.read.Records;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Reads chunks, makes rows of them, checks each row by itself, and sends it to its lane. */
final class ReadTask implements PairFlatMapFunction<Iterator<Integer>, Integer, Object> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final ArrayList<ArrayList<Chunk>> groups = new ArrayList<>();
    private final Broadcast<LookupTable[]> lookups;
    private final int[] identifiers;
    private final int[] programmes;

    /**
     * @param groups chunks read together; tasks are given positions in it
     * @param identifiers by table, the slot of the participant's identifier; -1 for tables that belong to nobody
     * @param programmes by table, the slot of the programme's name; -1 for tables that have none
     */
    ReadTask(
            Work work,
            List<List<Chunk>> groups,
            Broadcast<LookupTable[]> lookups,
            int[] identifiers,
            int[] programmes) {
        this.work = work;
        groups.forEach(group -> this.groups.add(new ArrayList<>(group)));
        this.lookups = lookups;
        this.identifiers = identifiers.clone();
        this.programmes = programmes.clone();
    }

    @Override
    public Iterator<Tuple2<Integer, Object>> call(Iterator<Integer> positions) {
        Ledger ledger = work.ledger();
        IdentityGuard guard = new IdentityGuard();
        Withdrawals withdrawals = new Withdrawals(work);
        Repeats repeats = new Repeats();
        // rows leave as they are read: a piece's rows are the most that is held at a time
        Iterator<Chunk> chunks = new Flattened<>(
                positions, position -> work.dealt(groups.get(position)).iterator());
        Iterator<Tuple2<Integer, Object>> rows = new Flattened<>(
                chunks,
                chunk -> new Flattened<>(pieces(chunk), piece -> parcels(chunk, piece, guard, withdrawals, ledger, repeats)));
        Supplier<Iterator<Tuple2<Integer, Object>>> counts = () -> {
            Parcels last = new Parcels();
            int passed = Lane.REST.partition("", work.partitions());
            last.pass(ledger, work, passed);
            last.send(passed, guard.sightings());
            withdrawals.pass(last);
            return last.iterator();
        };
        List<Supplier<Iterator<Tuple2<Integer, Object>>>> parts = List.of(() -> rows, counts);
        return new Flattened<>(parts.iterator(), Supplier::get);
    }

    private Iterator<Piece> pieces(Chunk chunk) {
        FilePlan file = work.file(chunk.file());
        try {
            return ChunkReader.pieces(file.file(), chunk, file.fields());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Iterator<Tuple2<Integer, Object>> parcels(
            Chunk chunk, Piece piece, IdentityGuard guard, Withdrawals withdrawals, Ledger ledger, Repeats repeats) {
        Parcels parcels = new Parcels();
        FilePlan file = work.file(chunk.file());
        List<LookupTable> tables = List.of(lookups.value());
        try {
            piece.read(new Records() {
                @Override
                public void record(long line, String[] fields) {
                    ledger.record(chunk.file(), Reading.MAPPED);
                    guard.look(file.guarded(), line, fields);
                    file.make(line, fields, tables, ledger::lookedUp, row -> {
                        if (!repeats.isRepeat(row)) {
                            withdrawals.see(row);
                            send(row, ledger, parcels);
                        }
                    });
                }

                @Override
                public void unreadable(long line, String reason) {
                    ledger.unreadable(chunk.file(), line, reason);
                }

                @Override
                public void unreadable(long line, String reason, String[] fields) {
                    guard.look(file.guarded(), line, fields);
                    unreadable(line, reason);
                }

                @Override
                public void blank(long line) {
                    ledger.record(chunk.file(), Reading.BLANK);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            // what follows is written to logs of workers and told to the driver
            throw ValueFree.of(failed);
        }
        return parcels.iterator();
    }

    private void send(RawRow row, Ledger ledger, Parcels parcels) {
        ledger.produced(row);
        work.checks().examine(row);
        parcels.send(partition(row), row);
    }

    private int partition(RawRow row) {
        return switch (Contract.TABLES.get(row.table()).name()) {
            case "matches" -> Lane.MATCHES.partition(work.keys().key(row), work.partitions());
            case "sessions" -> Lane.MEETINGS.partition(work.keys().key(row), work.partitions());
            default -> {
                int person = identifiers[row.table()];
                yield person >= 0
                        ? Lane.PERSONS.partition(textOrKey(row, person), work.partitions())
                        : Lane.REST.partition(textOrKey(row, programmes[row.table()]), work.partitions());
            }
        };
    }

    /** What a row goes by: whom or what it is about, so that all rows of a programme come together, else its key. */
    private String textOrKey(RawRow row, int slot) {
        return slot >= 0 && row.has(slot) ? row.text(slot, "") : work.keys().key(row);
    }
}
