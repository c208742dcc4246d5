package org.adept.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.adept.ingest.study.FileKind;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * What the driver finds out about a file in one pass over its bytes: header, where records begin, digest.
 *
 * @param file the file, with the format that its bytes have told
 * @param header column names, without what cannot be seen
 * @param chunks what tasks are to read, in order
 * @param bytes size on disk
 * @param digest SHA-256 of the bytes on disk, 64 hexadecimal digits
 * @param problems why the file cannot be used; the other parts are then empty
 * @param notes what was found out that its owner ought to know
 */
public record FileScan(
        SourceFile file,
        List<String> header,
        List<Chunk> chunks,
        long bytes,
        String digest,
        List<Problem> problems,
        List<String> notes) {

    /** Bytes a task reads at a time from files that can be entered in the middle. */
    public static final int CHUNK = 1 << 23;
    /** As many as a sheet can have. */
    static final int MOST_COLUMNS = 16_384;

    /** What a reader of one kind of file finds. */
    record Found(SourceFile file, List<String> header, List<Chunk> chunks, List<Problem> problems, List<String> notes) {
        static Found problem(SourceFile file, String where, String message) {
            return new Found(file, List.of(), List.of(), List.of(new Problem(file.name(), where, message)), List.of());
        }
    }

    /** Reads the whole file once. */
    public static FileScan of(SourceFile file) throws IOException {
        return of(file, CHUNK);
    }

    /**
     * Reads the whole file once.
     *
     * @param chunkBytes after how many bytes a chunk ends at the next record boundary
     */
    public static FileScan of(SourceFile file, int chunkBytes) throws IOException {
        return of(file, chunkBytes, Set.of());
    }

    /**
     * Reads the whole file once.
     *
     * @param wanted columns that the mapping asks for, by which separator and header are known
     */
    public static FileScan of(SourceFile file, int chunkBytes, Set<String> wanted) throws IOException {
        MessageDigest sha = sha256();
        Path path = Path.of(file.path());
        if (!Files.isReadable(path)) {
            Found closed = Found.problem(
                    file, "the file", "could not be opened; expected one that may be read. Look at its permissions.");
            return scan(closed, 0, sha);
        }
        long size = Files.size(path);
        try (InputStream raw = Files.newInputStream(path);
                DigestInputStream digested = new DigestInputStream(raw, sha)) {
            Found found;
            try {
                found = switch (file.kind()) {
                    case WORKBOOK -> SheetScan.of(file, wanted);
                    case PARQUET -> ParquetScan.of(file);
                    default -> new TextScan(file, chunkBytes, size, wanted).of(new Unclosing(digested));
                };
            } catch (BrokenFile broken) {
                found = Found.problem(file, "the file", broken.told());
            }
            digested.transferTo(OutputStream.nullOutputStream());
            return scan(found, size, sha);
        }
    }

    /** A file of which only the bytes are known. */
    public static FileScan unused(SourceFile file, String note) throws IOException {
        Path path = Path.of(file.path());
        Found nothing = new Found(file, List.of(), List.of(), List.of(), List.of(note));
        MessageDigest sha = sha256();
        if (!Files.isReadable(path)) {
            return scan(nothing, 0, sha);
        }
        try (DigestInputStream digested = new DigestInputStream(Files.newInputStream(path), sha)) {
            digested.transferTo(OutputStream.nullOutputStream());
        }
        return scan(nothing, Files.size(path), sha);
    }

    private static FileScan scan(Found found, long size, MessageDigest sha) {
        return new FileScan(
                found.file(),
                found.header(),
                found.chunks(),
                size,
                HexFormat.of().formatHex(sha.digest()),
                found.problems(),
                found.notes());
    }

    /** Whether it is a sheet in which nothing stands, such as spreadsheets put behind the others. */
    public boolean isEmptySheet() {
        return problems.stream().anyMatch(problem -> problem.message().equals(SheetScan.EMPTY));
    }

    /** Whether the file's records are typed: dates and numbers are then written out by Adept. */
    public boolean isTyped() {
        return file.kind() == FileKind.WORKBOOK || file.kind() == FileKind.PARQUET;
    }

    /** SHA-256, which every Java has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java lacks SHA-256", impossible);
        }
    }

    /** The digest goes on to the file's end after a decompressor has been closed. */
    private static final class Unclosing extends FilterInputStream {
        Unclosing(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return in.read(target, offset, length);
        }

        @Override
        public void close() {}
    }
}
