package org.adept.ingest.corpus;

import java.util.Arrays;
import java.util.List;
import org.adept.ingest.study.StudyProblems.Kind;

/** What must come of a bad input. */
sealed interface Fate {

    /**
     * The study stops, and says so.
     *
     * @param where how the problem's key path or line begins
     * @param words all of which one message of that file and place must hold, in lower case
     */
    record Stops(Kind kind, String file, String where, List<String> words) implements Fate {}

    /**
     * These rows are set aside and every other one counts as in the good study.
     *
     * @param rows each as {@code file:line table reasons}, in the quarantine's order
     */
    record SetsAside(List<String> rows) implements Fate {}

    /** The definition is at fault. */
    static Fate refuses(String file, String where, String... words) {
        return new Stops(Kind.DEFINITION, file, where, Arrays.asList(words));
    }

    /** The data are at fault. */
    static Fate stopsAt(String file, String where, String... words) {
        return stopsIn("exports/" + file, where, words);
    }

    /** The data are at fault, told of a file that is no export. */
    static Fate stopsIn(String file, String where, String... words) {
        return new Stops(Kind.DATA, file, where, Arrays.asList(words));
    }

    static Fate setsAside(String... rows) {
        return new SetsAside(Arrays.asList(rows));
    }

    /** Odd, and yet all of it is understood. */
    static Fate countsAll() {
        return new SetsAside(List.of());
    }
}
