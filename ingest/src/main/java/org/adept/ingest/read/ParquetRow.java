package org.adept.ingest.read;

import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Puts the values of a flat row together, each as text; a missing one is empty. */
final class ParquetRow extends RecordMaterializer<String[]> {
    private final Row row;

    ParquetRow(MessageType schema, String decimal) {
        this.row = new Row(schema, decimal);
    }

    @Override
    public String[] getCurrentRecord() {
        return row.values.clone();
    }

    @Override
    public GroupConverter getRootConverter() {
        return row;
    }

    private static final class Row extends GroupConverter {
        private final String[] values;
        private final Converter[] columns;

        Row(MessageType schema, String decimal) {
            List<Type> fields = schema.getFields();
            this.values = new String[fields.size()];
            this.columns = new Converter[fields.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = new Value(values, i, new ParquetText(fields.get(i).asPrimitiveType(), decimal));
            }
        }

        @Override
        public Converter getConverter(int column) {
            return columns[column];
        }

        @Override
        public void start() {
            Arrays.fill(values, "");
        }

        @Override
        public void end() {}
    }

    private static final class Value extends PrimitiveConverter {
        private final String[] values;
        private final int position;
        private final ParquetText text;

        Value(String[] values, int position, ParquetText text) {
            this.values = values;
            this.position = position;
            this.text = text;
        }

        @Override
        public void addBinary(Binary value) {
            values[position] = text.of(value);
        }

        @Override
        public void addBoolean(boolean value) {
            values[position] = String.valueOf(value);
        }

        @Override
        public void addDouble(double value) {
            values[position] = text.of(value, ParquetText.DOUBLE);
        }

        @Override
        public void addFloat(float value) {
            values[position] = text.of(value, ParquetText.FLOAT);
        }

        @Override
        public void addInt(int value) {
            values[position] = text.of(value);
        }

        @Override
        public void addLong(long value) {
            values[position] = text.of(value);
        }
    }
}
