package org.adept.analysis.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers to questionnaires, per question and group. */
public final class ItemView {
    /** One question at one wave, asked of one role. */
    public record Question(String instrument, String version, String wave, String role, String item)
            implements Comparable<Question> {
        private static final Comparator<Question> ORDER = Comparator.comparing(Question::instrument)
                .thenComparing(Question::version)
                .thenComparing(Question::wave)
                .thenComparing(Question::role)
                .thenComparing(Question::item);

        @Override
        public int compareTo(Question other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Question, SortedMap<String, SortedMap<Integer, Long>>> byQuestion = new TreeMap<>();

    private final Map<Question, Map<String, Long>> mentors = new HashMap<>();

    private ItemView(SmallRows answers, SmallRows behind) {
        for (int i = 0; i < answers.size(); i++) {
            byQuestion
                    .computeIfAbsent(question(answers, i), key -> new TreeMap<>())
                    .computeIfAbsent(answers.text("margin", i), margin -> new TreeMap<>())
                    .merge(answers.whole("response", i), answers.count("count", i), Long::sum);
        }
        for (int i = 0; i < behind.size(); i++) {
            mentors.computeIfAbsent(question(behind, i), key -> new HashMap<>())
                    .put(behind.text("margin", i), behind.count("mentors", i));
        }
    }

    private static Question question(SmallRows rows, int i) {
        return new Question(
                rows.text("instrument", i),
                rows.text("version", i),
                rows.text("wave", i),
                rows.text("role", i),
                rows.text("item", i));
    }

    static ItemView of(SmallRows answers, SmallRows mentors) {
        return new ItemView(answers, mentors);
    }

    /** Questions, each as group to response to count. */
    public SortedMap<Question, SortedMap<String, SortedMap<Integer, Long>>> questions() {
        return byQuestion;
    }

    /** Distinct mentors behind a group's answers to a question; -1 where no mentor is known. */
    public long mentors(Question question, String margin) {
        return mentors.getOrDefault(question, Map.of()).getOrDefault(margin, MarginView.UNKNOWN);
    }
}
