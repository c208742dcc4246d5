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
    private final Broadcast<Set<String>> before;
    private final Broadcast<Set<String>> people;
    private final Broadcast<Set<String>> matches;

    /**
     * @param groups chunks read together; tasks are given positions in it
     * @param tables folder of the stored tables
     * @param files by file of the study, its number in the batch
     * @param before participants who had withdrawn consent before this batch
     * @param people participants known to have withdrawn it: their rows are not written
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
            Broadcast<Set<String>> before,
            Broadcast<Set<String>> people,
            Broadcast<Set<String>> matches) {
        this.work = work;
        groups.forEach(group -> this.groups.add(new ArrayList<>(group)));
        this.lookups = lookups;
        this.layouts = new HashMap<>(layouts);
        this.tables = tables;
        this.batch = batch;
        this.files = files.clone();
        this.before = before;
        this.people = people;
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
        boolean theirs = withdrawals.isOf(row, people.value());
        note(row, theirs, withdrawals, appended);
        try {
            if (!theirs && !withdrawals.isAbout(row, matches.value())) {
                writer.write(row);
            } else if (withdrawals.isParticipant(row)) {
                writer.write(withdrawals.withdrawn(row));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What says whose rows are not to be written. */
    private void note(RawRow row, boolean theirs, Withdrawals withdrawals, Appended appended) {
        if (withdrawals.isWithdrawn(row)) {
            appended.withdrawn().add(withdrawals.participant(row));
        } else if (withdrawals.isParticipant(row) && before.value().contains(withdrawals.participant(row))) {
            appended.consenting().add(withdrawals.participant(row));
        }
        String match = withdrawals.match(row);
        if (theirs && !match.isEmpty()) {
            appended.matches().add(match);
        } else if (matches.value().contains(match)) {
            appended.otherMatches().add(match);
        }
    }
}
