package org.adept.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small files of a store: written whole or not at all, and kept by the disk before anything builds on them. */
final class StoreFiles {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private StoreFiles() {}

    /** Writes a value beside its place, then moves it there in one step. */
    static void write(Path file, Object value) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".writing");
        Files.writeString(aside, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
        RowFileWriter.force(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(file.toAbsolutePath().getParent());
    }

    /** Reads a value; {@link Damaged} when the file is not as it was written. */
    static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            T value = JSON.readValue(Files.readString(file), type);
            if (value == null) {
                throw new Damaged(file);
            }
            return value;
        } catch (JsonProcessingException notOurs) {
            throw new Damaged(file);
        }
    }

    /** A file of the store that Adept did not write so. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        private final String file;

        Damaged(Path file) {
            super(file.toString());
            this.file = file.toString();
        }

        String file() {
            return file;
        }
    }

    /** Makes a folder that only its owner can look into. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Has the disk keep the names in a folder, where the system can be asked to. */
    static void forceFolder(@Nullable Path folder) throws IOException {
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Every file below a folder, in order. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
