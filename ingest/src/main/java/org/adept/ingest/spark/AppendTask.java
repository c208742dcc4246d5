package org.adept.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.SetAside;
import org.adept.ingest.check.Withdrawals;
import org.adept.ingest.mapping.LookupTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.ChunkReader.Piece;
import org.adept.ingest.store.BatchWriter;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/** Reads chunks, makes rows of them and writes them into a store's tables; nothing is sent anywhere. */
final class AppendTask implements FlatMapFunction<Iterator<Integer>, Appended> {
    private static final long serialVersionUID = 1L;

    private final Work work;
    private final ArrayList<ArrayList<Chunk>> groups = new ArrayList<>();
    private final Broadcast<LookupTable[]> lookups;
    private final HashMap<String, TableLayout> layouts;
    private final String tables;
    private final int batch;
    private final int[] files;
    private final Broadcast<Set<String>> withdrawn;
    private final Broadcast<Set<String>> matches;

    /**
     * @param groups chunks read together; tasks are given positions in it
     * @param tables folder of the stored tables
     * @param files by file of the study, its number in the batch
     * @param withdrawn participants known to have withdrawn consent: their rows are not written
     * @param matches their matches, as far as they are known
     */
    AppendTask(
            Work work,
            List<List<Chunk>> groups,
            Broadcast<LookupTable[]> lookups,
            Map<String, TableLayout> layouts,
            String tables,
            int batch,
            int[] files,
            Broadcast<Set<String>> withdrawn,
            Broadcast<Set<String>> matches) {
        this.work = work;
        groups.forEach(group -> this.groups.add(new ArrayList<>(group)));
        this.lookups = lookups;
        this.layouts = new HashMap<>(layouts);
        this.tables = tables;
        this.batch = batch;
        this.files = files.clone();
        this.withdrawn = withdrawn;
        this.matches = matches;
    }

    @Override
    public Iterator<Appended> call(Iterator<Integer> positions) throws IOException {
        Appended appended = new Appended();
        Map<Integer, Ledger> ledgers = new HashMap<>();
        RowMaker maker = new RowMaker(work, List.of(lookups.value()));
        long task = TaskContext.get().taskAttemptId();
        try (BatchWriter writer = new BatchWriter(Path.of(tables), batch, task, layouts, files)) {
            while (positions.hasNext()) {
                for (Chunk chunk : work.dealt(groups.get(positions.next()))) {
                    Ledger ledger = ledgers.computeIfAbsent(chunk.file(), any -> work.ledger());
                    append(chunk, maker, ledger, row -> write(row, writer, appended));
                    unread(ledger, writer);
                }
            }
            writer.finish().forEach(appended::add);
            appended.sightings().join(maker.sightings());
        }
        ledgers.forEach((file, ledger) -> appended.count(file, ledger.counts(work.lookups())));
        return List.of(appended).iterator();
    }

    private static void append(Chunk chunk, RowMaker maker, Ledger ledger, Consumer<RawRow> rows) {
        Iterator<Piece> pieces = maker.pieces(chunk);
        while (pieces.hasNext()) {
            maker.make(chunk, pieces.next(), ledger, rows);
        }
    }

    private static void unread(Ledger ledger, BatchWriter writer) throws IOException {
        for (SetAside record : ledger.takeSetAside()) {
            RawRow unread = new RawRow(SetAside.NO_TABLE, record.file(), record.line(), false, new @Nullable Object[0]);
            unread.because(record.reasons());
            writer.write(unread);
        }
    }

    private void write(RawRow row, BatchWriter writer, Appended appended) {
        Withdrawals withdrawals = work.withdrawals();
        if (withdrawals.isWithdrawn(row)) {
            appended.withdrawn().add(withdrawals.participant(row));
        }
        try {
            if (!withdrawals.isOf(row, withdrawn.value()) && !withdrawals.isAbout(row, matches.value())) {
                writer.write(row);
            } else if (withdrawals.isParticipant(row)) {
                writer.write(withdrawals.withdrawn(row));
            } else if (!withdrawals.match(row).isEmpty()) {
                appended.matches().add(withdrawals.match(row));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
