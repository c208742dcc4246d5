package org.adept.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.adept.ingest.study.StudyProblems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the driver finds out about a file in one pass over its bytes: header, where records begin, digest.
 *
 * @param file the file
 * @param header column names as the file has them, stripped
 * @param chunks what tasks are to read, in order
 * @param bytes size on disk
 * @param digest SHA-256 of the bytes on disk, 64 hexadecimal digits
 * @param problems why the file cannot be used; the other parts are then empty
 */
public record FileScan(
        SourceFile file, List<String> header, List<Chunk> chunks, long bytes, String digest, List<Problem> problems) {

    /** Bytes a task reads at a time from files that can be entered in the middle. */
    public static final int CHUNK = 1 << 23;
    /** A header must fit into this. */
    private static final int LONGEST_HEADER = 1 << 20;

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
        MessageDigest sha = sha256();
        long size = Files.size(Path.of(file.path()));
        try (InputStream raw = Files.newInputStream(Path.of(file.path()));
                DigestInputStream digested = new DigestInputStream(raw, sha)) {
            List<Chunk> chunks = new ArrayList<>();
            Header header = Header.EMPTY;
            List<Problem> problems = new ArrayList<>();
            try {
                InputStream readable = new BufferedInputStream(file.readable(new Unclosing(digested)), 1 << 16);
                header = Header.read(readable, file, problems);
                if (problems.isEmpty() && file.isSeekable()) {
                    boundaries(readable, file, header, chunkBytes, chunks);
                } else if (problems.isEmpty()) {
                    chunks.add(new Chunk(file.index(), header.end(), size, header.lines() + 1, false, true));
                }
            } catch (java.util.zip.ZipException | java.io.EOFException broken) {
                problems.add(new Problem(
                        file.name(),
                        "bytes",
                        "is not a whole gzip file; expected .gz as gzip writes it. Copy it again."));
            }
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return new FileScan(
                    file, header.names(), chunks, size, HexFormat.of().formatHex(sha.digest()), problems);
        }
    }

    private static void boundaries(
            InputStream stream, SourceFile file, Header header, int chunkBytes, List<Chunk> chunks) throws IOException {
        Segmenter segmenter = new Segmenter(stream, file.format(), chunkBytes);
        for (@Nullable Segment next = segmenter.next(); next != null; next = segmenter.next()) {
            long line = next.firstLine() + header.lines();
            chunks.add(new Chunk(file.index(), next.offset() + header.end(), next.length(), line, next.stray(), false));
        }
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

    /** The first record: its names, the byte after it and the lines it takes. */
    private record Header(List<String> names, long end, long lines) {
        static final Header EMPTY = new Header(List.of(), 0, 0);

        static Header read(InputStream stream, SourceFile file, List<Problem> problems) throws IOException {
            CsvFormat format = file.openedFormat();
            byte[] record = new byte[1 << 10];
            int length = 0;
            long lines = 0;
            boolean quoted = false;
            int current = stream.read();
            while (current >= 0 && length < LONGEST_HEADER) {
                if (length == record.length) {
                    record = java.util.Arrays.copyOf(record, length * 2);
                }
                record[length++] = (byte) current;
                quoted ^= current == (byte) format.quote();
                if (current == '\n') {
                    lines++;
                    if (!quoted) {
                        break;
                    }
                }
                current = stream.read();
            }
            if (length == 0) {
                problems.add(new Problem(file.name(), "line 1", "is empty; expected a header. Export it again."));
                return EMPTY;
            }
            if (isBinary(record, length)) {
                problems.add(new Problem(
                        file.name(),
                        "line 1",
                        "is not text; expected CSV. Save the sheet as CSV, and give the mapping its encoding."));
                return EMPTY;
            }
            return named(record, length, Math.max(lines, 1), file, problems);
        }

        private static boolean isBinary(byte[] record, int length) {
            for (int i = 0; i < length; i++) {
                if (record[i] == 0) {
                    return true;
                }
            }
            return length > 3 && record[0] == 'P' && record[1] == 'K' && record[2] < 9 && record[3] < 9;
        }

        private static Header named(byte[] record, int length, long lines, SourceFile file, List<Problem> problems) {
            CsvFormat format = file.openedFormat();
            String text = new String(record, 0, length, format.charset());
            if (length >= 3 && record[0] == (byte) 0xef && record[1] == (byte) 0xbb && record[2] == (byte) 0xbf) {
                text = new String(record, 3, length - 3, StandardCharsets.UTF_8);
                if (!format.charset().equals(StandardCharsets.UTF_8)) {
                    problems.add(new Problem(
                            file.name(),
                            "line 1",
                            "begins with the mark of UTF-8, and the mapping says "
                                    + format.charset().name()
                                    + "; expected the two to agree. Set encoding: UTF-8 in the mapping."));
                }
            } else if (text.startsWith("\ufeff")) {
                text = text.substring(1);
            }
            List<String> names;
            try {
                names = List.of(ChunkReader.header(text.stripTrailing(), format));
            } catch (CsvParseException unreadable) {
                problems.add(new Problem(
                        file.name(), "line 1", "has a header with an open quote; expected names. Mend the header."));
                return EMPTY;
            }
            Set<String> seen = new HashSet<>();
            for (String name : names) {
                if (!name.isEmpty() && !seen.add(name)) {
                    problems.add(new Problem(
                            file.name(),
                            "line 1",
                            "has two columns named \"" + name + "\"; expected each name once. Rename one."));
                }
            }
            if (text.isBlank()) {
                problems.add(new Problem(
                        file.name(), "line 1", "is blank; expected a header there. Remove the lines before it."));
            }
            return new Header(names, length, lines);
        }
    }
}
