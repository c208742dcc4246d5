package org.adept.ingest.identity;

import java.io.Serializable;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What the guard saw in all columns of all files, as it travels from tasks to the driver. It holds counts, line numbers
 * and hashes cut to a sketch, never a value.
 */
public final class Sightings implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String BETWEEN = "\u0001";

    private final TreeMap<String, ColumnSightings> columns = new TreeMap<>();

    /**
     * A column of a file.
     *
     * @param file the file as the user named it
     * @param mapping the mapping it is read through
     * @param position of the column, from 0
     */
    record Column(String file, String mapping, int position) {
        static Column of(String key) {
            String[] parts = key.split(BETWEEN, -1);
            return new Column(parts[0], parts[1], Integer.parseInt(parts[2]));
        }

        /** Sorts by file, mapping, position. */
        String key() {
            return String.join(BETWEEN, file, mapping, "%06d".formatted(position));
        }
    }

    ColumnSightings of(Column column) {
        return of(column.key());
    }

    private ColumnSightings of(String key) {
        return columns.computeIfAbsent(key, any -> new ColumnSightings());
    }

    /** In the order of files and columns. */
    void forEach(BiConsumer<Column, ColumnSightings> taker) {
        columns.forEach((key, seen) -> taker.accept(Column.of(key), seen));
    }

    /** Takes over what another task saw; which of two takes over changes nothing. */
    public Sightings join(Sightings other) {
        other.columns.forEach((key, seen) -> of(key).join(seen));
        return this;
    }
}
