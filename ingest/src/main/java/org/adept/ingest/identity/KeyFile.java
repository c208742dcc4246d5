package org.adept.ingest.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A programme's key for pseudonyms: a file only its owner can read, outside whatever Adept writes. */
public final class KeyFile {
    private static final int FEWEST_BYTES = 32;
    private static final int MOST_BYTES = 4096;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private KeyFile() {}

    /** The key, or why there is none. */
    public record Result(byte[] key, Optional<String> refusal) {
        static Result refused(String why) {
            return new Result(new byte[0], Optional.of(why));
        }
    }

    /**
     * Reads a key.
     *
     * @param name the file as the user named it
     * @param written folders that Adept writes, in which no key may lie
     */
    public static Result read(Path file, String name, List<Path> written) throws IOException {
        Path place =
                Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        for (Path folder : written) {
            Path real = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            if (place.startsWith(real)) {
                return Result.refused(
                        "found a key inside a folder that Adept writes; expected it elsewhere, so that"
                                + " whoever gets the one does not get the other. Move it, and make it anew if it was handed on.");
            }
        }
        if (!Files.isRegularFile(file)) {
            return Result.refused("found no file " + name + "; expected the programme's key. Make one with: umask 077;"
                    + " head -c 32 /dev/urandom | base64 > " + name);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            return Result.refused("found a key that others than its owner can read or change; expected one that only"
                    + " its owner can. Close it with: chmod 600 " + name);
        }
        if (Files.size(file) > MOST_BYTES) {
            return Result.refused("found a large file; expected a key of one line. Name the right file.");
        }
        byte[] key = Files.readString(file, StandardCharsets.ISO_8859_1)
                .stripTrailing()
                .getBytes(StandardCharsets.ISO_8859_1);
        return key.length < FEWEST_BYTES
                ? Result.refused("found a key of " + key.length + " bytes; expected at least " + FEWEST_BYTES
                        + ". Make one with: umask 077; head -c 32 /dev/urandom | base64 > " + name)
                : new Result(key, Optional.empty());
    }
}
