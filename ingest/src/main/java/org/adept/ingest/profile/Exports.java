package org.adept.ingest.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.study.FileGlob;
import org.adept.ingest.study.FileKind;
import org.adept.ingest.study.StudyProblems.Problem;

/** Which files are looked at, whose they are, and where they lie in the study folder. */
final class Exports {
    /** Folders whose names say nothing of the programme. */
    private static final Set<String> NAMELESS = Set.of(
            "exports",
            "export",
            "data",
            "raw",
            "files",
            "input",
            "downloads",
            "nedlastinger",
            "desktop",
            "skrivebord",
            "documents",
            "dokumenter",
            "tmp",
            "temp");

    private final Path out;
    private final Optional<String> programme;
    private final Map<Path, Path> copies = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param out the study folder, absolute
     * @param programme the programme of every file; empty when their folders tell
     */
    Exports(Path out, Optional<String> programme) {
        this.out = out;
        this.programme = programme;
    }

    /** What kept files from being taken. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Files that were passed over. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The files named, absolute; of a folder all readable ones below it, in the order of their names. */
    List<Path> files(List<Path> named) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path name : named) {
            Path file = name.toAbsolutePath().normalize();
            if (!Files.isDirectory(file)) {
                files.add(file);
                continue;
            }
            int before = files.size();
            for (String inside : FileGlob.files(file, "**/*")) {
                if (FileKind.of(inside).isRead()) {
                    files.add(file.resolve(inside));
                } else {
                    notes.add(file.resolve(inside) + " was passed over: it does not end in " + FileKind.READ + ".");
                }
            }
            if (files.size() == before) {
                problems.add(new Problem(
                        file.toString(),
                        "the folder",
                        "holds no file that is read; expected files that end in " + FileKind.READ
                                + ". Export the tables into it."));
            }
        }
        return List.copyOf(files);
    }

    /** The programme a file belongs to: the nearest folder above it that has a name of its own. */
    String programmeOf(Path file) {
        if (programme.isPresent()) {
            return programme.get();
        }
        // above somebody's home it would be their name
        Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath();
        for (Path folder = file.getParent();
                folder != null && !folder.equals(out) && !folder.equals(home);
                folder = folder.getParent()) {
            String slug = PlainWords.slug(String.valueOf(folder.getFileName()));
            if (!slug.isEmpty() && !NAMELESS.contains(slug)) {
                return slug;
            }
        }
        String own = PlainWords.slug(String.valueOf(out.getFileName()));
        return own.isEmpty() || NAMELESS.contains(own) || out.equals(home) ? "programme" : own;
    }

    /** Where the file lies in the study folder, or will when it has been copied. */
    Path place(Path file, String own) {
        if (file.startsWith(out)) {
            return file;
        }
        Path known = copies.get(file);
        if (known != null) {
            return known;
        }
        Path target = out.resolve("exports").resolve(own).resolve(String.valueOf(file.getFileName()));
        if (Files.exists(target) || copies.containsValue(target)) {
            problems.add(new Problem(
                    file.toString(),
                    "the file",
                    "would be copied to " + relative(target) + ", where there is a file already; expected that place"
                            + " to be free. Name that file instead, or another --programme."));
            return target;
        }
        copies.put(file, target);
        return target;
    }

    /** Copies what does not lie in the study folder; the copies' names. */
    List<String> copy() throws IOException {
        List<String> copied = new ArrayList<>();
        for (Map.Entry<Path, Path> copy : copies.entrySet()) {
            Files.createDirectories(copy.getValue().getParent());
            Files.copy(copy.getKey(), copy.getValue());
            copied.add(relative(copy.getValue()));
        }
        return copied;
    }

    String relative(Path file) {
        return out.relativize(file).toString().replace('\\', '/');
    }
}
