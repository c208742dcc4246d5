package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.exportOf;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.setsAside;
import static org.adept.ingest.corpus.Fate.stopsAt;
import static org.adept.ingest.corpus.GoodStudy.PEOPLE;

import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** First lines that are no header, or a strange one, and files with next to nothing in them. */
class HeaderTest {
    private final Corpus corpus;

    HeaderTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    private static BadInput header(String name, String header, Fate fate) {
        return exportOf(name, "people.csv", PEOPLE.replaceFirst("id,gender,entry,field", header), fate);
    }

    /** The good people with one more column, empty in every row. */
    private static BadInput beside(String name, String column) {
        return exportOf(
                name, "people.csv", PEOPLE.replace("\n", ",\n").replaceFirst("field,", "field," + column), countsAll());
    }

    private static BadInput more(String name, String text, Fate fate) {
        return exportOf(name, "people9.csv", text, fate);
    }

    /** The good people with this many more columns, empty in every row. */
    private static String wide(int columns) {
        String names = IntStream.range(0, columns).mapToObj(i -> ",c" + i).collect(Collectors.joining());
        String[] lines = PEOPLE.split("\n");
        StringBuilder text = new StringBuilder(lines[0]).append(names).append('\n');
        for (int i = 1; i < lines.length; i++) {
            text.append(lines[i]).append(",".repeat(columns)).append('\n');
        }
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return corpus.tests(
                header(
                        "a column twice",
                        "id,gender,entry,gender",
                        stopsAt("people.csv", "line 1", "one name in columns 2 and")),
                header(
                        "a column spelt otherwise",
                        "id,gendr,entry,field",
                        stopsAt("people.csv", "line 1", "\"gender\"", "nearest: gendr")),
                header(
                        "a column in other letters",
                        "id,GENDER,entry,field",
                        stopsAt("people.csv", "line 1", "nearest: gender")),
                header(
                        "a column that is not there",
                        "id,gender,entry,where",
                        stopsAt("people.csv", "line 1", "\"field\"", "participants.columns.field")),
                header(
                        "no header at all",
                        "zoe-00009,woman,2024-03-01,physics",
                        stopsAt("people.csv", "line 1", "none of the columns", "header")),
                header("a header of blanks", ",,,", stopsAt("people.csv", "line 1", "blank")),
                header(
                        "a title above the header",
                        "Participants of spring\nid,gender,entry,field",
                        stopsAt("people.csv", "line 1", "none of the columns")),
                header("blanks around the names", " id , gender\u00a0,\tentry ,  field", countsAll()),
                beside("blank names beside the others", ""),
                header("names in quotes", "\"id\",\"gender\",\"entry\",\"field\"", countsAll()),
                beside("a name over two lines", "\"more\nand more\""),
                beside("a name nobody can read", "\u0001\u0002"),
                beside("a name that is a formula", "=1+1"),
                header(
                        "a name of a hundred thousand letters",
                        "id,gender,entr," + "y".repeat(100_000),
                        stopsAt("people.csv", "line 1", "\"entry\"")),
                exportOf("columns in another order", "people.csv", reversed(PEOPLE), countsAll()),
                exportOf(
                        "two columns with each other's names",
                        "people9.csv",
                        "id,entry,gender,field\nevely-005,woman,2024-01-14,physics\n",
                        setsAside("people9.csv:2 participants not-understood:entry_on own-code:gender")),
                exportOf("ten thousand columns", "people.csv", wide(10_000), countsAll()),
                exportOf(
                        "a hundred thousand columns",
                        "people.csv",
                        wide(100_000),
                        stopsAt("people.csv", "line 1", "100,004 columns", "at most")),
                exportOf(
                        "ten thousand columns with one name",
                        "people.csv",
                        "id" + ",same".repeat(10_000) + "\n",
                        stopsAt("people.csv", "line 1", "one name in columns 2 and 3")));
    }

    private static String reversed(String text) {
        return text.lines()
                .map(line -> {
                    java.util.List<String> fields = new java.util.ArrayList<>(java.util.List.of(line.split(",", -1)));
                    Collections.reverse(fields);
                    return String.join(",", fields);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @TestFactory
    Stream<DynamicTest> nextToNothing() {
        return corpus.tests(
                more("an empty file", "", stopsAt("people9.csv", "line 1", "empty")),
                more("nothing but a byte order mark", "\ufeff", stopsAt("people9.csv", "line 1", "blank")),
                more("nothing but line ends", "\n\r\n\n", stopsAt("people9.csv", "line 1", "blank")),
                more("nothing but blanks", "   ", stopsAt("people9.csv", "line 1", "blank")),
                more("nothing but separators", ",,,,\n,,,,\n", stopsAt("people9.csv", "line 1", "blank")),
                more("nothing but a quote", "\"", stopsAt("people9.csv", "line 1", "quote")),
                more("a header alone", "id,gender,entry,field\n", countsAll()),
                more("a header without a line end", "id,gender,entry,field", countsAll()),
                more("a header and blank lines", "id,gender,entry,field\n\n,,,\n\n", countsAll()));
    }
}
