package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.exportOf;
import static org.adept.ingest.corpus.BadInput.moreIn;
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
                moreIn(
                        "a row with a field too few",
                        "people.csv",
                        "evely-005,woman,2024-01-14\n",
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                moreIn(
                        "a row with a field too many",
                        "people.csv",
                        "evely-005,woman,2024-01-14,physics,more\n",
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                moreIn(
                        "a decimal comma that splits a field",
                        "matches.csv",
                        "pair-0004,dagny-004,,2024-02-01,2024-08-01,,online,2,5\n",
                        setsAside("matches.csv:5 - wrong-number-of-fields")),
                exportOf(
                        "ragged rows among good ones",
                        "people.csv",
                        PEOPLE.replace("bodil", "x\nbodil").replace("dagny", "x,y,z,w,v\n\ndagny"),
                        setsAside("people.csv:3 - wrong-number-of-fields", "people.csv:6 - wrong-number-of-fields")),
                exportOf(
                        "a separator after every row, the header's too",
                        "people.csv",
                        PEOPLE.replace("\n", ",\n"),
                        countsAll()),
                exportOf(
                        "a separator after every row but the header",
                        "people.csv",
                        PEOPLE.replace("\n", ",\n").replaceFirst(",\n", "\n"),
                        countsAll()),
                moreIn(
                        "ten thousand fields in one row",
                        "people.csv",
                        "x,".repeat(10_000) + "\n",
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                exportOf(
                        "another separator than the other files have",
                        "people.csv",
                        PEOPLE.replace(',', ';'),
                        countsAll()),
                new BadInput(
                        "another separator than the mapping says",
                        good -> good.mapping("separator: \",\"\n").export("people.csv", PEOPLE.replace(',', ';')),
                        stopsAt("people.csv", "line 1", "one column", "set separator: \";\"")),
                new BadInput(
                        "tabs where the mapping says commas",
                        good -> good.mapping("separator: \",\"\n").export("people.csv", PEOPLE.replace(',', '\t')),
                        stopsAt("people.csv", "line 1", "one column", "set separator: tab")),
                exportOf(
                        "a first line that tells the separator",
                        "people.csv",
                        "sep=;\n" + PEOPLE.replace(',', ';'),
                        countsAll()),
                new BadInput(
                        "a first line that tells another separator than the mapping",
                        good -> good.mapping("separator: \",\"\n").export("people.csv", "sep=;\n" + PEOPLE),
                        stopsAt("people.csv", "line 1", "separator", "agree")),
                exportOf(
                        "a separator nobody guesses",
                        "people.csv",
                        PEOPLE.replace(',', '~'),
                        stopsAt("people.csv", "line 1", "none of the columns", "separator")));
    }

    @TestFactory
    Stream<DynamicTest> quotes() {
        return corpus.tests(
                exportOf(
                        "an unclosed quote in the first row",
                        "people.csv",
                        PEOPLE.replace("anne-", "\"evely,woman,,\nanne-"),
                        setsAside("people.csv:2 - stray-quote")),
                exportOf(
                        "an unclosed quote in the middle of the rows",
                        "people.csv",
                        PEOPLE.replace("cecil-", "evely,\"woman,,\ncecil-"),
                        setsAside("people.csv:4 - stray-quote")),
                moreIn(
                        "an unclosed quote in the last row",
                        "people.csv",
                        "evely-005,\"woman,2024-01-14,physics\n",
                        setsAside("people.csv:6 - stray-quote")),
                moreIn(
                        "an unclosed quote in a last row without a line end",
                        "people.csv",
                        "evely-005,woman,2024-01-14,\"physics",
                        setsAside("people.csv:6 - stray-quote")),
                moreIn(
                        "an unclosed quote in every other row",
                        "sessions.csv",
                        "pair-0001,\"2024-04-10,45\npair-0001,\"2024-05-10,45\n",
                        setsAside("sessions.csv:5 - stray-quote", "sessions.csv:6 - stray-quote")),
                exportOf(
                        "an unclosed quote in the header",
                        "people.csv",
                        PEOPLE.replaceFirst("gender", "\"gender"),
                        stopsAt("people.csv", "line 1", "quote", "header")),
                new BadInput(
                        "an unclosed quote in a packed file",
                        good -> good.without("people.csv")
                                .export("people.csv.gz", gzip(PEOPLE.replace("cecil-", "evely,\"woman,,\ncecil-"))),
                        setsAside("people.csv.gz:4 - stray-quote")),
                moreIn(
                        "letters after a closing quote",
                        "people.csv",
                        "evely-005,\"woman\" or so,2024-01-14,physics\n",
                        setsAside("people.csv:6 - stray-quote")),
                moreIn(
                        "a quote in the middle of a field",
                        "people.csv",
                        "evely-005,wo\"man,2024-01-14,physics,x\n",
                        setsAside("people.csv:6 - wrong-number-of-fields")),
                exportOf(
                        "every field in quotes",
                        "people.csv",
                        PEOPLE.replace(",", "\",\"")
                                .replaceAll("(?m)^(.*)$", "\"$1\"")
                                .replaceAll("\"\"$", ""),
                        countsAll()),
                exportOf(
                        "doubled quotes and a line end in a quoted field",
                        "people.csv",
                        PEOPLE.replaceFirst("field", "field,note")
                                .replace("physics\n", "physics,\"said \"\"yes\"\"\nand, went\"\n")
                                .replace("logy\n", "logy,\n"),
                        countsAll()),
                moreIn(
                        "a quote mark of one's own that the mapping does not say",
                        "people.csv",
                        EVE.replace("woman", "'wo,man'"),
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
                exportOf("line ends of old Macs", "people.csv", PEOPLE.replace('\n', '\r'), countsAll()),
                exportOf("line ends of Windows", "people.csv", PEOPLE.replace("\n", "\r\n"), countsAll()),
                exportOf(
                        "line ends of three kinds in one file",
                        "people.csv",
                        PEOPLE.replaceFirst("\n", "\r\n").replaceFirst("(physics)\n", "$1\r"),
                        countsAll()),
                exportOf("no line end after the last row", "people.csv", PEOPLE.stripTrailing(), countsAll()),
                exportOf(
                        "blank lines between rows and at the end",
                        "people.csv",
                        PEOPLE.replace("\nb", "\n\n,,,\nb") + "\n\n \n",
                        countsAll()),
                moreIn(
                        "a line that ends in the middle of a row",
                        "people.csv",
                        "evely-005,wom\nan,2024-01-14,physics\n",
                        setsAside("people.csv:6 - wrong-number-of-fields", "people.csv:7 - wrong-number-of-fields")),
                moreIn(
                        "the last row cut short",
                        "people.csv",
                        EVE.substring(0, 12),
                        setsAside("people.csv:6 - wrong-number-of-fields")));
    }
}
