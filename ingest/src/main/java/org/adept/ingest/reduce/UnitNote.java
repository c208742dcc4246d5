package org.adept.ingest.reduce;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one unit, noted once more beside its cluster. A unit is one note, however much is counted of it, so
 * that notes are no more than units.
 */
final class UnitNote {
    private static final char BETWEEN = '\u0001';
    private static final char ITEM = '\u0002';
    private static final char FIELD = '\u0003';
    private static final String NO_LEVEL = "\u0004";
    private static final String ONE_MARGIN = "\u0005";
    private static final String RATE = "r";
    private static final String SPELL = "s";
    private static final String STUDIES = "t";
    private static final String UNIT = "u";

    /** Takes nothing; most units of large studies have it. */
    private static final UnitNote UNFOLLOWED = new UnitNote(new ClusterNotes(), new StringBuilder(0));

    private final ClusterNotes notes;
    private final StringBuilder note;

    private UnitNote(ClusterNotes notes, StringBuilder note) {
        this.notes = notes;
        this.note = note;
    }

    static UnitNote of(ClusterNotes notes, String cluster, Levels levels, int dimensions) {
        return notes.isFollowed() ? of(notes, cluster, text(levels, dimensions)) : UNFOLLOWED;
    }

    /** Of a unit that is counted in this margin only. */
    static UnitNote ofMargin(ClusterNotes notes, String cluster, String margin) {
        return notes.isFollowed() ? of(notes, cluster, ONE_MARGIN + margin) : UNFOLLOWED;
    }

    private static UnitNote of(ClusterNotes notes, String cluster, String levels) {
        StringBuilder note = new StringBuilder();
        note.append(cluster).append(BETWEEN).append(levels).append(BETWEEN);
        return new UnitNote(notes, note);
    }

    private static String text(Levels levels, int dimensions) {
        StringBuilder text = new StringBuilder();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            String level = levels.level(dimension);
            text.append(dimension == 0 ? "" : ITEM).append(level == null ? NO_LEVEL : level);
        }
        return text.toString();
    }

    /** That it is one of the units of that name. */
    UnitNote unit(String unit) {
        return notes.isFollowed() ? item(UNIT, unit) : this;
    }

    UnitNote rate(String indicator, boolean holds, boolean unknown) {
        return notes.isFollowed() ? item(RATE, indicator, holds ? "1" : "0", unknown ? "1" : "0") : this;
    }

    UnitNote spell(String outcome, int time, String cause) {
        return notes.isFollowed() ? item(SPELL, outcome, Integer.toString(time), cause) : this;
    }

    /** What is told of somebody's studies, term by term, each as {@link States} writes it. */
    UnitNote studies(List<String> terms) {
        return notes.isFollowed() && !terms.isEmpty() ? item(STUDIES, String.join(String.valueOf(FIELD), terms)) : this;
    }

    private UnitNote item(String... fields) {
        note.append(ITEM).append(String.join(String.valueOf(FIELD), fields));
        return this;
    }

    /** Hands the note in; nothing can be added any more. */
    void close() {
        if (notes.isFollowed()) {
            notes.add(note.toString(), 1);
        }
    }

    /** A note read back. */
    record Read(String cluster, String levels, List<String> items) {
        static Read of(String note) {
            String[] parts = note.split(String.valueOf(BETWEEN), 3);
            List<String> items = Arrays.asList(parts[2].split(String.valueOf(ITEM), -1));
            return new Read(parts[0], parts[1], items.subList(1, Math.max(1, items.size())));
        }

        /** The margin the unit is counted in alone; null where its levels say which. */
        @Nullable
        String onlyMargin() {
            return levels.startsWith(ONE_MARGIN) ? levels.substring(ONE_MARGIN.length()) : null;
        }

        Levels levelsOfUnit() {
            @Nullable String[] found = levels.split(String.valueOf(ITEM), -1);
            for (int i = 0; i < found.length; i++) {
                found[i] = NO_LEVEL.equals(found[i]) ? null : found[i];
            }
            return new Levels(found);
        }

        void forEach(Taker taker) {
            for (String item : items) {
                String[] fields = item.split(String.valueOf(FIELD), -1);
                switch (fields[0]) {
                    case UNIT -> taker.unit(fields[1]);
                    case RATE -> taker.rate(fields[1], fields[2].equals("1"), fields[3].equals("1"));
                    case STUDIES -> taker.studies(Arrays.asList(fields).subList(1, fields.length));
                    case SPELL -> taker.spell(fields[1], Integer.parseInt(fields[2]), fields[3]);
                    default -> throw new IllegalStateException("a note of another kind");
                }
            }
        }
    }

    /** Takes what a note holds. */
    interface Taker {
        void unit(String unit);

        void rate(String indicator, boolean holds, boolean unknown);

        void spell(String outcome, int time, String cause);

        void studies(List<String> terms);
    }
}
