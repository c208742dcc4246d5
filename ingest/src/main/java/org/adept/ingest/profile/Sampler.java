package org.adept.ingest.profile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.adept.ingest.study.StudyProblems.Problem;

/** Looks into files: the whole of small ones, the beginning and places all over of large ones. */
final class Sampler {
    /** Bytes seen of all files together. */
    private static final long ALL = 48L << 20;

    private static final long LARGEST = 16L << 20;
    private static final long SMALLEST = 1L << 20;
    /** Places looked at beside the beginning. */
    private static final int PLACES = 16;
    /** Different texts held once, however often they occur. */
    private static final int MOST_SHARED = 50_000;

    private final long most;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param files how many files share the memory there is
     */
    Sampler(int files) {
        this.most = Math.max(SMALLEST, Math.min(LARGEST, ALL / Math.max(files, 1)));
    }

    /** What kept files from being looked into. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** One sample for the file; empty with a problem noted when there is nothing to profile. */
    Optional<Sample> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return problem(
                    file,
                    "the file",
                    "found a folder; expected a file. Name the files in it, such as " + file + "/*.csv.");
        }
        if (!Files.exists(file)) {
            return problem(
                    file, "the file", "found no such file; expected an export. Look at the path for a typing mistake.");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".tsv") && !name.endsWith(".csv.gz")) {
            return problem(
                    file,
                    "the file",
                    "found a name without .csv, .tsv or .csv.gz; expected one of them. Save it as CSV, or rename it.");
        }
        try {
            return name.endsWith(".gz") ? unpacked(file) : plain(file);
        } catch (ZipException | EOFException broken) {
            return problem(
                    file, "the file", "is not a whole gzip file; expected .gz as gzip writes it. Copy it again.");
        }
    }

    private Optional<Sample> unpacked(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream stream = new GZIPInputStream(packed, 1 << 16)) {
            byte[] bytes = stream.readNBytes((int) most);
            boolean whole = bytes.length < most || stream.read() < 0;
            return sample(file, whole ? bytes : upToLastLine(bytes, bytes.length), whole);
        }
    }

    private Optional<Sample> plain(Path file) throws IOException {
        long size = Files.size(file);
        if (size <= most) {
            return sample(file, Files.readAllBytes(file), true);
        }
        int beginning = (int) (most / 2);
        int piece = (int) (most / 2 / PLACES);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) most);
            byte[] head = read(channel, 0, beginning);
            bytes.writeBytes(upToLastLine(head, head.length));
            long step = (size - beginning - piece) / PLACES;
            for (int place = 1; place <= PLACES; place++) {
                byte[] found = read(channel, beginning + place * step, piece);
                int from = 0;
                while (from < found.length && found[from] != '\n') {
                    from++;
                }
                byte[] lines = upToLastLine(found, found.length);
                bytes.write(lines, Math.min(from + 1, lines.length), Math.max(0, lines.length - from - 1));
            }
            return sample(file, bytes.toByteArray(), false);
        }
    }

    private static byte[] read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until the piece is full or the file ends
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static byte[] upToLastLine(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private Optional<Sample> sample(Path file, byte[] bytes, boolean whole) {
        if (bytes.length == 0) {
            return problem(file, "line 1", "is empty; expected a header and rows. Export it again.");
        }
        if (isBinary(bytes)) {
            return problem(file, "line 1", "is not text; expected CSV. Save the sheet as CSV.");
        }
        TextFormat format = TextFormat.of(bytes);
        List<String[]> records = format.records(format.text(bytes));
        if (records.isEmpty()) {
            return problem(file, "line 1", "is blank; expected a header and rows. Export it again.");
        }
        List<String> header = List.of(records.get(0));
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!column.isEmpty() && !seen.add(column)) {
                return problem(
                        file,
                        "line 1",
                        "has two columns named \"" + column + "\"; expected each name once. Rename one.");
            }
        }
        List<String[]> rows = rows(records, header.size());
        if (rows.isEmpty()) {
            return problem(
                    file,
                    "line 2",
                    "has a header and no row below it; expected rows, from which columns are guessed. Export it with its"
                            + " rows, or leave the file out.");
        }
        return Optional.of(new Sample(file, String.valueOf(file.getFileName()), format, header, rows, whole));
    }

    private static List<String[]> rows(List<String[]> records, int fields) {
        Map<String, String> shared = new HashMap<>();
        List<String[]> rows = new ArrayList<>(records.size());
        for (String[] record : records.subList(1, records.size())) {
            if (record.length != fields) {
                continue;
            }
            for (int i = 0; i < fields; i++) {
                String text = record[i];
                String known = shared.get(text);
                if (known != null) {
                    record[i] = known;
                } else if (shared.size() < MOST_SHARED) {
                    shared.put(text, text);
                }
            }
            rows.add(record);
        }
        return rows;
    }

    private static boolean isBinary(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe;
        for (int i = 0; i < Math.min(bytes.length, 1 << 14) && !wide; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Sample> problem(Path file, String where, String message) {
        problems.add(new Problem(file.toString(), where, message));
        return Optional.empty();
    }
}
