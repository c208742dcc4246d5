package org.adept.ingest.study;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Patterns of files: {@code *} any letters of a name, {@code ?} one letter, {@code {a,b}} either, {@code **} any
 * folders. Names that begin with a point or {@code ~} are seen only when spelled out.
 */
public final class FileGlob {
    /** Deeper folders than this are not looked into. */
    private static final int DEEPEST = 16;

    private FileGlob() {}

    /** Files below {@code folder} that the pattern means, as texts relative to it with {@code /}, sorted. */
    public static List<String> files(Path folder, String pattern) throws IOException {
        List<Path> found = List.of(folder);
        for (String step : pattern.split("/")) {
            List<Path> next = new ArrayList<>();
            for (Path place : found) {
                next.addAll(step(place, step));
            }
            found = next;
        }
        TreeSet<String> files = new TreeSet<>();
        for (Path file : found) {
            if (Files.isRegularFile(file)) {
                files.add(folder.normalize()
                        .relativize(file.normalize())
                        .toString()
                        .replace('\\', '/'));
            }
        }
        return List.copyOf(files);
    }

    /** Readable and other files at any depth below the folder a pattern without {@code *} names; empty for none. */
    static List<String> below(Path folder, String name) throws IOException {
        return Files.isDirectory(folder.resolve(name)) ? files(folder, name + "/**/*") : List.of();
    }

    /**
     * Whether a file is a link to one outside the folder: any file of the machine could go by the name of an export. A
     * linked folder is somebody's choice of a disk, and holds only files named as exports.
     */
    static boolean leadsOut(Path folder, String file) {
        Path path = folder.resolve(file);
        try {
            return Files.isSymbolicLink(path) && !path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException unreadable) {
            return true;
        }
    }

    /**
     * Whether the last part of {@code file} is one the pattern means. What stands behind a number sign is held against
     * the sheet's name; without it every sheet of a workbook is meant, and a workbook is meant for any of its sheets.
     */
    public static boolean meansName(String pattern, String file) {
        String sheet = SheetName.sheet(file);
        String workbook = SheetName.workbook(file);
        String name = workbook.substring(workbook.lastIndexOf('/') + 1);
        if (FileKind.of(name) != FileKind.WORKBOOK || pattern.indexOf('#') < 0) {
            return means(pattern, name);
        }
        String left = pattern.substring(0, pattern.indexOf('#'));
        String right = pattern.substring(pattern.indexOf('#') + 1);
        return (left.isEmpty() || means(left, name)) && (sheet.isEmpty() || right.isEmpty() || means(right, sheet));
    }

    private static boolean means(String pattern, String name) {
        // sheets may be called what no file can be
        return matcher(pattern).matches(Path.of(name.replace('/', '_').replace('\0', '_')));
    }

    private static List<Path> step(Path place, String step) throws IOException {
        if (step.isEmpty() || step.equals(".")) {
            return List.of(place);
        }
        if (step.equals("**")) {
            return Files.isDirectory(place) ? walk(place) : List.of();
        }
        if (step.chars().noneMatch(mark -> "*?{[".indexOf(mark) >= 0)) {
            Path next = place.resolve(step);
            return Files.exists(next) ? List.of(next) : List.of();
        }
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        PathMatcher matcher = matcher(step);
        try (Stream<Path> inside = Files.list(place)) {
            return inside.filter(path -> isSeen(path) && matcher.matches(path.getFileName()))
                    .toList();
        }
    }

    private static List<Path> walk(Path place) throws IOException {
        try (Stream<Path> inside = Files.walk(place, DEEPEST)) {
            return inside.filter(Files::isDirectory)
                    .filter(path -> path.equals(place) || isSeen(path))
                    .toList();
        }
    }

    private static boolean isSeen(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && !name.startsWith("~");
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** Whether the pattern's brackets close, so that it means anything. */
    static boolean isPattern(String pattern) {
        try {
            matcher(pattern);
            return true;
        } catch (IllegalArgumentException unclosed) {
            return false;
        }
    }
}
