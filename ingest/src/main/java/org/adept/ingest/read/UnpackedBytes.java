package org.adept.ingest.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The bytes of a file packed with gzip, as many members as it has. What is no whole gzip file, or unpacks to an absurd
 * size, ends in {@link BrokenFile}.
 */
final class UnpackedBytes extends FilterInputStream {
    private final PackedLimit limit;

    private UnpackedBytes(InputStream unpacked, PackedLimit limit) {
        super(unpacked);
        this.limit = limit;
    }

    /**
     * @param packed the file's bytes
     * @param packedBytes how many there are
     */
    static InputStream of(InputStream packed, long packedBytes) throws IOException {
        try {
            InputStream unpacked = GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
            return new UnpackedBytes(unpacked, new PackedLimit(packedBytes));
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (IOException broken) {
            throw broken(broken);
        }
        limit.add(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] passed = new byte[(int) Math.min(bytes, 1 << 16)];
        long skipped = 0;
        while (skipped < bytes) {
            int count = read(passed, 0, (int) Math.min(passed.length, bytes - skipped));
            if (count < 0) {
                break;
            }
            skipped += count;
        }
        return skipped;
    }

    private static BrokenFile broken(IOException cause) {
        String found = cause instanceof EOFException ? "ends before its gzip data do" : "is not a whole gzip file";
        return new BrokenFile(found + "; expected .gz as gzip writes it. Copy or export it again.");
    }
}
