package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.refuses;
import static org.adept.ingest.corpus.Fate.setsAside;
import static org.adept.ingest.corpus.Fate.stopsAt;
import static org.adept.ingest.corpus.GoodStudy.PEOPLE;
import static org.adept.ingest.corpus.GoodStudy.gzip;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Separators, fields, quotes and line ends. */
class RaggedAndQuotedTest {
    private static final String EVE = "evely-005,woman,2024-01-14,physics\n";

    private final Corpus corpus;

    RaggedAndQuotedTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    @TestFactory
    Stream<DynamicTest> fields() {
        return corpus.tests(
                new BadInput(
                        "a row with a field too few",
                        good -> good.more("people.csv", "evely-005,woman,2024-01-14\n"),
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                new BadInput(
                        "a row with a field too many",
                        good -> good.more("people.csv", "evely-005,woman,2024-01-14,physics,more\n"),
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                new BadInput(
                        "a decimal comma that splits a field",
                        good -> good.more("matches.csv", "pair-0004,dagny-004,,2024-02-01,2024-08-01,,online,2,5\n"),
                        setsAside("matches.csv:5 - wrong-number-of-fields")),
                new BadInput(
                        "ragged rows among good ones",
                        good -> good.export(
                                "people.csv",
                                PEOPLE.replace("bodil", "x\nbodil").replace("dagny", "x,y,z,w,v\n\ndagny")),
                        setsAside("people.csv:3 - wrong-number-of-fields", "people.csv:6 - wrong-number-of-fields")),
                new BadInput(
                        "a separator after every row, the header's too",
                        good -> good.export("people.csv", PEOPLE.replace("\n", ",\n")),
                        countsAll()),
                new BadInput(
                        "a separator after every row but the header",
                        good -> good.export(
                                "people.csv", PEOPLE.replace("\n", ",\n").replaceFirst(",\n", "\n")),
                        countsAll()),
                new BadInput(
                        "ten thousand fields in one row",
                        good -> good.more("people.csv", "x,".repeat(10_000) + "\n"),
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                new BadInput(
                        "another separator than the other files have",
                        good -> good.export("people.csv", PEOPLE.replace(',', ';')),
                        countsAll()),
                new BadInput(
                        "another separator than the mapping says",
                        good -> good.mapping("separator: \",\"\n").export("people.csv", PEOPLE.replace(',', ';')),
                        stopsAt("people.csv", "line 1", "one column", "set separator: \";\"")),
                new BadInput(
                        "tabs where the mapping says commas",
                        good -> good.mapping("separator: \",\"\n").export("people.csv", PEOPLE.replace(',', '\t')),
                        stopsAt("people.csv", "line 1", "one column", "set separator: tab")),
                new BadInput(
                        "a first line that tells the separator",
                        good -> good.export("people.csv", "sep=;\n" + PEOPLE.replace(',', ';')),
                        countsAll()),
                new BadInput(
                        "a first line that tells another separator than the mapping",
                        good -> good.mapping("separator: \",\"\n").export("people.csv", "sep=;\n" + PEOPLE),
                        stopsAt("people.csv", "line 1", "separator", "agree")),
                new BadInput(
                        "a separator nobody guesses",
                        good -> good.export("people.csv", PEOPLE.replace(',', '~')),
                        stopsAt("people.csv", "line 1", "none of the columns", "separator")));
    }

    @TestFactory
    Stream<DynamicTest> quotes() {
        return corpus.tests(
                new BadInput(
                        "an unclosed quote in the first row",
                        good -> good.export("people.csv", PEOPLE.replace("anne-", "\"evely,woman,,\nanne-")),
                        setsAside("people.csv:2 - stray-quote")),
                new BadInput(
                        "an unclosed quote in the middle of the rows",
                        good -> good.export("people.csv", PEOPLE.replace("cecil-", "evely,\"woman,,\ncecil-")),
                        setsAside("people.csv:4 - stray-quote")),
                new BadInput(
                        "an unclosed quote in the last row",
                        good -> good.more("people.csv", "evely-005,\"woman,2024-01-14,physics\n"),
                        setsAside("people.csv:6 - stray-quote")),
                new BadInput(
                        "an unclosed quote in a last row without a line end",
                        good -> good.more("people.csv", "evely-005,woman,2024-01-14,\"physics"),
                        setsAside("people.csv:6 - stray-quote")),
                new BadInput(
                        "an unclosed quote in every other row",
                        good -> good.more("sessions.csv", "pair-0001,\"2024-04-10,45\npair-0001,\"2024-05-10,45\n"),
                        setsAside("sessions.csv:5 - stray-quote", "sessions.csv:6 - stray-quote")),
                new BadInput(
                        "an unclosed quote in the header",
                        good -> good.export("people.csv", PEOPLE.replaceFirst("gender", "\"gender")),
                        stopsAt("people.csv", "line 1", "quote", "header")),
                new BadInput(
                        "an unclosed quote in a packed file",
                        good -> good.without("people.csv")
                                .export("people.csv.gz", gzip(PEOPLE.replace("cecil-", "evely,\"woman,,\ncecil-"))),
                        setsAside("people.csv.gz:4 - stray-quote")),
                new BadInput(
                        "letters after a closing quote",
                        good -> good.more("people.csv", "evely-005,\"woman\" or so,2024-01-14,physics\n"),
                        setsAside("people.csv:6 - stray-quote")),
                new BadInput(
                        "a quote in the middle of a field",
                        good -> good.more("people.csv", "evely-005,wo\"man,2024-01-14,physics,x\n"),
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                new BadInput(
                        "every field in quotes",
                        good -> good.export(
                                "people.csv",
                                PEOPLE.replace(",", "\",\"")
                                        .replaceAll("(?m)^(.*)$", "\"$1\"")
                                        .replaceAll("\"\"$", "")),
                        countsAll()),
                new BadInput(
                        "doubled quotes and a line end in a quoted field",
                        good -> good.export(
                                "people.csv",
                                PEOPLE.replaceFirst("field", "field,note")
                                        .replace("physics\n", "physics,\"said \"\"yes\"\"\nand, went\"\n")
                                        .replace("logy\n", "logy,\n")),
                        countsAll()),
                new BadInput(
                        "a quote mark of one's own that the mapping does not say",
                        good -> good.more("people.csv", EVE.replace("woman", "'wo,man'")),
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                new BadInput(
                        "a separator of two characters",
                        good -> good.mapping("separator: \";;\"\n"),
                        refuses("mapping.yaml", "separator", "one character")),
                new BadInput(
                        "the same mark for separator and quote",
                        good -> good.mapping("separator: \";\"\nquote: \";\"\n"),
                        refuses("mapping.yaml", "separator", "another mark")));
    }

    @TestFactory
    Stream<DynamicTest> lineEnds() {
        return corpus.tests(
                new BadInput(
                        "line ends of old Macs",
                        good -> good.export("people.csv", PEOPLE.replace('\n', '\r')),
                        countsAll()),
                new BadInput(
                        "line ends of Windows",
                        good -> good.export("people.csv", PEOPLE.replace("\n", "\r\n")),
                        countsAll()),
                new BadInput(
                        "line ends of three kinds in one file",
                        good -> good.export(
                                "people.csv", PEOPLE.replaceFirst("\n", "\r\n").replaceFirst("(physics)\n", "$1\r")),
                        countsAll()),
                new BadInput(
                        "no line end after the last row",
                        good -> good.export("people.csv", PEOPLE.stripTrailing()),
                        countsAll()),
                new BadInput(
                        "blank lines between rows and at the end",
                        good -> good.export("people.csv", PEOPLE.replace("\nb", "\n\n,,,\nb") + "\n\n \n"),
                        countsAll()),
                new BadInput(
                        "a line that ends in the middle of a row",
                        good -> good.more("people.csv", "evely-005,wom\nan,2024-01-14,physics\n"),
                        setsAside("people.csv:6 - wrong-number-of-fields", "people.csv:7 - wrong-number-of-fields")),
                new BadInput(
                        "the last row cut short",
                        good -> good.more("people.csv", EVE.substring(0, 12)),
                        setsAside("people.csv:6 - wrong-number-of-fields")));
    }
}
