package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.exportOf;
import static org.adept.ingest.corpus.BadInput.moreIn;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.refuses;
import static org.adept.ingest.corpus.Fate.setsAside;
import static org.adept.ingest.corpus.Fate.stopsAt;
import static org.adept.ingest.corpus.GoodStudy.PEOPLE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are another encoding than anyone said, several at once, or no text at all. */
class EncodingTest {
    /** The good people with a name, so that an encoding matters. */
    private static final String NAMED = PEOPLE.replaceFirst("field", "field,Sæd")
            .replace("physics", "physics,Åse")
            .replace("logy", "logy,Tromsø");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Corpus corpus;

    EncodingTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer one) {
                bytes.write(one);
            } else {
                bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static BadInput named(String name, Charset charset, String mark) {
        return new BadInput(name, good -> good.export("people.csv", mark + NAMED, charset), countsAll());
    }

    private static BadInput row(String name, byte[] row, String reason) {
        return new BadInput(
                name,
                good -> good.export("people.csv", NAMED).more("people.csv", row),
                setsAside("people.csv:6 - " + reason));
    }

    private static BadInput binary(String name, String file, byte[] bytes, String... words) {
        return exportOf(name, file, bytes, stopsAt(file, "line 1", words));
    }

    @TestFactory
    Stream<DynamicTest> wholeFiles() {
        return corpus.tests(
                named("UTF-8", StandardCharsets.UTF_8, ""),
                named("UTF-8 with a mark", StandardCharsets.UTF_8, "\ufeff"),
                named("UTF-16 with a mark, little end first", StandardCharsets.UTF_16LE, "\ufeff"),
                named("UTF-16 with a mark, big end first", StandardCharsets.UTF_16BE, "\ufeff"),
                named("UTF-16 without a mark, little end first", StandardCharsets.UTF_16LE, ""),
                named("UTF-16 without a mark, big end first", StandardCharsets.UTF_16BE, ""),
                named("Windows's letters, and nobody says so", WINDOWS, ""),
                named("Latin letters, and nobody says so", StandardCharsets.ISO_8859_1, ""),
                new BadInput(
                        "UTF-32",
                        good -> good.export("people.csv", NAMED, Charset.forName("UTF-32LE")),
                        stopsAt("people.csv", "line 1", "expected")),
                new BadInput(
                        "Latin letters declared as UTF-8",
                        good -> good.mapping("encoding: UTF-8\n")
                                .export("people.csv", NAMED, StandardCharsets.ISO_8859_1),
                        stopsAt("people.csv", "line 1", "utf-8", "encoding:")),
                new BadInput(
                        "UTF-8 declared as Latin letters",
                        good -> good.mapping("encoding: ISO-8859-1\n").export("people.csv", NAMED),
                        stopsAt("people.csv", "line 1", "utf-8", "encoding:")),
                new BadInput(
                        "UTF-16 declared as UTF-8",
                        good -> good.mapping("encoding: UTF-8\n")
                                .export("people.csv", "\ufeff" + NAMED, StandardCharsets.UTF_16LE),
                        stopsAt("people.csv", "line 1", "utf-16", "encoding:")),
                new BadInput(
                        "UTF-8 declared as UTF-16",
                        good -> good.mapping("encoding: UTF-16\n"),
                        stopsAt("people.csv", "line 1", "utf-16", "encoding:")),
                exportOf("two marks before the header", "people.csv", "\ufeff\ufeff" + NAMED, countsAll()),
                exportOf(
                        "a mark in the middle, as joined files have",
                        "people.csv",
                        NAMED.replace("bodil", "\ufeffbodil"),
                        countsAll()),
                new BadInput(
                        "an encoding that is none",
                        good -> good.mapping("encoding: utf-99\n"),
                        refuses("mapping.yaml", "encoding", "utf-8")),
                new BadInput(
                        "an encoding with marks no name has",
                        good -> good.mapping("encoding: \"utf 8; rm\"\n"),
                        refuses("mapping.yaml", "encoding", "utf-8")));
    }

    @TestFactory
    Stream<DynamicTest> singleRows() {
        return corpus.tests(
                row(
                        "one row in Latin letters",
                        bytes("evely-005,woman,2024-01-14,physics,", 0xc5, "se\n"),
                        "not-in-encoding"),
                row(
                        "an overlong form of a letter",
                        bytes("evely-005,woman,2024-01-14,physics,", 0xc1, 0x81, "\n"),
                        "not-in-encoding"),
                row(
                        "half of a pair of surrogates",
                        bytes("evely-005,woman,2024-01-14,physics,", 0xed, 0xa0, 0x80, "\n"),
                        "not-in-encoding"),
                row(
                        "a letter cut in the middle",
                        bytes("evely-005,woman,2024-01-14,physics,", 0xe2, 0x82, "\n"),
                        "not-in-encoding"),
                row(
                        "a letter beyond all letters",
                        bytes("evely-005,woman,2024-01-14,physics,", 0xf5, 0x80, 0x80, 0x80, "\n"),
                        "not-in-encoding"),
                row(
                        "a character that stands for a lost one",
                        bytes("evely-005,woman,2024-01-14,physics,\ufffd\n"),
                        "not-in-encoding"),
                row("a zero byte in a field", bytes("evely-005,wo", 0, "man,2024-01-14,physics,\n"), "nul-character"),
                row("zero bytes for blanks", bytes(0, 0, "evely-005,woman,2024-01-14,physics,\n"), "nul-character"),
                moreIn(
                        "a page of zero bytes at the end, as a lost disk writes",
                        "people.csv",
                        new byte[4096],
                        stopsAt("people.csv", "line 1", "not text")));
    }

    @TestFactory
    Stream<DynamicTest> noText() {
        byte[] noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);
        return corpus.tests(
                binary("noise", "people3.csv", noise, "not text"),
                binary(
                        "a PDF under another name",
                        "people3.csv",
                        bytes("%PDF-1.7\n", 0xe2, 0xe3, "\n1 0 obj\n"),
                        "pdf"),
                binary(
                        "a picture under another name",
                        "people3.csv",
                        bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0, 0, 13, "IHDR", 0, 0, 0, 0, 0, 0, 0, 0),
                        "not text"),
                binary("a zip under another name", "people3.csv", bytes("PK", 3, 4, 20, 0, 0, 0), "zip"),
                binary("a packed file under another name", "people3.csv", GoodStudy.gzip(PEOPLE), "gzip", ".csv.gz"),
                binary(
                        "an old workbook under another name",
                        "people3.csv",
                        bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
                        "office"),
                binary(
                        "a page of the web",
                        "people3.csv",
                        bytes("<!DOCTYPE html>\n<html><body>Log in</body></html>\n"),
                        "none of the columns"),
                binary(
                        "a table as JSON",
                        "people3.csv",
                        bytes("{\"id\": \"evely-005\", \"gender\": \"woman\"}\n"),
                        "none of the columns"));
    }
}
