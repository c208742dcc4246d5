package org.adept.ingest.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure without its messages: what Java and libraries say of a failure may quote what was in a cell. Kinds of
 * failures and places in the program stay, which is what is needed to mend it.
 */
final class ValueFree {
    private static final int MOST_CAUSES = 8;
    /** What systems say of a full disk, which whoever runs Adept can do something about. */
    private static final String FULL = "No space left on device";

    private ValueFree() {}

    static IllegalStateException of(Throwable failed) {
        List<String> kinds = new ArrayList<>();
        Throwable cause = failed;
        Throwable first = failed;
        while (cause != null && kinds.size() < MOST_CAUSES) {
            kinds.add(cause.getClass().getName());
            first = cause;
            if (String.valueOf(cause.getMessage()).contains(FULL)) {
                return new IllegalStateException(FULL, new IOException(FULL));
            }
            cause = cause.getCause();
        }
        IllegalStateException free = new IllegalStateException(
                "ingest failed: " + String.join(", caused by ", kinds) + " (messages left out: they may quote cells)");
        free.setStackTrace(first.getStackTrace());
        return free;
    }
}
