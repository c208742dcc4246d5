package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.refuses;
import static org.adept.ingest.corpus.Fate.setsAside;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Expressions that are no value of one row, and those that fail on some row. */
class ExpressionTest {
    private static final String WHERE = "tables.participants.columns.gender";

    private final Corpus corpus;

    ExpressionTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    private static BadInput refused(String name, String expression, String... words) {
        return new BadInput(name, good -> gender(good, expression), refuses("mapping.yaml", WHERE, words));
    }

    private static void gender(GoodStudy good, String expression) {
        good.mapping("gender: gender", "gender: {expression: '" + expression.replace("'", "''") + "'}");
    }

    private static BadInput understood(String name, String expression, Fate fate, String... rows) {
        return new BadInput(
                name,
                good -> {
                    gender(good, expression);
                    good.more("people.csv", String.join("", rows));
                },
                fate);
    }

    @TestFactory
    Stream<DynamicTest> whatMayNotBeUsed() {
        return corpus.tests(
                refused("a subquery", "(select max(gender) from participants)", "select"),
                refused("a subquery behind in", "gender in (select id from matches)", "select"),
                refused("exists", "exists (select 1)", "exists"),
                refused("a table value", "(values (1), (2))", "values"),
                refused("reflect", "reflect('java.lang.Runtime', 'getRuntime')", "reflect", "allowed"),
                refused("java_method", "java_method('java.lang.System', 'exit', 1)", "java_method", "allowed"),
                refused("a function in other letters", "ReFlEcT('java.lang.System', 'exit')", "reflect", "allowed"),
                refused("a function in backticks", "`reflect`('java.lang.System', 'exit')", "reflect", "allowed"),
                refused("a function of a catalogue", "builtin.reflect('java.lang.System')", "reflect"),
                refused("a comment between function and bracket", "reflect/**/('x')", "comment"),
                refused("a generator", "explode(split(gender, ''))", "explode", "allowed"),
                refused("another generator", "stack(2, gender, id)", "stack"),
                refused("a lateral view", "gender lateral view explode(id) t", "lateral"),
                refused("a window", "row_number() over (order by id)", "row_number"),
                refused("an aggregate", "max(gender)", "max"),
                refused("a count of all", "count(*)", "count"),
                refused("the clock", "cast(now() as string)", "now"),
                refused("the clock without brackets", "cast(current_date as string)", "current_date"),
                refused("the clock's other name", "current_timestamp", "current_timestamp"),
                refused("a random number", "cast(rand() as string)", "rand"),
                refused("a new identifier", "uuid()", "uuid"),
                refused("the file's own path", "input_file_name()", "input_file_name"),
                refused("the machine's settings", "current_user()", "current_user"),
                refused("a file read as a table", "csv.`/etc/passwd`", "column"),
                refused("an error on purpose", "raise_error(gender)", "raise_error"),
                refused("a function of one's own", "transform(split(gender, ''), x -> upper(x))", "transform"),
                refused("a star", "*", "star"),
                refused("a parameter", ":gender", "parameter"),
                refused("a session variable", "${env:HOME}", "expression"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenWrongly() {
        return corpus.tests(
                refused("an unknown function", "lowr(gender)", "lowr", "lower"),
                refused("an unknown column", "lower(gendr)", "gendr", "gender"),
                refused("a column with another case", "lower(Gender)", "gender"),
                refused("too few arguments", "substring(gender)", "arguments"),
                refused("types that do not fit", "date_add(gender, gender, gender)", "arguments"),
                refused("an open bracket", "lower(gender", "bracket"),
                refused("a bracket too many", "lower(gender))", "bracket"),
                refused("an open quote", "concat(gender, 'x)", "quote"),
                refused("a second statement", "gender; drop table participants", "semicolon"),
                refused("a comment", "gender -- and more", "comment"),
                refused("nothing but blanks", "   ", "an expression"),
                refused("a letter that only looks like another", "l\u043ewer(gender)", "allowed"),
                refused("full-width brackets", "lower\uff08gender\uff09", "expression"),
                refused("a quote of a word processor", "concat(gender, \u2018x\u2019)", "expression"),
                refused("a hundred kilobytes", "concat(" + "gender, ".repeat(12_500) + "id)", "letters"),
                refused("brackets ten thousand deep", "(".repeat(2_000) + "gender" + ")".repeat(2_000), "deep"),
                refused("signs two thousand deep", "cast(" + "- ".repeat(2_000) + "1 as string)", "expected"),
                refused("not, a thousand times", "not ".repeat(1_000) + "true", "expected"),
                refused("a text a gigabyte long", "rpad(gender, 1000000000, 'x')", "rpad", "length"),
                refused("a text as long as a cell says", "lpad(gender, cast(id as int), 'x')", "lpad", "length"));
    }

    @TestFactory
    Stream<DynamicTest> whatFailsOnSomeRows() {
        return corpus.tests(
                understood(
                        "a division by zero",
                        "left(gender, cast(50 / length(replace(gender, 'x', '')) as int))",
                        setsAside("people.csv:6 participants not-understood:gender"),
                        "evely-005,xxx,2024-01-14,physics\n"),
                understood(
                        "a cast that fails",
                        "element_at(split('woman,man', ','), cast(replace(replace(gender, 'woman', '1'), 'man', '2')"
                                + " as int))",
                        setsAside("people.csv:6 participants not-understood:gender"),
                        "evely-005,other,2024-01-14,physics\n"),
                understood(
                        "an element that is not there",
                        "split(concat(gender, ','), ',')[length(gender) - length(gender)]",
                        countsAll()),
                understood(
                        "a pattern that cannot be read",
                        "regexp_replace(gender, replace(gender, 'x', '('), gender)",
                        setsAside("people.csv:6 participants not-understood:gender"),
                        "evely-005,x,2024-01-14,physics\n"),
                understood(
                        "a date that is none",
                        "if(to_date(concat('2024-01-0', length(replace(gender, 'wo', '')))) is null, null, gender)",
                        countsAll()),
                understood(
                        "a choice of none",
                        "case when gender = 'woman' then 'woman' when gender = 'man' then 'man' end",
                        countsAll()));
    }
}
