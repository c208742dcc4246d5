package org.adept.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a file's records were, each in one text: {@code line: field|field}, {@code line! reason}, {@code line-}. */
final class Told implements Records {
    private final List<String> lines = new ArrayList<>();

    private Told() {}

    /** Every record of a file in which nothing stops the reading. */
    static List<String> of(FileScan scan) throws IOException {
        assertEquals(List.of(), scan.problems());
        Told told = new Told();
        for (Chunk chunk : scan.chunks()) {
            ChunkReader.read(scan.file(), chunk, scan.header().size(), told);
        }
        return told.lines;
    }

    @Override
    public void record(long line, String[] fields) {
        lines.add(line + ": " + String.join("|", fields));
    }

    @Override
    public void unreadable(long line, String reason) {
        lines.add(line + "! " + reason);
    }

    @Override
    public void blank(long line) {
        lines.add(line + "-");
    }
}
