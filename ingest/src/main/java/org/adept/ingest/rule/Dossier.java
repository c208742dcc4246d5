package org.adept.ingest.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that stands under one participant's identifier, as rules see it. */
public interface Dossier {
    /** Her own row; null when there is none that can be used. */
    @Nullable
    ExaminedRow participant();

    /** Her rows of a raw table, in no order; of matches those in which she is mentee, by start. */
    List<? extends ExaminedRow> rows(String table);

    /** A match she is in, as mentee or as mentor; null when there is none of that identifier. */
    @Nullable
    ExaminedRow match(String identifier);

    /** Whether nothing said so far sets the row aside. */
    boolean stands(ExaminedRow row);
}
