package org.adept.ingest.identity;

import java.io.Serializable;

/** What becomes of the cells of one column before anything else sees them. */
public interface Treatment extends Serializable {
    /** Stands for a cell that was there and could not be treated; no cell can hold it. */
    String NOT_UNDERSTOOD = "\u0000not-understood";

    /** The text that stands for this one; {@link #NOT_UNDERSTOOD} when none does. */
    String treat(String cell);
}
