package org.adept.report.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Advance widths of one bundled WOFF 1 file: tables {@code head}, {@code hhea}, {@code hmtx} and {@code cmap} format 4.
 * Kerning is left out: it narrows text by a per cent or two, so our boxes are on the safe side.
 *
 * @see <a href="https://www.w3.org/TR/WOFF/">WOFF File Format 1.0</a>
 */
final class FontFile {
    private static final int DIRECTORY_START = 44;
    private static final int DIRECTORY_ENTRY = 20;

    private final int unitsPerEm;
    private final int[] advances;
    private final Map<Integer, Integer> glyphs;

    private FontFile(int unitsPerEm, int[] advances, Map<Integer, Integer> glyphs) {
        this.unitsPerEm = unitsPerEm;
        this.advances = advances;
        this.glyphs = glyphs;
    }

    /** Reads a font bundled beside this class. */
    static FontFile bundled(String name) {
        try {
            Map<String, ByteBuffer> tables = tables(bytes(name));
            return new FontFile(table(tables, "head").getShort(18), advances(tables), glyphs(table(tables, "cmap")));
        } catch (DataFormatException broken) {
            throw new IllegalStateException("The bundled font " + name + " is damaged", broken);
        }
    }

    /** The bytes of a file bundled beside this class. */
    static byte[] bytes(String name) {
        try (InputStream in = FontFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundled font " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(int codePoint) {
        return glyphs.getOrDefault(codePoint, 0) != 0;
    }

    /** Width of a character as a fraction of the type size. */
    double advance(int codePoint) {
        int glyph = glyphs.getOrDefault(codePoint, 0);
        return advances[Math.min(glyph, advances.length - 1)] / (double) unitsPerEm;
    }

    private static Map<String, ByteBuffer> tables(byte[] bytes) throws DataFormatException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        Map<String, ByteBuffer> tables = new HashMap<>();
        int count = file.getShort(12);
        for (int i = 0, entry = DIRECTORY_START; i < count; i++, entry += DIRECTORY_ENTRY) {
            int offset = file.getInt(entry + 4);
            byte[] stored = Arrays.copyOfRange(bytes, offset, offset + file.getInt(entry + 8));
            String tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, ByteBuffer.wrap(inflated(stored, file.getInt(entry + 12))));
        }
        return tables;
    }

    private static byte[] inflated(byte[] stored, int length) throws DataFormatException {
        if (stored.length == length) { // WOFF leaves a table as it is when packing does not shorten it
            return stored;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stored);
            byte[] raw = new byte[length];
            if (inflater.inflate(raw) != length) {
                throw new DataFormatException("table shorter than declared");
            }
            return raw;
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer table(Map<String, ByteBuffer> tables, String tag) throws DataFormatException {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new DataFormatException("table " + tag + " is missing");
        }
        return table;
    }

    private static int[] advances(Map<String, ByteBuffer> tables) throws DataFormatException {
        ByteBuffer metrics = table(tables, "hmtx");
        int[] advances = new int[table(tables, "hhea").getShort(34)];
        for (int i = 0; i < advances.length; i++) {
            advances[i] = Short.toUnsignedInt(metrics.getShort(4 * i));
        }
        return advances;
    }

    private static Map<Integer, Integer> glyphs(ByteBuffer cmap) {
        Map<Integer, Integer> glyphs = new HashMap<>();
        int encodings = cmap.getShort(2);
        for (int i = 0; i < encodings; i++) {
            int start = cmap.getInt(8 + 8 * i);
            if (cmap.getShort(start) == 4) {
                readSegments(cmap, start, glyphs);
            }
        }
        return glyphs;
    }

    /** OpenType specification, cmap format 4: segments of code points mapped by a shift or through an array. */
    private static void readSegments(ByteBuffer cmap, int start, Map<Integer, Integer> glyphs) {
        int twiceCount = Short.toUnsignedInt(cmap.getShort(start + 6));
        for (int k = 0; k < twiceCount; k += 2) {
            int last = Short.toUnsignedInt(cmap.getShort(start + 14 + k));
            int first = Short.toUnsignedInt(cmap.getShort(start + 16 + twiceCount + k));
            int shift = cmap.getShort(start + 16 + 2 * twiceCount + k);
            int rangeAt = start + 16 + 3 * twiceCount + k;
            int range = Short.toUnsignedInt(cmap.getShort(rangeAt));
            for (int code = first; code <= last && code != 0xffff; code++) {
                int glyph = range == 0
                        ? (code + shift) & 0xffff
                        : Short.toUnsignedInt(cmap.getShort(rangeAt + range + 2 * (code - first)));
                glyphs.put(code, glyph);
            }
        }
    }
}
