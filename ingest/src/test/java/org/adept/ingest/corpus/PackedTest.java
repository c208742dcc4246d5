package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.exportOf;
import static org.adept.ingest.corpus.BadInput.moreIn;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.setsAside;
import static org.adept.ingest.corpus.Fate.stopsAt;
import static org.adept.ingest.corpus.GoodStudy.PEOPLE;
import static org.adept.ingest.corpus.GoodStudy.gzip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files packed with gzip that are broken, or made to do harm. */
class PackedTest {
    private final Corpus corpus;

    PackedTest(@TempDir Path folder) {
        this.corpus = new Corpus(folder);
    }

    private static BadInput packed(String name, byte[] bytes, Fate fate) {
        return new BadInput(name, good -> good.without("people.csv").export("people.csv.gz", bytes), fate);
    }

    private static byte[] with(byte[] bytes, int position, int change) {
        byte[] changed = bytes.clone();
        changed[position] ^= (byte) change;
        return changed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /** A header, then so many mebibytes of one letter, in a line or in lines. */
    private static byte[] bomb(int mebibytes, String line) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("id,gender,entry,field\n".getBytes(StandardCharsets.UTF_8));
            byte[] piece = line.repeat((1 << 20) / line.length()).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(piece);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final byte[] WHOLE = gzip(PEOPLE.repeat(50));

    @TestFactory
    Stream<DynamicTest> broken() {
        byte[] people = gzip(PEOPLE);
        return corpus.tests(
                packed("a whole packed file", people, countsAll()),
                packed(
                        "in two members, as joined files are",
                        joined(gzip(PEOPLE.substring(0, 60)), gzip(PEOPLE.substring(60))),
                        countsAll()),
                packed("with an empty member behind", joined(people, gzip("")), countsAll()),
                packed(
                        "cut short",
                        Arrays.copyOf(WHOLE, WHOLE.length / 2),
                        stopsAt("people.csv.gz", "", "ends before", "again")),
                packed(
                        "cut short by one byte",
                        Arrays.copyOf(people, people.length - 1),
                        stopsAt("people.csv.gz", "", "ends before", "again")),
                packed("cut short in its head", Arrays.copyOf(people, 5), stopsAt("people.csv.gz", "", "ends before")),
                packed(
                        "with a wrong sum",
                        with(people, people.length - 6, 0x55),
                        stopsAt("people.csv.gz", "", "whole")),
                packed(
                        "with a wrong length",
                        with(people, people.length - 1, 0x55),
                        stopsAt("people.csv.gz", "", "whole")),
                packed(
                        "with a byte changed in the middle",
                        with(WHOLE, WHOLE.length / 2, 0xff),
                        stopsAt("people.csv.gz", "", "whole")),
                packed(
                        "with rubbish behind",
                        joined(people, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}),
                        stopsAt("people.csv.gz", "", "whole")),
                packed(
                        "not packed at all",
                        PEOPLE.getBytes(StandardCharsets.UTF_8),
                        stopsAt("people.csv.gz", "", "gzip")),
                packed("empty", new byte[0], stopsAt("people.csv.gz", "", "expected")),
                packed("packed twice", gzip(people), stopsAt("people.csv.gz", "line 1", "gzip")),
                packed(
                        "in Windows's letters",
                        gzip(PEOPLE.replaceFirst("field", "field,Sæd")
                                .replace("\n", ",ø\n")
                                .replaceFirst(",ø", "")
                                .getBytes(StandardCharsets.ISO_8859_1)),
                        countsAll()),
                packed("in UTF-16", gzip(("\ufeff" + PEOPLE).getBytes(StandardCharsets.UTF_16LE)), countsAll()),
                packed(
                        "with an open quote in the last row",
                        gzip(PEOPLE + "evely-005,\"woman,,\n"),
                        setsAside("people.csv.gz:6 - stray-quote")));
    }

    @TestFactory
    Stream<DynamicTest> bombs() {
        return corpus.tests(
                packed("a bomb of one line", bomb(512, "a"), stopsAt("people.csv.gz", "", "unpacks to more")),
                packed("a bomb of lines", bomb(512, "a,b,c,d\n"), stopsAt("people.csv.gz", "", "unpacks to more")),
                packed("a bomb of line ends", bomb(512, "\n"), stopsAt("people.csv.gz", "", "unpacks to more")),
                packed("a bomb of quotes", bomb(512, "\""), stopsAt("people.csv.gz", "", "unpacks to more")));
    }

    @TestFactory
    Stream<DynamicTest> longFields() {
        String eve = "evely-005,woman,2024-01-14,";
        return corpus.tests(
                moreIn(
                        "a field of ten megabytes",
                        "people.csv",
                        eve + "a".repeat(10_000_000) + "\n",
                        setsAside("people.csv:6 - field-too-long")),
                moreIn(
                        "a quoted field of ten megabytes",
                        "people.csv",
                        eve + "\"" + "a".repeat(10_000_000) + "\"\n",
                        setsAside("people.csv:6 - field-too-long")),
                new BadInput(
                        "a field of ten megabytes in a packed file",
                        good -> good.without("people.csv")
                                .export("people.csv.gz", gzip(PEOPLE + eve + "a".repeat(10_000_000) + "\n")),
                        setsAside("people.csv.gz:6 - field-too-long")),
                exportOf(
                        "a field of ten megabytes between good rows",
                        "people.csv",
                        PEOPLE.replace("cecil", eve + "a".repeat(10_000_000) + "\ncecil"),
                        setsAside("people.csv:4 - field-too-long")),
                exportOf(
                        "a header of ten megabytes",
                        "people9.csv",
                        "a".repeat(10_000_000) + "\n",
                        stopsAt("people9.csv", "line 1", "header", "megabytes")),
                moreIn(
                        "a million separators in a row",
                        "people.csv",
                        eve + ",".repeat(1_000_000) + "x\n",
                        setsAside("people.csv:6 - wrong-number-of-fields")));
    }
}
