package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study in which every identifier and every cell of every broken row carries a mark. No byte of the mark is in what a
 * run writes and says.
 */
final class LeakTest {
    private static final String MARK = "zqxj";
    /** Every identifier of the programme begins so. */
    private static final String MARKED_IDENTIFIER = MARK + "F";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> IDENTIFIERS = Set.of("Nr", "Person", "Match", "Adept", "Mentor", "Gruppe");
    private static final Pattern FORMULA = Pattern.compile("(?m)(?:^|,)\"?(?:[=+@\\t]|-(?!\\d|Inf|,|$))");
    private static final Pattern DOWNLOAD = Pattern.compile("data:text/csv;charset=utf-8,([^\"]*)\"");

    private static Path marked(Path folder) throws IOException {
        Path study = Project.copy("one-programme", folder);
        try (Stream<Path> files = Files.walk(study.resolve("exports"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, marked(Files.readString(file, WINDOWS)), WINDOWS);
            }
        }
        return study.resolve("study.yaml");
    }

    private static String marked(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String[] header = lines.get(0).split(";", -1);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(";", -1);
            for (int column = 0; column < Math.min(cells.length, header.length); column++) {
                if (IDENTIFIERS.contains(header[column]) && !cells[column].isEmpty() && !cells[column].equals("-")) {
                    cells[column] = MARK + cells[column];
                }
            }
            lines.set(i, String.join(";", cells));
        }
        String cell = MARK + "-broken";
        lines.add((cell + ";").repeat(header.length - 1) + cell); // nothing of it is understood
        lines.add(cell); // too short
        lines.add((cell + ";").repeat(header.length + 3)); // too long
        lines.add("\"" + cell + "\" and more"); // a stray quote
        lines.add(cell + "\u0000"); // not text
        lines.add("=" + cell + "()");
        lines.add("\"" + cell + " to the end"); // a quote that never closes
        return String.join("\r\n", lines) + "\r\n";
    }

    private static boolean holds(byte[] bytes, String text) {
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return letters.contains(text) || letters.contains(wide);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void noIdentifierAndNoCellOfABrokenRowIsWrittenOrSaid(@TempDir Path folder) throws IOException {
        Path study = marked(folder);
        Path out = folder.resolve("out");

        List<String> told = List.of(
                CommandProcess.said(Adept.DONE, "run", study.toString(), "--out", out.toString()),
                CommandProcess.said(Adept.DONE, "run", study.toString(), "--out", out.toString(), "--json"),
                CommandProcess.said(Adept.DONE, "check", study.toString()));

        told.forEach(text -> assertFalse(text.contains(MARK), text));
        assertTrue(files(out).size() > 30, "a run was written");
        assertNowhere(MARK, out);
        assertTrue(Files.readAllLines(out.resolve("private/quarantine.csv")).size() > 15, "broken rows were set aside");
    }

    private static final String STORE =
            """

            store: store
            protection: {controller: lab, basis: consent, purpose: research, keep-until: 2099-12-31}
            """;

    private static void assertNowhere(String text, Path below) throws IOException {
        for (Path file : files(below)) {
            assertFalse(holds(Files.readAllBytes(file), text), () -> file + " holds " + text);
        }
    }

    @Test
    void aStoreHoldsIdentifiersAndNothingElseDoes(@TempDir Path folder) throws IOException {
        Path study = marked(folder);
        Files.writeString(study, Files.readString(study) + STORE);
        Path out = folder.resolve("out");

        TemporaryWatch watch = new TemporaryWatch(folder, bytes -> false);
        List<String> told = List.of(
                watch.during(() -> CommandProcess.said(Adept.DONE, "run", study.toString(), "--out", out.toString())),
                CommandProcess.said(Adept.DONE, "history", study.toString()));

        assertEquals(Set.of("rwx------"), watch.permissions());
        told.forEach(text -> assertFalse(text.contains(MARK), text));
        assertNowhere(MARK, out);
        List<Path> stored = files(study.resolveSibling("store"));
        assertTrue(stored.size() > 5, stored.toString());
        for (Path file : stored) {
            boolean rows = file.toString().endsWith(".parquet");
            assertFalse(!rows && holds(Files.readAllBytes(file), MARK), () -> file + " holds the mark");
        }
    }

    @Test
    void pseudonymsHideIdentifiersAlsoOnTheWay(@TempDir Path folder) throws IOException {
        Path study = marked(folder);
        String key = "dGhpcyBpcyB0aGUga2V5IG9mIGEgdGVzdCwgbm9ib2R5J3M=";
        Path keyFile = Files.writeString(folder.resolve("lab.key"), key + "\n");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                study, Files.readString(study).replace("sheet.yaml}", "sheet.yaml, key: ../lab.key}") + STORE);
        Path mapping = study.resolveSibling("mappings/spreadsheet.yaml");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        + "identity:\n  columns: {"
                        + String.join(
                                ", ",
                                IDENTIFIERS.stream()
                                        .map(column -> column + ": pseudonymise")
                                        .toList())
                        + "}\n");
        Path out = folder.resolve("out");

        TemporaryWatch watch = new TemporaryWatch(folder, bytes -> holds(bytes, MARK) || holds(bytes, key));
        String told =
                watch.during(() -> CommandProcess.said(Adept.DONE, "run", study.toString(), "--out", out.toString()));

        assertFalse(told.contains(MARK) || told.contains(key), told);
        assertTrue(watch.seen().size() > 5, () -> "seen on the way: " + watch.seen());
        assertEquals(Set.of(), watch.leaking());
        assertTrue(files(study.resolveSibling("store")).size() > 5, "a store was written");
        assertNowhere(MARK, out);
        assertNowhere(MARKED_IDENTIFIER, study.resolveSibling("store")); // a cohort may be called anything
        assertNowhere(key, out);
        assertNowhere(key, study.resolveSibling("store"));
    }

    @Test
    void noIdentifierIsSaidWhenTheDataStopTheStudy(@TempDir Path folder) throws IOException {
        Path study = marked(folder);
        try (Stream<Path> files = Files.walk(study.resolveSibling("exports"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, WINDOWS);
                Files.writeString(file, text.substring(text.indexOf('\n') + 1), WINDOWS); // no header
            }
        }
        Path out = folder.resolve("out");

        String told = CommandProcess.said(Adept.DATA, "run", study.toString(), "--out", out.toString());

        assertFalse(told.contains(MARK), told);
        assertTrue(told.contains("one name in columns 1 and 2"), told);
        if (Files.exists(out)) {
            assertNowhere(MARK, out);
        }
    }

    @Test
    void noCellOfAnyTableRunsAsAFormula(@TempDir Path folder) throws IOException {
        Path study = Project.copy("one-programme", folder).resolve("study.yaml");
        String text = Files.readString(study);
        Files.writeString(
                study,
                text.replace("en: I trust my mentor.", "en: \"=HYPERLINK(1)\"")
                        .replace("nb: Jeg stoler på mentoren min.", "nb: \"@SUM(1)\""));
        Path out = folder.resolve("out");

        CommandProcess.said(Adept.DONE, "run", study.toString(), "--out", out.toString());

        int downloads = 0;
        int neutral = 0;
        for (Path file : files(out)) {
            String name = file.toString();
            if (name.endsWith(".csv")) {
                String table = Files.readString(file);
                assertFalse(FORMULA.matcher(table).find(), () -> file + " has a cell that runs");
            } else if (name.endsWith(".html")) {
                Matcher download = DOWNLOAD.matcher(Files.readString(file));
                while (download.find()) {
                    String table = URLDecoder.decode(download.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
                    assertFalse(FORMULA.matcher(table).find(), () -> file + " offers a cell that runs:\n" + table);
                    downloads++;
                    neutral += table.contains("'=HYPERLINK") || table.contains("'@SUM") ? 1 : 0;
                }
            }
        }
        assertTrue(downloads > 5 && neutral > 0, "tables were offered: " + downloads + ", " + neutral);
    }
}
