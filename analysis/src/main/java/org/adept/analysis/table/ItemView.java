package org.adept.analysis.table;

import java.util.Comparator;
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

    private ItemView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            Question question = new Question(
                    rows.text("instrument", i),
                    rows.text("version", i),
                    rows.text("wave", i),
                    rows.text("role", i),
                    rows.text("item", i));
            byQuestion
                    .computeIfAbsent(question, key -> new TreeMap<>())
                    .computeIfAbsent(rows.text("margin", i), margin -> new TreeMap<>())
                    .merge(rows.whole("response", i), rows.count("count", i), Long::sum);
        }
    }

    static ItemView of(SmallRows rows) {
        return new ItemView(rows);
    }

    /** Questions, each as group to response to count. */
    public SortedMap<Question, SortedMap<String, SortedMap<Integer, Long>>> questions() {
        return byQuestion;
    }
}
