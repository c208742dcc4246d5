package org.adept.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.Ledger.Reading;
import org.adept.ingest.identity.IdentityGuard;
import org.adept.ingest.identity.Sightings;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.mapping.LookupTable;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.read.BrokenFile;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.ChunkReader;
import org.adept.ingest.read.ChunkReader.Piece;
import org.adept.ingest.read.Records;

/** Makes rows out of what one task reads, in one way whether they are then counted or stored. */
final class RowMaker {
    private final Work work;
    private final List<LookupTable> lookups;
    private final Repeats repeats = new Repeats();
    private final IdentityGuard guard = new IdentityGuard();

    RowMaker(Work work, List<LookupTable> lookups) {
        this.work = work;
        this.lookups = lookups;
    }

    /** What the guard saw in everything read so far. */
    Sightings sightings() {
        return guard.sightings();
    }

    /** The parts of a chunk, each to be made rows of before the next is asked for. */
    Iterator<Piece> pieces(Chunk chunk) {
        FilePlan file = work.file(chunk.file());
        try {
            Iterator<Piece> pieces = ChunkReader.pieces(file.file(), chunk, file.fields());
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return named(file, pieces::hasNext);
                }

                @Override
                public Piece next() {
                    return named(file, pieces::next);
                }
            };
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    private static <T> T named(FilePlan file, Supplier<T> step) {
        try {
            return step.get();
        } catch (UncheckedIOException failed) {
            throw named(file, Objects.requireNonNull(failed.getCause()));
        }
    }

    /** A file that turns out broken only here is told with its name. */
    private static UncheckedIOException named(FilePlan file, IOException failed) {
        return new UncheckedIOException(
                failed instanceof BrokenFile broken ? broken.in(file.file().name()) : failed);
    }

    /** Reads one part; how its records were read goes into the ledger. */
    void make(Chunk chunk, Piece piece, Ledger ledger, Consumer<RawRow> rows) {
        FilePlan file = work.file(chunk.file());
        try {
            piece.read(new Records() {
                @Override
                public void record(long line, String[] fields) {
                    ledger.record(chunk.file(), Reading.MAPPED);
                    guard.look(file.guarded(), line, fields);
                    file.make(line, fields, lookups, ledger::lookedUp, row -> {
                        if (!repeats.isRepeat(row)) {
                            rows.accept(work.withdrawals().reduced(row));
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
            throw named(file, failed);
        } catch (UncheckedIOException failed) {
            throw failed;
        } catch (RuntimeException failed) {
            // what follows is written to logs of workers and told to the driver
            throw ValueFree.of(failed);
        }
    }
}
