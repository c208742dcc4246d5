package org.adept.report.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.StudyProblems;
import org.adept.ingest.study.StudyProblems.Problem;

/** What Adept says on the terminal. Progress goes to standard error, results to standard output. */
final class Terminal {
    /** Column at which a problem's text begins, when its place is short enough. */
    private static final int PLACE_WIDTH = 28;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean quiet;

    Terminal(boolean quiet) {
        this.out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        this.err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        this.quiet = quiet;
    }

    /** A line of the result. */
    void tell(String line) {
        out.println(line);
    }

    /** A line about what is going on; silent with {@code --quiet}. */
    void progress(String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    /** All problems at once, by file, and what happened to the run. */
    void problems(StudyProblems stop, String whatStands) {
        boolean definition = stop.kind() == StudyProblems.Kind.DEFINITION;
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (Problem problem : stop.problems()) {
            byFile.computeIfAbsent(problem.file(), file -> new java.util.ArrayList<>())
                    .add(problem);
        }
        byFile.forEach((file, problems) -> {
            String heading = definition ? counted(problems.size()) + ", nothing was run" : "the data stop the study";
            err.println(file + ": " + heading);
            for (Problem problem : problems) {
                err.println("  " + padded(problem.where()) + problem.message());
            }
        });
        err.println(whatStands);
    }

    /** Our own bug: where its trace lies, and that the user's data are not to blame. */
    void fault(String file) {
        err.println("a fault in Adept, not in your data (exit 3)");
        if (!file.isEmpty()) {
            err.println("  Please report the file " + file + "; it holds no values from your data.");
        }
    }

    private static String counted(int problems) {
        return problems == 1 ? "1 problem" : problems + " problems";
    }

    private static String padded(String place) {
        return place.length() < PLACE_WIDTH ? place + " ".repeat(PLACE_WIDTH + 2 - place.length()) : place + "   ";
    }
}
