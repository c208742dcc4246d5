package org.adept.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.adept.ingest.mapping.PreciseDay;
import org.adept.ingest.mapping.RawRow;
import org.adept.ingest.mapping.TableLayout;
import org.adept.ingest.study.MappingDefinition.Precision;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Gives back the rows of one stored file, one at a time, with the reasons their mapping gave and no others. */
public final class RowFileReader implements Iterator<RawRow>, AutoCloseable {
    private final ParquetReader<RawRow> reader;
    private @Nullable RawRow next;

    private RowFileReader(ParquetReader<RawRow> reader) throws IOException {
        this.reader = reader;
        this.next = read();
    }

    /**
     * Opens a file.
     *
     * @param table position of its table, {@link StoredTable#UNREADABLE} for records without rows
     * @param layout slots wanted: columns the file lacks stay empty, attributes the study no longer has are left out
     * @param files by the number of a row's file in its batch, the number it now has; -1 leaves the row out
     */
    public static RowFileReader open(Path file, int table, @Nullable TableLayout layout, int[] files)
            throws IOException {
        return open(file, table, layout, files, Set.of());
    }

    /**
     * Opens a file of which only some columns are wanted.
     *
     * @param columns those read; empty for all
     */
    public static RowFileReader open(
            Path file, int table, @Nullable TableLayout layout, int[] files, Set<String> columns) throws IOException {
        return new RowFileReader(
                new Builder(new LocalInputFile(file), new Rows(table, layout, files, columns)).build());
    }

    private @Nullable RawRow read() throws IOException {
        RawRow row = reader.read();
        while (row != null && row.file() < 0) {
            row = reader.read();
        }
        return row;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        RawRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
            if (next == null) {
                reader.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Builder extends ParquetReader.Builder<RawRow> {
        private final Rows rows;

        Builder(InputFile file, Rows rows) {
            super(file, new PlainParquetConfiguration());
            this.rows = rows;
        }

        @Override
        protected ReadSupport<RawRow> getReadSupport() {
            return rows;
        }
    }

    private static final class Rows extends ReadSupport<RawRow> {
        private final int table;
        private final @Nullable TableLayout layout;
        private final int[] files;
        private final Set<String> columns;

        Rows(int table, @Nullable TableLayout layout, int[] files, Set<String> columns) {
            this.table = table;
            this.layout = layout;
            this.files = files;
            this.columns = columns;
        }

        @Override
        public ReadContext init(InitContext context) {
            MessageType all = context.getFileSchema();
            return new ReadContext(
                    columns.isEmpty()
                            ? all
                            : new MessageType(
                                    all.getName(),
                                    all.getFields().stream()
                                            .filter(field -> field.getName().equals(StoredTable.FILE)
                                                    || columns.contains(field.getName()))
                                            .toList()));
        }

        @Override
        @SuppressWarnings("deprecation") // the method without Hadoop's settings, below, is the one that is called
        public RecordMaterializer<RawRow> prepareForRead(
                @Nullable Configuration configuration,
                Map<String, String> metadata,
                MessageType schema,
                ReadContext context) {
            return new Materializer(table, layout, files, context.getRequestedSchema());
        }

        @Override
        public RecordMaterializer<RawRow> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> metadata,
                MessageType schema,
                ReadContext context) {
            return new Materializer(table, layout, files, context.getRequestedSchema());
        }
    }

    /** Collects the values of one row. */
    private static final class Materializer extends RecordMaterializer<RawRow> {
        private final int table;
        private final int[] files;
        private final @Nullable Object[] values;
        private final Root root;
        private int file;
        private long line;
        private boolean distinct;
        private @Nullable String reasons;

        Materializer(int table, @Nullable TableLayout layout, int[] files, MessageType schema) {
            this.table = table;
            this.files = files;
            this.values = new @Nullable Object[layout == null ? 0 : layout.size()];
            this.root = new Root(this, layout, schema);
        }

        @Override
        public RawRow getCurrentRecord() {
            RawRow row = new RawRow(table, files[file], line, distinct, values.clone());
            if (reasons != null) {
                Arrays.stream(reasons.split(" ")).forEach(row::because);
            }
            return row;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }

    private static final class Root extends GroupConverter {
        private final Materializer row;
        private final List<Converter> converters = new ArrayList<>();

        Root(Materializer row, @Nullable TableLayout layout, MessageType schema) {
            this.row = row;
            Map<String, Integer> slots = new HashMap<>();
            for (int slot = 0; layout != null && slot < layout.size(); slot++) {
                slots.put(layout.name(slot), slot);
            }
            for (Type field : schema.getFields()) {
                converters.add(converter(row, field, layout, slots));
            }
        }

        private static Converter converter(
                Materializer row, Type field, @Nullable TableLayout layout, Map<String, Integer> slots) {
            String name = field.getName();
            String dated = name.endsWith("_precision") ? name.substring(0, name.length() - 10) : "";
            if (name.equals(StoredTable.FILE)) {
                return new Whole(number -> row.file = (int) number);
            } else if (name.equals(StoredTable.LINE)) {
                return new Whole(number -> row.line = number);
            } else if (name.equals(StoredTable.DISTINCT)) {
                return new Flag(row);
            } else if (name.equals(StoredTable.REASONS)) {
                return new Text(text -> row.reasons = text);
            } else if (!field.isPrimitive()) {
                return new Attributes(row, layout, slots);
            } else if (layout != null && slots.containsKey(name)) {
                int slot = slots.get(name);
                return switch (layout.kind(slot)) {
                    case TEXT -> new Text(text -> row.values[slot] = text);
                    case WHOLE -> new Whole(number -> row.values[slot] = number);
                    case DAY -> new Whole(number -> row.values[slot] = PreciseDay.of(number, Precision.DAY));
                };
            } else if (slots.containsKey(dated)) {
                int slot = slots.get(dated);
                return new Text(text -> row.values[slot] = precise(row.values[slot], text));
            }
            // a column the contract no longer has
            return new PrimitiveConverter() {
                @Override
                public void addBinary(Binary value) {}

                @Override
                public void addInt(int value) {}

                @Override
                public void addLong(long value) {}
            };
        }

        private static @Nullable Object precise(@Nullable Object day, String precision) {
            return day == null
                    ? null
                    : PreciseDay.of(
                            PreciseDay.day((Long) day), precision.equals("month") ? Precision.MONTH : Precision.TERM);
        }

        @Override
        public Converter getConverter(int field) {
            return converters.get(field);
        }

        @Override
        public void start() {
            Arrays.fill(row.values, null);
            row.reasons = null;
        }

        @Override
        public void end() {}
    }

    /** Texts; those of a dictionary are made once. */
    private static final class Text extends PrimitiveConverter {
        private final java.util.function.Consumer<String> to;
        private String[] known = {};

        Text(java.util.function.Consumer<String> to) {
            this.to = to;
        }

        @Override
        public void addBinary(Binary value) {
            to.accept(value.toStringUsingUTF8());
        }

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            known = new String[dictionary.getMaxId() + 1];
            for (int i = 0; i < known.length; i++) {
                known[i] = dictionary.decodeToBinary(i).toStringUsingUTF8();
            }
        }

        @Override
        public void addValueFromDictionary(int dictionaryId) {
            to.accept(known[dictionaryId]);
        }
    }

    private static final class Whole extends PrimitiveConverter {
        private final java.util.function.LongConsumer to;

        Whole(java.util.function.LongConsumer to) {
            this.to = to;
        }

        @Override
        public void addInt(int value) {
            to.accept(value);
        }

        @Override
        public void addLong(long value) {
            to.accept(value);
        }
    }

    private static final class Flag extends PrimitiveConverter {
        private final Materializer row;

        Flag(Materializer row) {
            this.row = row;
        }

        @Override
        public void addBoolean(boolean value) {
            row.distinct = value;
        }
    }

    /** The map of attributes: its repeated pairs of name and text. */
    private static final class Attributes extends GroupConverter {
        private final Pair pair;

        Attributes(Materializer row, @Nullable TableLayout layout, Map<String, Integer> slots) {
            this.pair = new Pair(row, layout, slots);
        }

        @Override
        public Converter getConverter(int field) {
            return pair;
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }

    private static final class Pair extends GroupConverter {
        private final Materializer row;
        private final @Nullable TableLayout layout;
        private final Map<String, Integer> slots;
        private final Converter key = new Text(text -> this.name = text);
        private final Converter value = new Text(text -> this.text = text);
        private String name = "";
        private @Nullable String text;

        Pair(Materializer row, @Nullable TableLayout layout, Map<String, Integer> slots) {
            this.row = row;
            this.layout = layout;
            this.slots = slots;
        }

        @Override
        public Converter getConverter(int field) {
            return field == 0 ? key : value;
        }

        @Override
        public void start() {
            text = null;
        }

        @Override
        public void end() {
            Integer slot = slots.get(name);
            if (slot != null && text != null && layout != null) {
                AttributeText.value(text, layout.kind(slot)).ifPresent(known -> row.values[slot] = known);
            }
        }
    }
}
