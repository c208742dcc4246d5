package org.adept.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps of the way in that stand side by side as columns of dates. */
final class WideSteps {
    private static final int FEWEST = 2;

    private final Vocabulary vocabulary;

    WideSteps(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The fold from wide to long; empty when there are fewer than two such columns. */
    Optional<TableGuess.Fold> fold(Family family) {
        Map<String, List<String>> steps = vocabulary.words("milestone");
        List<String> names = List.copyOf(steps.keySet());
        double[][] weights = new double[names.size()][family.columns().size()];
        for (int i = 0; i < names.size(); i++) {
            List<String> words = steps.getOrDefault(names.get(i), List.of());
            for (int j = 0; j < family.columns().size(); j++) {
                Values values = family.columns().get(j);
                boolean dates = !values.dates().isEmpty();
                double header = dates ? HeaderScore.of(values.header(), words) : 0;
                weights[i][j] = header < HeaderScore.LEAST ? 0 : header;
            }
        }
        int[] paired = Assignment.best(weights, family.columns().size());
        List<TableGuess.Part> parts = new ArrayList<>();
        for (int j = 0; j < family.columns().size(); j++) {
            for (int i = 0; i < paired.length; i++) {
                if (paired[i] == j) {
                    Values values = family.columns().get(j);
                    parts.add(new TableGuess.Part(values.header(), names.get(i), Reasons.guessOfDate(values)));
                }
            }
        }
        return parts.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new TableGuess.Fold("milestone", "on", parts, Map.of(), Optional.empty()));
    }
}
