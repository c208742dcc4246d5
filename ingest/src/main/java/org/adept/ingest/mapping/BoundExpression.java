package org.adept.ingest.mapping;

import java.io.Serializable;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;

/** A user's expression, resolved by Spark and bound to the positions of a row. */
public final class BoundExpression implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Expression expression;
    private final int[] inputs;
    private final boolean choosing;

    /**
     * @param expression what Spark made of it
     * @param inputs positions it reads
     * @param choosing whether it holds a choice (case, if, coalesce, nullif, in a try), so that no result is a proper
     *     result even when every input is there
     */
    BoundExpression(Expression expression, int[] inputs, boolean choosing) {
        this.expression = expression;
        this.inputs = inputs.clone();
        this.choosing = choosing;
    }

    IntStream inputs() {
        return Arrays.stream(inputs);
    }

    boolean isChoosing() {
        return choosing;
    }

    /** The result as text, days, or a whole number scaled as the expression was cast; null for none. */
    @Nullable
    Object value(InternalRow row) {
        Object result = result(row);
        if (result instanceof Decimal decimal) {
            return decimal.toUnscaledLong();
        }
        if (result instanceof Integer days) {
            return days.longValue();
        }
        return result == null || result instanceof Boolean ? result : result.toString();
    }

    /** Whether a condition holds; unknown is no. */
    public boolean holds(InternalRow row) {
        return Boolean.TRUE.equals(result(row));
    }

    private @Nullable Object result(InternalRow row) {
        try {
            return expression.eval(row);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException notThisRow) {
            return null;
        } catch (RuntimeException failed) {
            if (failed instanceof SparkThrowable) {
                return null;
            }
            throw failed;
        }
    }

    /** Whether every input is there. */
    boolean hasAllInputs(InternalRow row) {
        for (int input : inputs) {
            if (row.isNullAt(input)) {
                return false;
            }
        }
        return true;
    }
}
