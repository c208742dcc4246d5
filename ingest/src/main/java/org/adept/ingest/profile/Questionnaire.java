package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Columns that hold answers to questions on one scale, side by side. */
final class Questionnaire {
    private static final int FEWEST = 3;
    private static final int WORDS_OF_A_QUESTION = 4;

    private final Vocabulary vocabulary;

    Questionnaire(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The fold from wide to long; empty when there are no such columns. */
    Optional<TableGuess.Fold> fold(Family family, Set<String> taken) {
        Map<String, List<Values>> blocks = new LinkedHashMap<>();
        Map<String, Scale> scales = new LinkedHashMap<>();
        for (Values values : family.columns()) {
            Optional<Scale> scale = taken.contains(values.header()) ? Optional.empty() : Scale.of(values, vocabulary);
            if (scale.isPresent()) {
                blocks.computeIfAbsent(block(values.header(), scale.get()), block -> new ArrayList<>())
                        .add(values);
                scales.put(values.header(), scale.get());
            }
        }
        return blocks.entrySet().stream()
                .filter(block -> !block.getKey().isEmpty())
                .map(Map.Entry::getValue)
                .filter(block -> block.size() >= FEWEST)
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .map(block -> fold(block, scales));
    }

    /** Questions of one questionnaire are headed alike, or by whole sentences, or are answered in words. */
    private static String block(String header, Scale scale) {
        if (scale.worded()) {
            return "answered in words";
        }
        String plain = PlainWords.of(header);
        if (header.contains("?") || PlainWords.tokens(plain).size() >= WORDS_OF_A_QUESTION) {
            return "asked in sentences";
        }
        boolean numbered = plain.matches(".*\\d.*");
        return numbered ? plain.replaceAll("\\d+", "#") : "";
    }

    private TableGuess.Fold fold(List<Values> block, Map<String, Scale> scales) {
        Set<String> names = new LinkedHashSet<>();
        List<TableGuess.Part> parts = new ArrayList<>();
        for (Values values : block) {
            String slug = PlainWords.slug(values.header());
            String name = slug.length() > 30 || slug.isEmpty() ? "item-" + (parts.size() + 1) : slug;
            while (!names.add(name)) {
                name = name + "-" + (parts.size() + 1);
            }
            parts.add(new TableGuess.Part(values.header(), name, Reasons.guessOfAnswers(values, vocabulary)));
        }
        Scale scale = Scale.around(block.stream()
                .map(values -> scales.get(values.header()))
                .filter(java.util.Objects::nonNull)
                .toList());
        return new TableGuess.Fold("item", "response", parts, scale.codes(), Optional.of(scale));
    }
}
