package org.adept.ingest.store;

import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Table;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionBuilder;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adept.ingest.store.StoredTable.StoredColumn;
import org.apache.hadoop.conf.Configuration;

/**
 * The Delta logs of the stored tables: a batch's data files are added in one version, without statistics. Other tools
 * that read Delta see the same rows; Adept itself goes by the batches' manifests.
 */
final class DeltaLog {
    private static final String WRITER = "Adept";

    private final Engine engine = DefaultEngine.create(local());

    /** Plain files: no checksum files beside them, and a log entry is there whole or not at all. */
    private static Configuration local() {
        Configuration configuration = new Configuration(false);
        configuration.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        configuration.set("fs.file.impl.disable.cache", "true"); // Spark's own, kept in this process, writes them
        configuration.set("io.delta.kernel.logStore.file.impl", "io.delta.storage.LocalLogStore");
        return configuration;
    }

    /**
     * Adds a batch's files to a table, which is made when it is not there.
     *
     * @return the table's version that holds them
     */
    long append(Path folder, StoredTable table, int batch, List<DataFile> files) throws IOException {
        boolean isNew = !Files.exists(folder.resolve("_delta_log"));
        TransactionBuilder builder = Table.forPath(engine, folder.toString())
                .createTransactionBuilder(engine, WRITER, isNew ? Operation.CREATE_TABLE : Operation.WRITE);
        if (isNew) {
            builder = builder.withSchema(engine, schema(table))
                    .withPartitionColumns(engine, List.of(StoredTable.BATCH))
                    .withTableProperties(
                            engine, Map.of("delta.dataSkippingNumIndexedCols", "0", "delta.appendOnly", "true"));
        }
        Transaction transaction = builder.build(engine);
        Row state = transaction.getTransactionState(engine);
        DataWriteContext context =
                Transaction.getWriteContext(engine, state, Map.of(StoredTable.BATCH, Literal.ofInt(batch)));
        List<DataFileStatus> added = new ArrayList<>();
        for (DataFile file : files) {
            Path path = folder.resolve(file.path());
            added.add(new DataFileStatus(
                    path.toUri().toString(),
                    file.bytes(),
                    Files.getLastModifiedTime(path).toMillis(),
                    Optional.empty()));
        }
        CloseableIterator<Row> actions =
                Transaction.generateAppendActions(engine, state, Utils.toCloseableIterator(added.iterator()), context);
        TransactionCommitResult result = transaction.commit(engine, CloseableIterable.inMemoryIterable(actions));
        for (PostCommitHook hook : result.getPostCommitHooks()) {
            if (hook.getType() == PostCommitHook.PostCommitHookType.CHECKPOINT) {
                hook.threadSafeInvoke(engine);
            }
        }
        return result.getVersion();
    }

    private static StructType schema(StoredTable table) {
        StructType schema = new StructType()
                .add(StoredTable.FILE, IntegerType.INTEGER, false)
                .add(StoredTable.LINE, LongType.LONG, false)
                .add(StoredTable.DISTINCT, BooleanType.BOOLEAN, false)
                .add(StoredTable.REASONS, StringType.STRING);
        for (StoredColumn column : table.columns()) {
            schema = schema.add(column.name(), type(column));
            if (column.kind() == StoredTable.Kind.DATE) {
                schema = schema.add(column.precision(), StringType.STRING);
            }
        }
        if (!table.columns().isEmpty()) {
            schema = schema.add(StoredTable.ATTRIBUTES, new MapType(StringType.STRING, StringType.STRING, true));
        }
        return schema.add(StoredTable.BATCH, IntegerType.INTEGER);
    }

    private static DataType type(StoredColumn column) {
        return switch (column.kind()) {
            case IDENTIFIER, CODE -> StringType.STRING;
            case INTEGER -> LongType.LONG;
            case DECIMAL -> new DecimalType(RowFileSchema.DIGITS, column.scale());
            case DATE -> DateType.DATE;
        };
    }
}
