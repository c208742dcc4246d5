package org.adept.ingest.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.adept.ingest.read.Chunk;
import org.adept.ingest.read.ChunkReader;
import org.adept.ingest.read.ColumnName;
import org.adept.ingest.read.FileScan;
import org.adept.ingest.read.Records;
import org.adept.ingest.study.StudyProblems.Problem;
import org.jspecify.annotations.Nullable;

/** One lookup's rows by key, small enough to stand beside every task. */
public final class LookupTable {
    private static final String BETWEEN_KEYS = "\u0001";
    private static final int LINES_TOLD = 5;

    private final HashMap<String, String[]> rows = new HashMap<>();

    /** The taken columns of the row with this key, in the lookup's order, or null. */
    public String @Nullable [] find(String key) {
        return rows.get(key);
    }

    static String key(List<String> parts) {
        return String.join(BETWEEN_KEYS, parts);
    }

    private static int[] slots(List<String> columns, FileScan scan) {
        return columns.stream()
                .mapToInt(column -> scan.header().indexOf(ColumnName.of(column)))
                .toArray();
    }

    /**
     * Reads a lookup's file; a key found twice with different columns taken is a problem told with its lines.
     *
     * @param keys columns of the lookup that tell its rows apart
     * @param taken columns that are taken
     * @param wanted which records are looked into
     * @param gate what each record goes through first
     */
    static LookupTable read(
            FileScan scan,
            String lookup,
            String mapping,
            List<String> keys,
            List<String> taken,
            Predicate<String[]> wanted,
            RecordGate gate,
            List<Problem> problems)
            throws IOException {
        LookupTable table = new LookupTable();
        int[] keySlots = slots(keys, scan);
        int[] takenSlots = slots(taken, scan);
        Map<String, Long> firstLines = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        Records filling = new Records() {
            @Override
            public void record(long line, String[] cells) {
                String[] fields = gate.through(line, cells);
                if (!wanted.test(fields)) {
                    return;
                }
                List<String> parts = new ArrayList<>();
                for (int slot : keySlots) {
                    parts.add(fields[slot]);
                }
                String[] values = new String[takenSlots.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = fields[takenSlots[i]];
                }
                String key = key(parts);
                Long first = firstLines.putIfAbsent(key, line);
                if (first == null) {
                    table.rows.put(key, values);
                } else if (repeated.size() <= LINES_TOLD) {
                    repeated.add(first + " and " + line);
                }
            }

            @Override
            public void unreadable(long line, String reason) {
                problems.add(new Problem(
                        scan.file().name(),
                        "line " + line,
                        "cannot be read (" + reason + "), and the lookup \"" + lookup + "\" of " + mapping
                                + " needs every row. Mend the line."));
            }

            @Override
            public void blank(long line) {}
        };
        for (Chunk chunk : scan.chunks()) {
            ChunkReader.read(scan.file(), chunk, scan.header().size(), filling);
        }
        if (!repeated.isEmpty()) {
            Collections.sort(repeated);
            problems.add(new Problem(
                    scan.file().name(),
                    "lines " + String.join(", ", repeated.subList(0, Math.min(LINES_TOLD, repeated.size()))),
                    "repeat a key of the lookup \"" + lookup + "\" of " + mapping
                            + "; expected each key (" + String.join(", ", keys)
                            + ") once. Remove the repeats, add a key column, or say where."));
        }
        return table;
    }
}
