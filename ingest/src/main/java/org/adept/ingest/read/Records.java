package org.adept.ingest.read;

/** Takes what a file's records turn out to be, in order. */
public interface Records {
    /** A record with as many fields as the header. */
    void record(long line, String[] fields);

    /** A record that cannot be read, and why: a code of the checks. */
    void unreadable(long line, String reason);

    /** The same, with what could be read of it. */
    default void unreadable(long line, String reason, String[] fields) {
        unreadable(line, reason);
    }

    /** A line that holds nothing. */
    void blank(long line);
}
