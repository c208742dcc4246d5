package org.adept.ingest.identity;

import java.util.ArrayList;
import java.util.List;

/** Looks at the records of one file, and remembers by their hashes what it last thought of texts that come back. */
final class FileGuard {
    private static final int REMEMBERED = 256;
    private static final int FEW_REMEMBERED = 16;
    /** From so many columns on little is remembered of each. */
    private static final int MANY_COLUMNS = 200;

    private final GuardedFile file;
    private final Detectors detectors;
    private final Cell cell = new Cell();
    private final List<ColumnGuard> columns = new ArrayList<>();

    /** What was seen in a column, and hashes of texts it held with the evidence they gave. */
    private static final class ColumnGuard {
        private final ColumnSightings sightings = new ColumnSightings();
        private final long[] hashes;
        private final long[] evidence;

        ColumnGuard(int remembered) {
            hashes = new long[remembered];
            evidence = new long[remembered];
        }
    }

    FileGuard(GuardedFile file) {
        this.file = file;
        this.detectors = Detectors.of(file.extractedOn());
        int remembered = file.header().size() < MANY_COLUMNS ? REMEMBERED : FEW_REMEMBERED;
        // one more: fields that no column holds are seen together
        for (int position = 0; position <= file.header().size(); position++) {
            columns.add(new ColumnGuard(remembered));
        }
    }

    void look(long line, String[] cells) {
        for (int position = 0; position < cells.length; position++) {
            if (!cells[position].isEmpty() && !file.declared().get(position)) {
                look(columns.get(Math.min(position, columns.size() - 1)), line, cells[position]);
            }
        }
    }

    private void look(ColumnGuard column, long line, String text) {
        cell.read(text);
        column.sightings.fill();
        int place = (int) cell.hash() & (column.hashes.length - 1);
        long evidence;
        if (column.hashes[place] == cell.hash()) {
            evidence = column.evidence[place];
        } else {
            evidence = detectors.look(cell);
            column.hashes[place] = cell.hash();
            column.evidence[place] = evidence;
        }
        if (evidence != 0) {
            column.sightings.see(evidence, line, cell);
        }
    }

    void tell(Sightings sightings) {
        for (int position = 0; position < columns.size(); position++) {
            if (columns.get(position).sightings.filled() > 0) {
                sightings
                        .of(new Sightings.Column(file.name(), file.mapping(), position))
                        .join(columns.get(position).sightings);
            }
        }
    }
}
