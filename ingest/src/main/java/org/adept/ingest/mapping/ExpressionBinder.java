package org.adept.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Lets Spark resolve, type and simplify expressions once on the driver, and binds them to the positions of a row, so
 * that tasks evaluate them beside everything else that is done to a record.
 */
public final class ExpressionBinder {
    private final Supplier<SparkSession> session;
    private final Map<Asked, List<BoundExpression>> answered = new HashMap<>();

    /** Files with the same header and mapping ask the same. */
    private record Asked(List<Wanted> wanted, List<Input> inputs) {}

    /**
     * @param session asked for only when there is an expression
     */
    public ExpressionBinder(Supplier<SparkSession> session) {
        this.session = session;
    }

    /** A column an expression may read. */
    public record Input(String name, DataType type) {}

    /** What an expression reads and must give. */
    public record Wanted(String sql, String castTo) {}

    /** An expression Spark cannot type; the message says why without showing a value. */
    public static final class Untypeable extends Exception {
        private static final long serialVersionUID = 1L;

        Untypeable(String message) {
            super(message);
        }
    }

    /** Text columns, as every source column is. */
    public static List<Input> texts(List<String> names) {
        return names.stream()
                .map(name -> new Input(name, DataTypes.StringType))
                .toList();
    }

    public BoundExpression bind(Wanted wanted, List<Input> inputs) throws Untypeable {
        return bind(List.of(wanted), inputs).get(0);
    }

    /** Binds all at once: one analysis, one plan. */
    List<BoundExpression> bind(List<Wanted> wanted, List<Input> inputs) throws Untypeable {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Asked asked = new Asked(List.copyOf(wanted), List.copyOf(inputs));
        List<BoundExpression> known = answered.get(asked);
        if (known == null) {
            known = bindNew(wanted, inputs);
            answered.put(asked, known);
        }
        return known;
    }

    private List<BoundExpression> bindNew(List<Wanted> wanted, List<Input> inputs) throws Untypeable {
        Dataset<Row> rows = oneRow(inputs);
        String[] selected = new String[wanted.size()];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = "cast((" + wanted.get(i).sql() + ") as " + wanted.get(i).castTo() + ") as e" + i;
        }
        try {
            Project plan = (Project) rows.selectExpr(selected).queryExecution().optimizedPlan();
            Positions attributes = new Positions(rows);
            return bound(plan, attributes, wanted, inputs);
        } catch (RuntimeException failed) {
            if (failed instanceof org.apache.spark.SparkThrowable reason) {
                throw new Untypeable(Objects.requireNonNullElse(reason.getCondition(), "UNKNOWN"));
            }
            throw failed;
        } catch (Exception analysis) {
            if (analysis instanceof org.apache.spark.SparkThrowable reason) {
                throw new Untypeable(Objects.requireNonNullElse(reason.getCondition(), "UNKNOWN"));
            }
            throw new IllegalStateException("binding expressions", analysis);
        }
    }

    private static List<BoundExpression> bound(
            Project plan, Positions positions, List<Wanted> wanted, List<Input> inputs) {
        List<BoundExpression> bound = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Expression named = (Expression) plan.projectList().apply(i);
            Expression plain = named instanceof Alias alias ? alias.child() : named;
            Expression placed = plain.transform(positions);
            ExpressionGuard guard = ExpressionGuard.of(wanted.get(i).sql());
            int[] read = guard.columns().stream()
                    .mapToInt(name -> position(inputs, name))
                    .sorted()
                    .toArray();
            bound.add(new BoundExpression(placed, read, guard.isChoosing()));
        }
        return bound;
    }

    private static int position(List<Input> inputs, String name) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no input " + name);
    }

    /** One row, since Spark would simplify away what is done to none. */
    private Dataset<Row> oneRow(List<Input> inputs) {
        SparkSession spark = session.get();
        StructField[] fields = inputs.stream()
                .map(input -> DataTypes.createStructField(input.name(), input.type(), true))
                .toArray(StructField[]::new);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Row row = RowFactory.create(new Object[fields.length]);
        return spark.createDataFrame(context.parallelize(List.of(row), 1), new StructType(fields));
    }


    /** References to columns become positions in the row. */
    private static final class Positions extends AbstractPartialFunction<Expression, Expression> {
        private final Map<Object, Integer> positions = new HashMap<>();

        Positions(Dataset<Row> rows) {
            for (Attribute output :
                    CollectionConverters.asJava(rows.queryExecution().analyzed().output())) {
                positions.put(output.exprId(), positions.size());
            }
        }

        @Override
        public boolean isDefinedAt(Expression node) {
            return node instanceof AttributeReference;
        }

        @Override
        public Expression apply(Expression node) {
            AttributeReference reference = (AttributeReference) node;
            int position = Objects.requireNonNull(positions.get(reference.exprId()));
            return new BoundReference(position, reference.dataType(), true);
        }
    }
}
