package org.adept.ingest.store;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.mapType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import org.adept.ingest.store.StoredTable.StoredColumn;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A stored table's columns as Parquet has them; in the same order as {@link DeltaLog} declares them. */
final class RowFileSchema {
    /** Digits a decimal may have: what fits a long. */
    static final int DIGITS = 18;

    private RowFileSchema() {}

    static MessageType of(StoredTable table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        schema.addField(Types.required(INT32).named(StoredTable.FILE));
        schema.addField(Types.required(INT64).named(StoredTable.LINE));
        schema.addField(Types.required(BOOLEAN).named(StoredTable.DISTINCT));
        schema.addField(text(StoredTable.REASONS));
        for (StoredColumn column : table.columns()) {
            switch (column.kind()) {
                case IDENTIFIER, CODE -> schema.addField(text(column.name()));
                case INTEGER -> schema.addField(Types.optional(INT64).named(column.name()));
                case DECIMAL ->
                    schema.addField(Types.optional(INT64)
                            .as(decimalType(column.scale(), DIGITS))
                            .named(column.name()));
                case DATE -> {
                    schema.addField(Types.optional(INT32).as(dateType()).named(column.name()));
                    schema.addField(text(column.precision()));
                }
            }
        }
        if (!table.columns().isEmpty()) {
            schema.addField(attributes());
        }
        return schema.named(table.name());
    }

    private static Type text(String name) {
        return Types.optional(BINARY).as(stringType()).named(name);
    }

    private static GroupType attributes() {
        GroupType entry = Types.repeatedGroup()
                .addField(Types.required(BINARY).as(stringType()).named("key"))
                .addField(Types.optional(BINARY).as(stringType()).named("value"))
                .named("key_value");
        return Types.optionalGroup().as(mapType()).addField(entry).named(StoredTable.ATTRIBUTES);
    }
}
