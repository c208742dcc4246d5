package org.adept.ingest.simulate.export;

/** The ways in which rows are written wrong on purpose; a row has at most one. */
public enum Fault {
    /** A code that no list knows. */
    UNKNOWN_CODE,
    /** Words where a date belongs. */
    TEXT_FOR_DATE,
    /** Start and end changed places. */
    END_BEFORE_START,
    /** The row a second time, to the letter. */
    DUPLICATE,
    /** The row a second time, with the same key and something else changed. */
    CONFLICT,
    /** A reference to someone or something that is nowhere else. */
    ORPHAN,
    /** A field too many or too few. */
    RAGGED,
    /** An empty line before the row. */
    BLANK_LINE,
    /** An answer the scale does not have. */
    OFF_SCALE,
    /** A key left empty. */
    EMPTY_KEY
}
