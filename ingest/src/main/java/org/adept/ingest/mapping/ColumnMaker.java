package org.adept.ingest.mapping;

import java.io.Serializable;
import java.util.HashSet;
import org.adept.ingest.identity.Treatment;
import org.jspecify.annotations.Nullable;

/** Where one column of a raw table gets its value from. */
sealed interface ColumnMaker extends Serializable {
    /** Stands for a value that is there and not understood. */
    Object NOT_UNDERSTOOD = new Object();

    /**
     * The value, null when it is missing, or {@link #NOT_UNDERSTOOD}.
     *
     * @param source the record it is made of
     */
    @Nullable
    Object make(SourceRecord source);

    /**
     * Out of a source column.
     *
     * @param missing texts that mean "no answer" in this column alone
     */
    record FromColumn(int position, ValueReader reader, HashSet<String> missing) implements ColumnMaker {
        @Override
        public @Nullable Object make(SourceRecord source) {
            String text = source.text(position);
            if (text == null || missing.contains(text)) {
                return null;
            }
            return text.equals(Treatment.NOT_UNDERSTOOD) ? ColumnMaker.NOT_UNDERSTOOD : understood(reader.read(text));
        }
    }

    /** The same in every row. */
    record FromConstant(@Nullable Object value) implements ColumnMaker {
        @Override
        public @Nullable Object make(SourceRecord source) {
            return value;
        }
    }

    /** Out of an expression; without a result although every input is there, it was not understood. */
    record FromExpression(int expression, TableLayout.Kind kind, ValueReader codes) implements ColumnMaker {
        @Override
        public @Nullable Object make(SourceRecord source) {
            Object result = source.result(expression);
            if (result == null) {
                return source.mayLackResult(expression) ? null : NOT_UNDERSTOOD;
            }
            return switch (kind) {
                case TEXT -> {
                    String text = result.toString().strip();
                    yield text.isEmpty() ? null : understood(codes.read(text));
                }
                case DAY -> PreciseDay.of((Long) result, org.adept.ingest.study.MappingDefinition.Precision.DAY);
                case WHOLE -> result;
            };
        }
    }

    private static Object understood(@Nullable Object value) {
        return value == null ? NOT_UNDERSTOOD : value;
    }
}
