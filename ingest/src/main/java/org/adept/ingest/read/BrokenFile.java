package org.adept.ingest.read;

import java.io.IOException;

/** A file that cannot be read to its end; the message says what was found, what was expected and what to do. */
public final class BrokenFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;

    /** @param message follows the file's name; never a source cell's value */
    public BrokenFile(String message) {
        this("", message);
    }

    private BrokenFile(String file, String message) {
        super(message);
        this.file = file;
    }

    /** The same, of a file of that name. */
    public BrokenFile in(String name) {
        return new BrokenFile(name, told());
    }

    /** The file as the user named it; empty as long as whoever reads it does not know. */
    public String file() {
        return file;
    }

    /** What is to be said of the file, without its name. */
    public String told() {
        return String.valueOf(getMessage());
    }
}
