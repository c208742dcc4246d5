package org.adept.ingest.mapping;

/** What every record goes through before anything is made of it. */
interface RecordGate {
    /** The record as everything that follows sees it. */
    String[] through(long line, String[] record);
}
