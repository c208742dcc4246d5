package org.adept.ingest.spark;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.adept.ingest.read.BrokenFile;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Kind;
import org.adept.ingest.study.StudyProblems.Problem;

/**
 * A failure without its messages: what Java and libraries say of a failure may quote what was in a cell. Kinds of
 * failures and places in the program stay, which is what is needed to mend it; and what is wrong with a file or a disk,
 * which names no cell and which whoever runs Adept can do something about.
 */
final class ValueFree {
    private static final int MOST_CAUSES = 8;
    /** What systems say of a full disk. */
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded");

    private ValueFree() {}

    /** A file that a task could not read to its end is the data's fault; everything else is thrown on. */
    static StudyProblems broken(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenFile broken) {
                return new StudyProblems(Kind.DATA, List.of(new Problem(broken.file(), "the file", broken.told())));
            }
        }
        throw of(failed);
    }

    static IllegalStateException of(Throwable failed) {
        List<String> kinds = new ArrayList<>();
        Throwable first = failed;
        for (Throwable cause = failed; cause != null && kinds.size() < MOST_CAUSES; cause = cause.getCause()) {
            kinds.add(cause.getClass().getName());
            first = cause;
            String message = String.valueOf(cause.getMessage());
            for (String full : FULL) {
                if (message.contains(full)) {
                    return new IllegalStateException(full, new IOException(full));
                }
            }
            if (cause instanceof BrokenFile || cause instanceof FileSystemException) {
                return new IllegalStateException(
                        "ingest failed: " + cause.getClass().getName(), cause);
            }
        }
        IllegalStateException free = new IllegalStateException(
                "ingest failed: " + String.join(", caused by ", kinds) + " (messages left out: they may quote cells)");
        free.setStackTrace(first.getStackTrace());
        return free;
    }
}
