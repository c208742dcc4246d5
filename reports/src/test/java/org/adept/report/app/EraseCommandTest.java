package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.adept.ingest.store.ByteSearch;
import org.adept.ingest.testing.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code adept erase} from its standard input to its last line, over a study that was taken in. */
final class EraseCommandTest {
    private static final String ID = "F220001";
    private static final String EXPORT = "exports/fjordbyen/adepter_2022.csv";

    private static Path study(Path folder) throws IOException {
        Path study = Project.copy("one-programme", folder).resolve("study.yaml");
        Files.writeString(
                study,
                """

                store: store
                protection: {controller: lab, basis: consent, purpose: research, keep-until: 2199-12-31}
                """,
                StandardOpenOption.APPEND);
        return study;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> holding(Path folder) throws IOException {
        List<Path> holding = new ArrayList<>();
        for (Path file : files(folder)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (bytes.contains(ID) || !new ByteSearch(Set.of(ID)).linesIn(file).isEmpty()) {
                holding.add(file);
            }
        }
        return holding;
    }

    /** What an organiser keeps beside her runs: the list in every kind of file. */
    private static void copies(Path folder, Path store) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("list.csv.gz")))) {
            packed.write(("id\n" + ID + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(
                folder.resolve("list.xlsx"),
                new WorkbookFile()
                        .sheet(
                                "people",
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
                                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>")
                        .shared("id", ID)
                        .bytes());
        for (Path file : files(store)) {
            if (file.toString().contains("participants") && file.toString().endsWith(".parquet")) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static void ingest(Path study, Path run) {
        assertEquals(Adept.DONE, Adept.run("ingest", study.toString(), "--out", run.toString(), "--quiet"));
    }

    @Test
    void whoIsErasedIsGoneFromTheStoreAndFoundEverywhereElse(@TempDir Path folder) throws IOException {
        Path study = study(folder);
        Path run = folder.resolve("out/run");
        Path store = study.resolveSibling("store");
        ingest(study, run);
        assertFalse(holding(store).isEmpty(), "she was stored");
        assertEquals(List.of(), holding(run), "a run holds no identifier, the list of rows set aside included");
        copies(folder.resolve("out/copies"), store);

        String runs = folder.resolve("out").toString();
        String erased =
                CommandProcess.saidTo(ID + "\nnobody-at-all\n", Adept.DATA, "erase", study.toString(), "--runs", runs);

        assertEquals(List.of(), holding(store));
        assertFalse(erased.contains(ID), erased);
        assertTrue(erased.contains("Erased 1 of the identifiers asked for; 1 stand"), erased);
        for (String left : List.of(EXPORT, "list.csv.gz   lines 2", "list.xlsx   lines 2", ".parquet   lines 1")) {
            assertTrue(erased.contains(left), left + " in " + erased);
        }
        assertFalse(erased.contains("Still in the store"), erased);
        assertTrue(CommandProcess.said(Adept.DONE, "history", study.toString()).contains("Erased   "));

        Files.delete(study.resolveSibling(EXPORT));
        Path again = folder.resolve("out/again");
        String then =
                CommandProcess.said(Adept.DONE, "ingest", study.toString(), "--out", again.toString(), "--as-of", "1");

        assertTrue(then.contains("persons were erased"), then);
        assertTrue(Files.readString(again.resolve("private/run.json")).contains("persons were erased"));
        assertEquals(List.of(), holding(again));
        String gone = CommandProcess.saidTo(ID + "\n", Adept.DONE, "erase", study.toString());
        assertTrue(gone.contains("Not searched, since it is no longer there"), gone);
    }

    @Test
    void withoutIdentifiersNothingIsErased(@TempDir Path folder) throws IOException {
        Path study = study(folder);
        ingest(study, folder.resolve("run"));

        String refused = CommandProcess.saidTo("\n", Adept.USAGE, "erase", study.toString());

        assertTrue(refused.contains("one a line"), refused);
        assertFalse(holding(study.resolveSibling("store")).isEmpty());
        CommandProcess.said(Adept.DONE, "erase", study.toString(), "--all");
        assertFalse(Files.exists(study.resolveSibling("store")));
    }
}
