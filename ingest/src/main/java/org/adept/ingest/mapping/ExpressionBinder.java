package org.adept.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.QueryPlanningTracker;
import org.apache.spark.sql.catalyst.analysis.Analyzer;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.catalog.InMemoryCatalog;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions$;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.internal.SQLConf$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractPartialFunction;

/**
 * Lets Spark's analyzer resolve and type expressions once on the driver, and binds them to the positions of a row, so
 * that tasks evaluate them beside everything else that is done to a record. The analyzer stands alone: starting a whole
 * SQL session costs more than reading a small study.
 */
public final class ExpressionBinder {
    private final SQLConf conf = new SQLConf();
    private final Analyzer analyzer;
    private final Map<Asked, List<BoundExpression>> answered = new HashMap<>();

    /** Files with the same header and mapping ask the same. */
    private record Asked(List<Wanted> wanted, List<Input> inputs) {}

    /** Knows Spark's own functions, and no table or file at all. */
    public ExpressionBinder() {
        conf.setConfString("spark.sql.ansi.enabled", "false");
        conf.setConfString("spark.sql.caseSensitive", "true");
        conf.setConfString("spark.sql.session.timeZone", "UTC");
        conf.setConfString("spark.sql.runSQLOnFiles", "false");
        InMemoryCatalog empty = new InMemoryCatalog(new SparkConf(false), new Configuration(false));
        this.analyzer = new Analyzer(new SessionCatalog(empty, FunctionRegistry$.MODULE$.builtin()));
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
        return names.stream().map(name -> new Input(name, DataTypes.StringType)).toList();
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
        try {
            return SQLConf$.MODULE$.withExistingConf(conf, new AbstractFunction0<List<BoundExpression>>() {
                @Override
                public List<BoundExpression> apply() {
                    return bound(wanted, inputs);
                }
            });
        } catch (Exception failed) { // Spark's own checked exception, which Scala does not declare
            if (failed instanceof SparkThrowable reason) {
                throw new Untypeable(Objects.requireNonNullElse(reason.getCondition(), "UNKNOWN"));
            }
            throw new IllegalStateException("binding expressions", failed);
        }
    }

    private List<BoundExpression> bound(List<Wanted> wanted, List<Input> inputs) {
        StructField[] fields = inputs.stream()
                .map(input -> DataTypes.createStructField(input.name(), input.type(), true))
                .toArray(StructField[]::new);
        Seq<AttributeReference> attributes = DataTypeUtils.toAttributes(new StructType(fields));
        List<NamedExpression> named = new ArrayList<>();
        for (Wanted one : wanted) {
            Expression parsed =
                    CatalystSqlParser$.MODULE$.parseExpression("cast((" + one.sql() + ") as " + one.castTo() + ")");
            named.add(new Alias(
                    parsed, "e" + named.size(), NamedExpression.newExprId(), nothing(), Option.empty(), nothing()));
        }
        @SuppressWarnings("unchecked") // a reference is an attribute, and sequences cannot be written to
        Seq<Attribute> columns = (Seq<Attribute>) (Seq<?>) attributes;
        LogicalPlan plan = new Project(scala(named), new LocalRelation(columns, nothing(), false, Option.empty()));
        LogicalPlan analyzed = analyzer.executeAndCheck(plan, new QueryPlanningTracker(Option.empty()));
        Project project = (Project) ReplaceExpressions$.MODULE$.apply(analyzed);
        Positions positions = new Positions(attributes);
        List<BoundExpression> bound = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Expression result = (Expression) project.projectList().apply(i);
            Expression plain = result instanceof Alias alias ? alias.child() : result;
            ExpressionGuard guard = ExpressionGuard.of(wanted.get(i).sql());
            int[] read = guard.columns().stream()
                    .mapToInt(name -> position(inputs, name))
                    .sorted()
                    .toArray();
            bound.add(new BoundExpression(plain.transform(positions), read, guard.isChoosing()));
        }
        return bound;
    }

    private static <T> Seq<T> nothing() {
        return scala(List.of());
    }

    private static <T> Seq<T> scala(List<T> things) {
        return CollectionConverters.asScala(things).toSeq();
    }

    private static int position(List<Input> inputs, String name) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no input " + name);
    }

    /** References to columns become positions in the row. */
    private static final class Positions extends AbstractPartialFunction<Expression, Expression> {
        private final Map<Object, Integer> positions = new HashMap<>();

        Positions(Seq<AttributeReference> columns) {
            for (AttributeReference column : CollectionConverters.asJava(columns)) {
                positions.put(column.exprId(), positions.size());
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
