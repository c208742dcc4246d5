package org.adept.ingest.identity;

import java.util.ArrayList;
import java.util.List;

/** Words that detectors look for, by their first letter: at most places of a cell none of them can begin. */
final class FoldedWords {
    private final List<List<String>> byFirst;

    FoldedWords(String... words) {
        List<String> folded = Cell.folded(words);
        List<List<String>> beginning = new ArrayList<>();
        for (int letter = 0; letter < Cell.COMMON; letter++) {
            char first = (char) letter;
            beginning.add(
                    folded.stream().filter(word -> word.charAt(0) == first).toList());
        }
        byFirst = List.copyOf(beginning);
    }

    /** Those that begin with the letter at that position of the cell. */
    List<String> beginningAs(Cell cell, int position) {
        char first = cell.folded(position);
        return first < Cell.COMMON ? byFirst.get(first) : List.of();
    }

    /** Whether one of them stands at that position. */
    boolean standAt(Cell cell, int position) {
        List<String> words = beginningAs(cell, position);
        for (int i = 0; i < words.size(); i++) {
            if (cell.standsAt(position, words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
