package org.adept.ingest.mapping;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** One record of a file as mappings see it: texts by position, and expressions evaluated when first asked for. */
final class SourceRecord {
    private static final Object NOT_YET = new Object();

    private final @Nullable String[] texts;
    private final InternalRow row;
    private final List<BoundExpression> expressions;
    private final @Nullable Object[] results;

    /**
     * @param texts missing ones null
     * @param row the same for expressions, filled where an expression reads
     */
    SourceRecord(@Nullable String[] texts, InternalRow row, List<BoundExpression> expressions) {
        this.texts = texts;
        this.row = row;
        this.expressions = expressions;
        this.results = new @Nullable Object[expressions.size()];
        java.util.Arrays.fill(results, NOT_YET);
    }

    @Nullable
    String text(int position) {
        return texts[position];
    }

    /** The result of the expression at that position of the file's expressions. */
    @Nullable
    Object result(int expression) {
        Object result = results[expression];
        if (result == NOT_YET) {
            result = expressions.get(expression).value(row);
            results[expression] = result;
        }
        return result;
    }

    /** Whether no result is a proper result: something it reads is missing, or it chose none. */
    boolean mayLackResult(int expression) {
        BoundExpression bound = expressions.get(expression);
        return bound.isChoosing() || !bound.hasAllInputs(row);
    }
}
