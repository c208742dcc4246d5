package org.adept.report.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * Where a run is written: aside first, in a hidden folder next to its place, and moved there whole at the end, so that
 * the last good run stays until a better one is complete. When the data stop the study, the list of rows that were set
 * aside is kept in {@code <place>.stopped/}.
 */
final class RunFolder implements AutoCloseable {
    /** Stands in every run; only a folder that has it is ever replaced. */
    private static final String MARK = "private/DO-NOT-SHARE.txt";

    /** What a run is made of; a folder with anything else in it is never replaced. */
    private static final Set<String> OURS = Set.of("index.html", "release", "private");

    private static final String WARNING =
            """
            DO NOT SHARE this folder.

            It holds the complete findings, cells of few people, and the list of rows that were set aside.
            What may be given to others lies in ../release/, one folder for each reader.
            """;

    private final Path place;
    private final Path aside;
    private boolean moved;
    private boolean keep;

    private RunFolder(Path place, Path aside) {
        this.place = place;
        this.aside = aside;
    }

    /** Opens a folder aside; refuses a place that holds something other than an earlier run. */
    static RunFolder open(Path out) throws StudyProblems, IOException {
        Path place = out.toAbsolutePath().normalize();
        if (Files.exists(place) && !isReplaceable(place)) {
            throw new StudyProblems(
                    Kind.DEFINITION,
                    List.of(new Problem(
                            out.toString(),
                            "--out",
                            "found something there that is not a run of Adept alone; expected an earlier run, an empty folder or"
                                    + " none. Name another folder, or empty this one.")));
        }
        Path parent = place.getParent() == null ? place : place.getParent();
        Files.createDirectories(parent);
        String hidden = "." + place.getFileName() + ".writing-";
        sweep(parent, hidden);
        Path aside = Files.createTempDirectory(
                parent, hidden + ProcessHandle.current().pid() + "-");
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path hiddenPart = Files.createDirectory(
                aside.resolve("private"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(hiddenPart.resolve("DO-NOT-SHARE.txt"), WARNING);
        RunFolder folder = new RunFolder(place, aside);
        // also when someone stops the run in the middle
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(aside)));
        return folder;
    }

    /** The folder to write into. */
    Path aside() {
        return aside;
    }

    /** What only whoever ran the study may see. */
    Path hidden() {
        return aside.resolve("private");
    }

    /** The private folder of the run that this one will replace; empty when there is none, or it cannot be read. */
    Optional<Path> earlier() {
        Path hidden = place.resolve("private");
        return Files.isReadable(hidden.resolve("tables")) ? Optional.of(hidden) : Optional.empty();
    }

    /** From here on the list of rows set aside is kept, even when the data stop the study. */
    void keepWhatWasSetAside() {
        keep = true;
    }

    /** Puts the finished run in its place. */
    void moveIntoPlace() throws IOException {
        delete(hidden().resolve(".tmp"));
        Path old = place.resolveSibling("." + place.getFileName() + ".old");
        delete(old);
        if (Files.exists(place)) {
            move(place, old);
        }
        move(aside, place);
        moved = true;
        delete(old);
    }

    /** Leaves nothing behind when the run did not come to its end. */
    @Override
    public void close() {
        if (moved) {
            return;
        }
        Path list = hidden().resolve("quarantine.csv");
        if (keep && Files.exists(list)) {
            keep(list);
        }
        delete(aside);
    }

    private void keep(Path list) {
        try {
            Path stopped = place.resolveSibling(place.getFileName() + ".stopped");
            delete(stopped);
            Files.createDirectory(
                    stopped, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.move(list, stopped.resolve("quarantine.csv"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isReplaceable(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> content = Files.list(place)) {
            List<String> names =
                    content.map(path -> String.valueOf(path.getFileName())).toList();
            return names.isEmpty() || (Files.exists(place.resolve(MARK)) && OURS.containsAll(names));
        }
    }

    /** Removes what a run left that was killed; one that is still going on keeps its folder. */
    private static void sweep(Path parent, String hidden) throws IOException {
        try (Stream<Path> leftovers = Files.list(parent)) {
            leftovers
                    .filter(path -> path.getFileName().toString().startsWith(hidden))
                    .filter(path -> !isAlive(path.getFileName().toString().substring(hidden.length())))
                    .forEach(RunFolder::delete);
        }
    }

    private static boolean isAlive(String rest) {
        String pid = rest.replaceFirst("-.*", "");
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /** Someone stopped the run: Spark tidies up at the same time, and what is left is swept at the next start. */
    private static void stop(Path aside) {
        Adept.stopping();
        for (int tries = 0; tries < 5 && Files.exists(aside); tries++) {
            try {
                delete(aside);
            } catch (UncheckedIOException stillWritten) {
                // once more
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(from, to);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE; // someone else removed it meanwhile
                    }
                    throw failure;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
