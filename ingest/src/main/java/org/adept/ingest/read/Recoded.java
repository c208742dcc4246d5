package org.adept.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Characters as bytes of UTF-8, with marks that ASCII lacks replaced by such as no text has. */
final class Recoded extends InputStream {
    private static final char UNDECODABLE = '\ufffd';

    private final InputStreamReader reader;
    private final char separator;
    private final char quote;
    private final char[] characters = new char[1 << 14];
    private InputStream bytes = new ByteArrayInputStream(new byte[0]);

    Recoded(InputStreamReader reader, char separator, char quote) {
        this.reader = reader;
        this.separator = separator;
        this.quote = quote;
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
            replaceMarks(read);
            bytes = new ByteArrayInputStream(new String(characters, 0, read).getBytes(StandardCharsets.UTF_8));
            count = bytes.read(target, offset, length);
        }
        return count;
    }

    private void replaceMarks(int count) {
        if (separator >= 128) {
            replace(count, separator, CsvFormat.INNER_SEPARATOR);
        }
        if (quote >= 128) {
            replace(count, quote, CsvFormat.INNER_QUOTE);
        }
    }

    private void replace(int count, char mark, char inner) {
        for (int i = 0; i < count; i++) {
            if (characters[i] == mark) {
                characters[i] = inner;
            } else if (characters[i] == inner) {
                characters[i] = UNDECODABLE;
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
