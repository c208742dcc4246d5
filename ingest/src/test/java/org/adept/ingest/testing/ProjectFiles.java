package org.adept.ingest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the project and data beside it. */
public final class ProjectFiles {
    private ProjectFiles() {}

    public static Path root() {
        return Path.of(System.getProperty("adept.root", "."));
    }

    /** Data that are not part of the project; tests that use them skip when they are not there. */
    public static Path sharedData() {
        return root().resolve("../shared/data").normalize();
    }

    /** Copies a folder's files, links aside. */
    public static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
