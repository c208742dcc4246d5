package org.adept.analysis.stats.scale;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.adept.analysis.stats.testing.Oracle;
import org.adept.analysis.stats.testing.SharedSets;

/** Answers to try scales on: those that R drew, those of bfi where they lie beside the project, and planted ones. */
final class ScaleAnswers {
    static final int ABSENT = -1;
    /** Items of bfi that ask the other way round. */
    private static final Set<String> TURNED = Set.of("A1", "C4", "C5", "E1", "E2", "O2", "O5");

    private ScaleAnswers() {}

    static CrossProducts read(String sample, boolean complete) {
        if (!sample.startsWith("bfi-")) {
            int[][] answers = Oracle.rows("scale-answers").stream()
                    .filter(row -> row.text("sample").equals(sample))
                    .map(row -> Arrays.stream(row.numbers("answers"))
                            .mapToInt(answer -> (int) answer)
                            .toArray())
                    .toArray(int[][]::new);
            return sums(answers, complete);
        }
        List<Oracle.Row> people = SharedSets.rows("likert_feedback/bfi.csv");
        String letter = sample.substring("bfi-".length());
        int[][] answers = people.stream()
                .map(row -> java.util.stream.IntStream.rangeClosed(1, 5)
                        .map(i -> answer(row, letter + i))
                        .toArray())
                .toArray(int[][]::new);
        CrossProducts read = sums(answers, complete);
        for (int i = 0; i < 5; i++) {
            read = TURNED.contains(letter + (i + 1)) ? read.reversed(i, 1, 6) : read;
        }
        return read;
    }

    private static int answer(Oracle.Row row, String item) {
        String text = row.text(item);
        return text.isEmpty() || text.equals("NA") ? ABSENT : Integer.parseInt(text);
    }

    private static CrossProducts sums(int[][] answers, boolean complete) {
        int items = answers[0].length;
        return complete ? CrossProducts.ofComplete(answers, items, ABSENT) : CrossProducts.of(answers, items, ABSENT);
    }

    /** Answers in thousandths around 10,000, so that they stay near normal: one factor, as close to each item as said. */
    static int[][] planted(int seed, int people, double... loadings) {
        Random random = new Random(seed);
        int[][] answers = new int[people][loadings.length];
        for (int[] person : answers) {
            double factor = random.nextGaussian();
            for (int item = 0; item < loadings.length; item++) {
                double own = Math.sqrt(1 - loadings[item] * loadings[item]) * random.nextGaussian();
                person[item] = (int) Math.round(10_000 + 1_000 * (loadings[item] * factor + own));
            }
        }
        return answers;
    }

    /** Answers of 1 to 5 by a few people, some absent. */
    static int[][] any(int seed) {
        Random random = new Random(seed);
        int[][] answers = new int[5 + random.nextInt(60)][3 + random.nextInt(5)];
        for (int[] person : answers) {
            int leaning = random.nextInt(5);
            for (int item = 0; item < person.length; item++) {
                person[item] = random.nextInt(20) == 0 ? ABSENT : 1 + (leaning + random.nextInt(3)) % 5;
            }
        }
        return answers;
    }
}
