package org.adept.ingest.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for identifiers in files byte by byte, in the encodings exports come in, also inside gzip and zip, and decoded in
 * the rows of workbooks and Parquet files. What a file is its first bytes say. An identifier counts where no letter or
 * digit stands beside it.
 */
public final class ByteSearch {
    private static final int MOST_LINES = 20;

    /** The encodings in which identifiers are looked for. */
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));

    private final List<byte[]> patterns = new ArrayList<>();
    private final boolean[] begins = new boolean[1 << Byte.SIZE];
    private final RowSearch rows;

    public ByteSearch(Set<String> identifiers) {
        this.rows = new RowSearch(identifiers);
        Set<String> seen = new LinkedHashSet<>();
        for (String identifier : identifiers) {
            for (String written : written(identifier)) {
                for (Charset charset : CHARSETS) {
                    byte[] pattern = written.getBytes(charset);
                    if (pattern.length > 0 && seen.add(new String(pattern, StandardCharsets.ISO_8859_1))) {
                        patterns.add(pattern);
                        begins[Byte.toUnsignedInt(pattern[0])] = true;
                    }
                }
            }
        }
    }

    /** An identifier as it is, as XML and HTML have it, and as CSV has it between quotes. */
    private static Set<String> written(String identifier) {
        String escaped = identifier.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new LinkedHashSet<>(List.of(identifier, escaped, identifier.replace("\"", "\"\"")));
    }

    /** Lines or rows in which an identifier stands, each once, the first twenty; of packed files those of what is inside. */
    public List<Long> linesIn(Path file) throws IOException {
        Set<Long> inside = inside(file);
        if (inside.isEmpty()) {
            try (InputStream plain = new BufferedInputStream(Files.newInputStream(file))) {
                search(plain, inside);
            }
        }
        return inside.stream().limit(MOST_LINES).toList();
    }

    /** Lines of what is packed, and rows of what is encoded; none for other files. */
    private Set<Long> inside(Path file) throws IOException {
        Set<Long> lines = new LinkedHashSet<>();
        String begin = begin(file);
        if (begin.startsWith("\u001F\u008B")) {
            try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
                search(packed, lines);
            }
        } else if (begin.equals("PAR1")) {
            lines.addAll(rows.inParquet(file));
        } else if (begin.equals("PK\u0003\u0004")) {
            lines.addAll(rows.inWorkbook(file));
            if (lines.isEmpty()) {
                inParts(file, lines);
            }
        }
        return lines;
    }

    private void inParts(Path file, Set<Long> lines) throws IOException {
        try (ZipInputStream packed = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                search(packed, lines);
            }
        }
    }

    private static String begin(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
        }
    }

    private void search(InputStream stream, Set<Long> lines) throws IOException {
        byte[] block = new byte[1 << 20];
        int overlap =
                2 + patterns.stream().mapToInt(pattern -> pattern.length).max().orElse(0);
        int from = 1; // before the first byte stands no letter
        long line = 1;
        block[0] = '\n';
        int held = 1;
        int read = stream.read(block, held, block.length - held);
        while (read >= 0 || held > from) {
            int length = held + Math.max(read, 0);
            boolean last = read < 0;
            int until = last ? length : Math.max(from, length - overlap);
            long at = line;
            for (int i = from; i < until; i++) {
                if (lines.size() < MOST_LINES && startsAt(block, length, i)) {
                    lines.add(at);
                }
                at += block[i] == '\n' ? 1 : 0;
            }
            line = at;
            if (last) {
                return;
            }
            int keptFrom = Math.max(0, until - 1);
            System.arraycopy(block, keptFrom, block, 0, length - keptFrom);
            held = length - keptFrom;
            from = until - keptFrom;
            read = stream.read(block, held, block.length - held);
        }
    }

    private boolean startsAt(byte[] block, int length, int start) {
        if (!begins[Byte.toUnsignedInt(block[start])]) {
            return false;
        }
        for (byte[] pattern : patterns) {
            if (start + pattern.length <= length
                    && matches(block, start, pattern)
                    && !isLetterOrDigit(block, start - 1)
                    && (start + pattern.length >= length || !isLetterOrDigit(block, start + pattern.length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] block, int start, byte[] pattern) {
        for (int i = 0; i < pattern.length; i++) {
            if (block[start + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(byte[] block, int at) {
        return at >= 0 && block[at] >= 0 && Character.isLetterOrDigit(block[at]);
    }
}
