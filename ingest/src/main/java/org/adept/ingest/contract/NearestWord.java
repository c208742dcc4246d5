package org.adept.ingest.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which known word a mistyped one was probably meant to be. */
public final class NearestWord {
    /** Words this share of whose letters must change are no longer alike. */
    private static final double TOO_FAR = 0.4;

    /** Longer texts are nobody's typing mistake, and comparing them would take for ever. */
    private static final int LONGEST = 100;

    private NearestWord() {}

    /** The nearest word when it is near enough to offer: at most two in five of its letters differ. */
    public static Optional<String> of(String written, Collection<String> known) {
        return nearest(written, known, 1).stream().findFirst();
    }

    /** Up to {@code count} words near enough to offer, nearest first, ties in the order of {@code known}. */
    public static List<String> nearest(String written, Collection<String> known, int count) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String folded = fold(written);
        record Candidate(String word, int distance) {}
        return known.stream()
                .filter(word -> word.length() <= LONGEST)
                .map(word -> new Candidate(word, distance(folded, fold(word))))
                .filter(candidate -> candidate.distance <= TOO_FAR * Math.max(folded.length(), candidate.word.length()))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(count)
                .map(Candidate::word)
                .toList();
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Edit distance with neighbouring letters swapped as one step (optimal string alignment). */
    static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            steps[i][0] = i;
        }
        for (int j = 0; j <= right.length(); j++) {
            steps[0][j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int best = Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1);
                best = Math.min(best, steps[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    best = Math.min(best, steps[i - 2][j - 2] + 1);
                }
                steps[i][j] = best;
            }
        }
        return steps[left.length()][right.length()];
    }
}
