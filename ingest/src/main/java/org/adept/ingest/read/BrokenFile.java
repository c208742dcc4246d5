package org.adept.ingest.read;

import java.io.IOException;

/** A file that cannot be read to its end; the message says what was found, what was expected and what to do. */
public final class BrokenFile extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message follows the file's name; never a source cell's value */
    public BrokenFile(String message) {
        super(message);
    }

    /** What is to be said of the file, without its name. */
    public String told() {
        return String.valueOf(getMessage());
    }
}
