package org.adept.ingest.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.adept.ingest.contract.NearestWord;
import org.adept.ingest.study.StudyProblems.Problem;

/** The problems of one file while it is read: unknown keys first, then in the order of the file. */
final class ProblemList {
    /** Closed lists up to this length are told whole. */
    private static final int WHOLE_LIST = 8;

    /** More problems of one file are counted, not told. */
    private static final int MOST = 40;

    /** A message that repeats what somebody wrote ends here. */
    private static final int LONGEST = 1_000;

    private final String file;
    private final String page;
    private final List<Placed> placed = new ArrayList<>();
    private int more;

    private record Placed(int rank, int line, Problem problem) {}

    /**
     * @param file the file as the user named it
     * @param page where all keys and words of such a file are listed
     */
    ProblemList(String file, String page) {
        this.file = file;
        this.page = page;
    }

    String file() {
        return file;
    }

    void add(int line, String where, String message) {
        add(1, line, where, message);
    }

    void addKey(int line, String where, String message) {
        add(0, line, where, message);
    }

    private void add(int rank, int line, String where, String message) {
        more += placed.size() < MOST ? 0 : 1;
        if (placed.size() < MOST) {
            placed.add(new Placed(rank, line, new Problem(file, Place.shown(where), readable(message))));
        }
    }

    private static String readable(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /** The problems in the order in which they are told; of very many the first ones, and how many more there are. */
    List<Problem> inOrder() {
        Stream<Problem> told = placed.stream()
                .sorted(Comparator.comparingInt(Placed::rank).thenComparingInt(Placed::line))
                .map(Placed::problem);
        Stream<Problem> rest = more == 0
                ? Stream.of()
                : Stream.of(new Problem(file, "the file", "has " + more + " more problems. Mend these first."));
        return Stream.concat(told, rest).toList();
    }

    /** A list of known words: whole when short, otherwise the nearest and where all of them stand. */
    String oneOf(String written, List<String> known) {
        if (known.isEmpty()) {
            return "nothing, since none are declared";
        }
        if (known.size() <= WHOLE_LIST) {
            return known.size() == 1 ? known.get(0) : "one of " + String.join(", ", known);
        }
        List<String> nearest = NearestWord.nearest(written, known, 3);
        String list = "one of the %d listed in %s".formatted(known.size(), page);
        return nearest.isEmpty() ? list : list + ", nearest: " + String.join(", ", nearest);
    }

    /** "Did you mean ...? " when a known word is near, else nothing. */
    String didYouMean(String written, List<String> known) {
        return NearestWord.of(written, known)
                .map(word -> "Did you mean " + word + "? ")
                .orElse("");
    }

    String unknownKey(String key, String noun, List<String> known) {
        String nearest = NearestWord.of(key, known)
                .map(word -> "nearest: " + word + ". Rename it, or take it out.")
                .orElse("none is near. Take it out.");
        String all = known.size() <= WHOLE_LIST ? String.join(", ", known) : page;
        return "is not a key of %s; %s All keys: %s.".formatted(noun, nearest, all);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
