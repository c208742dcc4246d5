package org.adept.ingest.read;

/** Takes what a file's records turn out to be, in order. */
public interface Records {
    /** A record with as many fields as the header. */
    void record(long line, String[] fields);

    /** A record that cannot be read, and why: a code of the checks. */
    void unreadable(long line, String reason);

    /** A line that holds nothing. */
    void blank(long line);
}
