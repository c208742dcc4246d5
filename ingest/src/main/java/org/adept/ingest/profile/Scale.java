package org.adept.ingest.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scale a question was answered on.
 *
 * @param lowest lowest answer
 * @param highest highest answer
 * @param codes texts that stand for numbers; empty where answers are numbers
 * @param worded whether answers are words, which nothing but a questionnaire has
 */
record Scale(int lowest, int highest, Map<String, String> codes, boolean worded) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern LED = Pattern.compile("(\\d{1,2})\\s*[-–—.:)=]\\s*\\p{L}.*");
    private static final int HIGHEST = 10;
    private static final double NEARLY_ALL = 0.95;
    /** Usual scales, shortest first: what was answered need not have used the whole of it. */
    private static final int[][] USUAL = {{1, 4}, {1, 5}, {0, 5}, {1, 6}, {1, 7}, {0, 10}, {1, 10}};

    /** The scale of a column; empty when it does not look like answers. */
    static Optional<Scale> of(Values values, Vocabulary vocabulary) {
        if (values.distinct() < 2 || values.distinct() > HIGHEST + 3 || understood(values, vocabulary) < NEARLY_ALL) {
            return Optional.empty();
        }
        TreeSet<Integer> answers = new TreeSet<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (String text : values.counts().keySet()) {
            answer(text, vocabulary).ifPresent(number -> {
                if (isFrequent(values, text)) {
                    answers.add(number);
                }
                if (!NUMBER.matcher(text).matches() && values.counts().getOrDefault(text, 0) >= Values.OFTEN) {
                    codes.put(text, String.valueOf(number));
                }
            });
        }
        if (answers.size() < 2) {
            return Optional.empty();
        }
        boolean worded = values.share(text -> NUMBER.matcher(text).matches()) < 0.5;
        return Optional.of(new Scale(answers.first(), answers.last(), codes, worded));
    }

    /** A slip of the pen widens no scale. */
    private static boolean isFrequent(Values values, String text) {
        return values.counts().getOrDefault(text, 0) * 200L >= values.filled();
    }

    /** Share of rows that look like answers on a scale. */
    static double understood(Values values, Vocabulary vocabulary) {
        return values.hasTooManyForCodes()
                ? 0
                : values.share(text -> answer(text, vocabulary).isPresent());
    }

    private static Optional<Integer> answer(String text, Vocabulary vocabulary) {
        Matcher led = LED.matcher(text);
        String digits = NUMBER.matcher(text).matches() ? text : led.matches() ? led.group(1) : "";
        Optional<Integer> number = digits.isEmpty()
                ? vocabulary.code("agreement-scale", text).map(Integer::valueOf)
                : Optional.of(Integer.valueOf(digits));
        return number.filter(value -> value <= HIGHEST);
    }

    /** The shortest usual scale that holds all of these. */
    static Scale around(Collection<Scale> scales) {
        int lowest = scales.stream().mapToInt(Scale::lowest).min().orElse(1);
        int highest = scales.stream().mapToInt(Scale::highest).max().orElse(HIGHEST);
        Map<String, String> codes = new LinkedHashMap<>();
        scales.stream()
                .flatMap(scale -> scale.codes().entrySet().stream())
                .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> codes.put(entry.getKey(), entry.getValue()));
        boolean worded = scales.stream().anyMatch(Scale::worded);
        for (int[] usual : USUAL) {
            if (usual[0] <= lowest && highest <= usual[1] && (highest > 3 || usual[1] > 4 || worded)) {
                return new Scale(usual[0], usual[1], codes, worded);
            }
        }
        return new Scale(lowest, highest, codes, worded);
    }
}
