package org.adept.ingest.study;

import java.util.List;

/** The user's definition or data stop the run: every problem found, each with where, found, expected and what to do. */
public final class StudyProblems extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<Problem> problems;

    public StudyProblems(Kind kind, List<Problem> problems) {
        super(kind + ": " + problems.size() + " problems");
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** Stops when there are problems, telling each once. */
    public static void stopAt(Kind kind, List<Problem> problems) throws StudyProblems {
        if (!problems.isEmpty()) {
            throw new StudyProblems(kind, problems.stream().distinct().toList());
        }
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What is at fault: the definition (exit code 2) or the data (exit code 1). */
    public enum Kind {
        DEFINITION,
        DATA
    }

    /**
     * One problem as the reader sees it.
     *
     * @param file the file as the user named it
     * @param where key path, or line and column
     * @param message what was found; what was expected. What to do. Never a source cell's value
     */
    public record Problem(String file, String where, String message) {}
}
