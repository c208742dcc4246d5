package org.adept.ingest.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well a header fits the words that head a column: 1 to the letter, 0 not at all. */
final class HeaderScore {
    /** Below this a header says nothing. */
    static final double LEAST = 0.5;

    private static final double STEP_DOWN = 0.004;
    private static final double LOWEST_EXACT = 0.8;
    private static final double OTHER_ORDER = 0.78;
    private static final int LONG_ENOUGH = 5;
    /** Words that stand in headers of many meanings: alone they say nothing about a longer header. */
    private static final Set<String> COMMON = Set.of(
            "date",
            "dato",
            "datum",
            "paiva",
            "start",
            "from",
            "type",
            "form",
            "code",
            "kode",
            "name",
            "navn",
            "year",
            "person",
            "mentor",
            "mentee",
            "adept",
            "student",
            "deltaker",
            "match",
            "group",
            "gruppe",
            "grupp",
            "level",
            "status",
            "number",
            "nummer",
            "score",
            "value",
            "verdi",
            "work",
            "item",
            "note",
            "svar",
            "program",
            "programme",
            "month",
            "mode",
            "school",
            "grad",
            "degree");

    private HeaderScore() {}

    static double of(String header, List<String> words) {
        String plain = PlainWords.of(header);
        if (plain.isEmpty()) {
            return 0;
        }
        Set<String> tokens = new HashSet<>(PlainWords.tokens(plain));
        double best = 0;
        for (int i = 0; i < words.size(); i++) {
            best = Math.max(best, one(plain, tokens, words.get(i), i));
        }
        return best;
    }

    private static double one(String plain, Set<String> tokens, String word, int position) {
        double rank = position * STEP_DOWN;
        if (plain.equals(word)) {
            return Math.max(LOWEST_EXACT, 1 - rank);
        }
        Set<String> wordTokens = new HashSet<>(PlainWords.tokens(word));
        if (tokens.equals(wordTokens) || plain.replace(" ", "").equals(word.replace(" ", ""))) {
            return OTHER_ORDER - rank / 4;
        }
        boolean telling = word.length() >= LONG_ENOUGH - 1 && !COMMON.contains(word);
        double length = (double) Math.min(word.length(), plain.length()) / Math.max(word.length(), plain.length());
        if (telling && tokens.containsAll(wordTokens)) {
            return LEAST + 0.2 * length;
        }
        String joined = plain.replace(" ", "");
        boolean compound = telling
                && word.length() >= LONG_ENOUGH
                && (joined.startsWith(word) || joined.endsWith(word))
                && length >= 0.4;
        return compound ? LEAST + 0.1 * length : 0;
    }
}
