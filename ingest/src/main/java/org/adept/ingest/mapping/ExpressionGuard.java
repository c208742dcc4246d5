package org.adept.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.adept.ingest.contract.AllowedFunctions;
import org.adept.ingest.contract.NearestWord;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Walks the tree of an expression before anything is read: only functions on the contract's list, operators, case and
 * cast; no subquery, window, aggregate, generator, nothing that changes from call to call.
 */
public final class ExpressionGuard {
    private static final Set<String> GRAMMAR = Set.of(
            "Literal",
            "Cast",
            "Add",
            "Subtract",
            "Multiply",
            "Divide",
            "Remainder",
            "IntegralDivide",
            "UnaryMinus",
            "UnaryPositive",
            "EqualTo",
            "EqualNullSafe",
            "LessThan",
            "LessThanOrEqual",
            "GreaterThan",
            "GreaterThanOrEqual",
            "And",
            "Or",
            "Not",
            "IsNull",
            "IsNotNull",
            "In",
            "Between",
            "UnresolvedBetween",
            "Like",
            "ILike",
            "RLike",
            "LikeAny",
            "LikeAll",
            "CaseWhen",
            "Concat",
            "Substring",
            "StringTrim",
            "StringTrimLeft",
            "StringTrimRight",
            "UnresolvedExtractValue");
    /** Operators that the parser turns into functions. */
    private static final Set<String> OPERATORS = Set.of("between");

    private static final Set<String> CHOICES = Set.of("CaseWhen");
    private static final Set<String> CHOOSING_FUNCTIONS =
            Set.of("if", "nullif", "coalesce", "ifnull", "nvl", "try_cast", "try_to_date");

    /** Deeper trees take the analyzer minutes, and are nobody's recoding. */
    private static final int DEEPEST = 100;

    private static final Set<String> PADDING = Set.of("lpad", "rpad");
    private static final int LONGEST = 1_000;
    private static final String TOO_DEEP =
            "is nested too deep; expected at most " + DEEPEST + " steps, one inside the other. Take it apart.";

    /** A study has a few dozen expressions, each asked about once per file. */
    private static final int MOST_KNOWN = 1_000;

    private static final Map<String, ExpressionGuard> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> columns = new LinkedHashSet<>();
    private final List<String> refusals = new ArrayList<>();
    private boolean choosing;

    private ExpressionGuard() {}

    /** Parses and walks; what is wrong stands in {@link #refusals}. */
    public static ExpressionGuard of(String text) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(text, ExpressionGuard::parsed);
    }

    private static ExpressionGuard parsed(String text) {
        ExpressionGuard guard = new ExpressionGuard();
        try {
            guard.walk(CatalystSqlParser$.MODULE$.parseExpression(text), 0);
        } catch (StackOverflowError deep) {
            guard.refusals.add(TOO_DEEP);
        } catch (Exception unreadable) { // Spark's own checked exception, which Scala does not declare
            if (!(unreadable instanceof ParseException parse)) {
                throw new IllegalStateException("parsing an expression", unreadable);
            }
            guard.refusals.add("cannot be read"
                    + position(
                            parse.line().getOrElse(() -> null),
                            parse.startPosition().getOrElse(() -> null))
                    + "; expected a Spark SQL expression. Names with spaces or other letters than a to z stand in"
                    + " `backticks`.");
        }
        return guard;
    }

    /** Column names the expression reads. */
    public Set<String> columns() {
        return Set.copyOf(columns);
    }

    /** Why it may not be used: what was found, where in it, what is allowed. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Whether having no result is a proper result. */
    boolean isChoosing() {
        return choosing;
    }

    /** Columns that are not there, told with the nearest that are. */
    public List<String> unknownColumns(Collection<String> known) {
        return columns.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> "reads a column \"" + name + "\" that is not there; expected one of "
                        + offered(name, known) + ". Mend the name.")
                .toList();
    }

    private static String offered(String name, Collection<String> known) {
        List<String> nearest = NearestWord.nearest(name, known, 2);
        return MissingColumns.told(nearest.isEmpty() ? known : nearest);
    }

    private void walk(Expression node, int depth) {
        if (depth == DEEPEST) {
            refusals.add(TOO_DEEP);
            return;
        }
        if (node instanceof UnresolvedAttribute attribute) {
            List<String> parts = CollectionConverters.asJava(attribute.nameParts());
            columns.add(String.join(".", parts));
        } else if (node instanceof UnresolvedFunction function) {
            examine(function);
        } else if (!GRAMMAR.contains(node.getClass().getSimpleName())) {
            refusals.add("holds a construct that is not allowed (" + words(node) + ")" + position(node)
                    + "; expected one value from values of the same row. Use functions of the list: adept codebook.");
            return;
        } else {
            choosing |= CHOICES.contains(node.getClass().getSimpleName());
        }
        CollectionConverters.asJava(node.children()).forEach(child -> walk(child, depth + 1));
    }

    private void examine(UnresolvedFunction function) {
        String name = String.join(".", CollectionConverters.asJava(function.nameParts()));
        choosing |= CHOOSING_FUNCTIONS.contains(name.toLowerCase(java.util.Locale.ROOT));
        if (!AllowedFunctions.allows(name) && !OPERATORS.contains(name)) {
            List<String> nearest = AllowedFunctions.nearest(name);
            refusals.add("uses the function " + name + position(function) + ", which is not allowed"
                    + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest))
                    + ". All of them: adept codebook.");
        } else if (function.isDistinct() || function.filter().isDefined()) {
            refusals.add("uses " + name + " with distinct or filter" + position(function)
                    + ", which belong to aggregates; expected one value from values of the same row.");
        } else if (PADDING.contains(name.toLowerCase(java.util.Locale.ROOT)) && !isShort(function)) {
            refusals.add("uses " + name + position(function) + " with a length that is not a number up to " + LONGEST
                    + "; expected one. Write it as a number.");
        }
    }

    /** A text is padded to a length that stands in the expression: one out of a cell could fill the memory. */
    private static boolean isShort(UnresolvedFunction function) {
        return function.arguments().size() < 2
                || (function.arguments().apply(1) instanceof Literal length
                        && length.value() instanceof Integer number
                        && number <= LONGEST);
    }

    /** The construct's name as words: ScalarSubquery becomes scalar subquery. */
    private static String words(Expression node) {
        return node.getClass()
                .getSimpleName()
                .replaceFirst("^Unresolved", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static String position(Expression node) {
        return position(
                node.origin().line().getOrElse(() -> null),
                node.origin().startPosition().getOrElse(() -> null));
    }

    private static String position(@Nullable Object line, @Nullable Object column) {
        if (line == null || column == null) {
            return "";
        }
        return " at line " + line + ", position " + ((Integer) column + 1);
    }
}
