package org.adept.ingest.simulate;

/** In which of the ways known from real programmes one programme's exports are written. */
public enum Dialect {
    /** Semicolons, windows-1252, Norwegian names and codes, dates as dd.MM.yyyy, decimal commas. */
    NETTSKJEMA,
    /** Commas, UTF-8 with a byte-order mark, one row per person and wave, the planned term in a file of its own. */
    WIDE,
    /** Commas, UTF-8, one file per table with the contract's own names and codes, ISO dates. */
    ENGLISH,
    /** Tabs, UTF-8, Swedish names and codes, persons and matches in one register, some dates only to the month. */
    REGISTER,
    /** A small organiser's spreadsheet: semicolons, windows-1252, Norwegian, no log of meetings, no studies. */
    SPREADSHEET
}
