package org.adept.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One file of a study's sources.
 *
 * @param index position among all files of the study, in the order of the study file
 * @param source position of its source
 * @param sourceName what the source is called in tables and messages
 * @param name the file as the user named it
 * @param path where it is
 * @param format how its bytes are to be understood
 */
public record SourceFile(int index, int source, String sourceName, String name, String path, CsvFormat format)
        implements Serializable {

    /** A file that is only named: its rows are in a store, and nobody opens it. */
    public static SourceFile named(int index, String sourceName, String name) {
        return new SourceFile(index, -1, sourceName, name, "", new CsvFormat("UTF-8", ',', '"'));
    }

    /** Whether a task can start in the middle: plain bytes in which ASCII stays ASCII. */
    boolean isSeekable() {
        return !isCompressed() && format.keepsAscii();
    }

    boolean isCompressed() {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** The format of the bytes {@link #open} gives: files without ASCII are turned into UTF-8 on the way. */
    CsvFormat openedFormat() {
        return format.keepsAscii() ? format : new CsvFormat("UTF-8", format.separator(), format.quote());
    }

    /** The file's name without folders and without {@code .gz}: what globs of mappings are held against too. */
    public String fileName() {
        return Path.of(path).getFileName().toString();
    }

    /** The bytes of the records: unpacked, in an encoding in which ASCII stays ASCII. */
    InputStream open() throws IOException {
        return readable(Files.newInputStream(Path.of(path)));
    }

    InputStream readable(InputStream raw) throws IOException {
        InputStream plain = isCompressed() ? new GZIPInputStream(raw, 1 << 16) : raw;
        return format.keepsAscii() ? plain : new Recoded(new InputStreamReader(plain, format.charset()));
    }

    /** Characters as bytes of UTF-8. */
    private static final class Recoded extends InputStream {
        private final InputStreamReader reader;
        private final char[] characters = new char[1 << 14];
        private InputStream bytes = new ByteArrayInputStream(new byte[0]);

        Recoded(InputStreamReader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = bytes.read(target, offset, length);
            while (count < 0) {
                int read = reader.read(characters, 0, characters.length - 1);
                if (read < 0) {
                    return -1;
                }
                if (Character.isHighSurrogate(characters[read - 1])) {
                    int low = reader.read();
                    if (low >= 0) {
                        characters[read++] = (char) low;
                    }
                }
                bytes = new ByteArrayInputStream(
                        new String(characters, 0, read).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                count = bytes.read(target, offset, length);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
