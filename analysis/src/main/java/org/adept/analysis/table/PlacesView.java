package org.adept.analysis.table;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many places programmes have for mentees in one intake. */
public final class PlacesView {
    private final SortedMap<String, Long> places = new TreeMap<>();

    private PlacesView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.text("places", i);
            if (!text.isEmpty()) {
                places.put(rows.text("programme_id", i), Long.parseLong(text));
            }
        }
    }

    static PlacesView of(SmallRows rows) {
        return new PlacesView(rows);
    }

    /** Places by programme, of those that say how many. */
    public SortedMap<String, Long> byProgramme() {
        return places;
    }
}
