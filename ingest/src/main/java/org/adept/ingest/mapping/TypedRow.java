package org.adept.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.mapping.ExpressionBinder.Input;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** A raw row as expressions see it: text, dates and whole numbers (decimals scaled to whole ones) under their names. */
public final class TypedRow {
    private TypedRow() {}

    public static InternalRow of(RawRow row, TableLayout layout) {
        GenericInternalRow typed = new GenericInternalRow(row.size());
        for (int slot = 0; slot < row.size(); slot++) {
            if (row.has(slot)) {
                typed.update(
                        slot,
                        switch (layout.kind(slot)) {
                            case TEXT -> UTF8String.fromString(row.text(slot));
                            case DAY -> row.day(slot);
                            case WHOLE -> row.number(slot);
                        });
            }
        }
        return typed;
    }

    public static List<Input> inputs(TableLayout layout) {
        List<Input> inputs = new ArrayList<>();
        for (int slot = 0; slot < layout.size(); slot++) {
            inputs.add(new Input(
                    layout.name(slot),
                    switch (layout.kind(slot)) {
                        case TEXT -> DataTypes.StringType;
                        case DAY -> DataTypes.DateType;
                        case WHOLE -> DataTypes.LongType;
                    }));
        }
        return inputs;
    }
}
