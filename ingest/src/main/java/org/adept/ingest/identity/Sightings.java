package org.adept.ingest.identity;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the guard saw in all columns of all files, as it travels from tasks to the driver. It holds counts, line numbers
 * and hashes cut to a sketch, never a value.
 */
public final class Sightings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Column, ColumnSightings> columns = new TreeMap<>();

    /**
     * A column of a file.
     *
     * @param file the file as the user named it
     * @param mapping the mapping it is read through
     * @param position of the column, from 0
     */
    record Column(String file, String mapping, int position) implements Comparable<Column>, Serializable {
        @Override
        public int compareTo(Column other) {
            int byFile = file.compareTo(other.file);
            int byMapping = byFile != 0 ? byFile : mapping.compareTo(other.mapping);
            return byMapping != 0 ? byMapping : Integer.compare(position, other.position);
        }
    }

    ColumnSightings of(Column column) {
        return columns.computeIfAbsent(column, any -> new ColumnSightings());
    }

    Map<Column, ColumnSightings> columns() {
        return columns;
    }

    /** Takes over what another task saw; which of two takes over changes nothing. */
    public Sightings join(Sightings other) {
        other.columns.forEach((column, seen) -> of(column).join(seen));
        return this;
    }
}
