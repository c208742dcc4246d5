package org.adept.ingest.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Spark SQL functions a mapping's expressions may use: each gives one value from values of the same row, and the
 * same value every time. Operators ({@code + - * / % = <> < <= > >= and or not in between like || is null}),
 * {@code case when} and {@code cast} are part of the grammar and allowed as well.
 */
public final class AllowedFunctions {
    /** Allowed names in lower case, sorted. */
    public static final Set<String> NAMES = java.util.Collections.unmodifiableSet(new TreeSet<>(List.of(
            // missing and choice
            "coalesce",
            "ifnull",
            "nvl",
            "nullif",
            "if",
            "isnull",
            "isnotnull",
            "greatest",
            "least",
            // text
            "concat",
            "concat_ws",
            "lower",
            "upper",
            "trim",
            "ltrim",
            "rtrim",
            "substring",
            "substr",
            "left",
            "right",
            "replace",
            "regexp_replace",
            "regexp_extract",
            "rlike",
            "regexp_like",
            "split",
            "split_part",
            "element_at",
            "length",
            "lpad",
            "rpad",
            "instr",
            "startswith",
            "endswith",
            "contains",
            // types
            "cast",
            "try_cast",
            "int",
            "bigint",
            "decimal",
            "string",
            // dates; none reads the clock
            "to_date",
            "try_to_date",
            "date",
            "make_date",
            "date_add",
            "date_sub",
            "add_months",
            "datediff",
            "date_diff",
            "year",
            "month",
            "day",
            "dayofmonth",
            "last_day",
            "trunc",
            "date_format",
            // numbers
            "abs",
            "round",
            "floor",
            "ceil",
            "ceiling",
            "mod",
            "pmod",
            "div")));

    private AllowedFunctions() {}

    public static boolean allows(String function) {
        return NAMES.contains(function.toLowerCase(Locale.ROOT));
    }

    /** Up to two allowed names to offer instead of {@code function}, nearest first. */
    public static List<String> nearest(String function) {
        return NearestWord.nearest(function, NAMES, 2);
    }
}
