package org.adept.ingest.corpus;

import static org.adept.ingest.corpus.BadInput.studyWith;
import static org.adept.ingest.corpus.Fate.countsAll;
import static org.adept.ingest.corpus.Fate.refuses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Paths in a study that lead where it has no business. */
class PathTest {
    private static final String FILES = "sources[0].files";

    private final Path folder;
    private final Corpus corpus;

    PathTest(@TempDir Path folder) {
        this.folder = folder;
        this.corpus = new Corpus(folder);
    }

    private static BadInput files(String name, String pattern, String... words) {
        return studyWith(name, "\"exports/*\"", "\"" + pattern + "\"", refuses("study.yaml", FILES, words));
    }

    private static BadInput mapping(String name, String path, String... words) {
        return studyWith(
                name,
                "mapping: mapping.yaml",
                "mapping: \"" + path + "\"",
                refuses("study.yaml", "sources[0].mapping", words));
    }

    private static void link(Path link, Path target) {
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @TestFactory
    Stream<DynamicTest> outOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "id,gender,entry,field\nother-one,woman,2024-01-01,physics\n");
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/people.csv"), GoodStudy.PEOPLE);
        return corpus.tests(
                files("the password file by steps up", "../../../../../../../etc/passwd", "folder"),
                files("the password file by its whole path", "/etc/passwd", "from the study file's folder"),
                files("a file one folder up", "../secret.csv", "folder"),
                files("steps up in the middle", "exports/../../secret.csv", "folder"),
                files("steps up behind a pattern", "*/../../secret.csv", "folder"),
                files("a home folder", "~/people.csv", "from the study file's folder"),
                files("a drive of Windows", "C:/people.csv", "from the study file's folder"),
                files("a share of Windows", "\\\\\\\\server\\\\share\\\\people.csv", "from the study file's folder"),
                files("backslashes of Windows", "exports\\\\people.csv", "no file matches"),
                files("an address of a file", "file:///etc/passwd", "from the study file's folder"),
                files("an address of the web", "https://example.org/people.csv", "from the study file's folder"),
                files("a path with a zero byte", "exports/people.csv\\0.txt", "control character"),
                files("a path with a line end", "exports/people\\n.csv", "control character"),
                files("a path longer than any folder has", "exports/" + "a".repeat(5_000), "no file matches"),
                files("a pattern that explodes", "{a,b}".repeat(30) + "*?".repeat(50), "no file matches"),
                files("a pattern whose bracket does not close", "exports/[a", "brackets"),
                files("a pattern nothing matches", "export/*.csv", "no file matches"),
                files("a folder without exports", "nothing", "no file matches"),
                mapping("a mapping by steps up", "../secret.csv", "folder"),
                mapping("a mapping by its whole path", "/etc/passwd", "from the study file's folder"),
                new BadInput(
                        "a link out of the study's folder",
                        good -> link(good.folder().resolve("exports/people-more.csv"), folder.resolve("secret.csv")),
                        refuses("study.yaml", FILES, "link", "people-more.csv")),
                new BadInput(
                        "a linked folder, as large exports on their own disk are",
                        good -> {
                            good.without("people.csv");
                            link(good.folder().resolve("exports/more"), folder.resolve("elsewhere"));
                            good.study("\"exports/*\"", "[\"exports/*.csv\", \"exports/more/*.csv\"]");
                        },
                        countsAll()),
                new BadInput(
                        "a link to a file within a linked folder",
                        good -> {
                            link(folder.resolve("elsewhere/people-linked.csv"), folder.resolve("secret.csv"));
                            link(good.folder().resolve("exports/more"), folder.resolve("elsewhere"));
                            good.study("\"exports/*\"", "[\"exports/*.csv\", \"exports/more/*linked.csv\"]");
                        },
                        refuses("study.yaml", FILES, "link", "people-linked.csv")),
                new BadInput(
                        "a lookup out of the study's folder",
                        good -> good.mapping("lookups: {more: {file: ../secret.csv, into: people.csv, keys: {id: id},"
                                + " columns: {gender: sex}}}\n"),
                        refuses("mapping.yaml", "lookups.more.file", "folder")),
                new BadInput(
                        "a lookup by its whole path",
                        good -> good.mapping("lookups: {more: {file: /etc/passwd, into: people.csv, keys: {id: id},"
                                + " columns: {gender: sex}}}\n"),
                        refuses("mapping.yaml", "lookups.more.file", "folder")),
                new BadInput(
                        "a link that stays in the study's folder",
                        good -> {
                            good.study().with("kept/people.csv", GoodStudy.PEOPLE);
                            good.without("people.csv");
                            link(good.folder().resolve("exports/people.csv"), Path.of("../kept/people.csv"));
                        },
                        countsAll()));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoFile() {
        return corpus.tests(
                new BadInput(
                        "an endless device",
                        good -> link(good.folder().resolve("exports/people-zero.csv"), Path.of("/dev/zero")),
                        countsAll()),
                new BadInput("a pipe that nobody writes to", good -> pipe(good, "people-pipe.csv"), countsAll()),
                new BadInput(
                        "a pipe named outright",
                        good -> {
                            pipe(good, "people-pipe.csv");
                            good.study("\"exports/*\"", "exports/people-pipe.csv");
                        },
                        refuses("study.yaml", FILES, "no file matches")),
                new BadInput(
                        "a pipe for a mapping",
                        good -> {
                            pipe(good, "pipe.yaml");
                            good.study("mapping: mapping.yaml", "mapping: exports/pipe.yaml");
                        },
                        refuses("exports/pipe.yaml", "the file", "an ordinary file")));
    }

    private static void pipe(GoodStudy good, String name) {
        try {
            Process made = new ProcessBuilder(
                            "mkfifo", good.folder().resolve("exports/" + name).toString())
                    .start();
            if (made.waitFor() != 0) {
                throw new IllegalStateException("no pipe could be made");
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
