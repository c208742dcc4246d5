package org.adept.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A store's content written anew beside the one that counts, which it replaces in one step. */
final class NextGeneration {
    private final Path store;
    private final StoreNote note;
    private final Path folder;
    private final DeltaLog log = new DeltaLog();

    NextGeneration(Path store, StoreNote note) throws IOException {
        this.store = store;
        this.note = note;
        this.folder = store.resolve("generation-" + (note.generation() + 1));
        StoreFiles.delete(folder);
        StoreFiles.makeFolder(folder);
        StoreFiles.makeFolder(folder.resolve("batches"));
        StoreFiles.makeFolder(tables());
    }

    Path tables() {
        return folder.resolve("tables");
    }

    /** Names files in the log of their table; the table's version comes back. */
    long log(String table, int batch, List<DataFile> files) throws IOException {
        return log.append(tables().resolve(table), StoredTable.named(table), batch, files);
    }

    void add(Batch batch) throws IOException {
        StoreFiles.write(StoreContent.manifest(folder, batch.number()), batch);
    }

    /** From here on this generation counts; the one before is deleted wholly. */
    void turn(StoreNote.Erasure erasure) throws IOException {
        List<StoreNote.Erasure> erasures = new ArrayList<>(note.erasures());
        erasures.add(erasure);
        StoreFiles.write(
                store.resolve("store.json"),
                new StoreNote(
                        note.format(), note.study(), note.protection(), note.generation() + 1, List.copyOf(erasures)));
        StoreFiles.delete(store.resolve("generation-" + note.generation()));
    }
}
