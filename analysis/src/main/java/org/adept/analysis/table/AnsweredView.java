package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was invited to a questionnaire and who answered anything in it. */
public final class AnsweredView {
    /** One questionnaire at one wave in one group. */
    public record Response(String instrument, String wave, String role, String margin, long invited, long answered) {}

    private final List<Response> responses = new ArrayList<>();
    private final Map<List<String>, Long> invited = new HashMap<>();

    private AnsweredView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            responses.add(new Response(
                    rows.text("instrument", i),
                    rows.text("wave", i),
                    rows.text("role", i),
                    rows.text("margin", i),
                    rows.count("invited", i),
                    rows.count("answered", i)));
            invited.put(
                    List.of(
                            rows.text("instrument", i),
                            rows.text("wave", i),
                            rows.text("role", i),
                            rows.text("margin", i)),
                    rows.count("invited", i));
        }
    }

    static AnsweredView of(SmallRows rows) {
        return new AnsweredView(rows);
    }

    /** How many of a group were invited to the wave of a question; -1 where no invitations are known. */
    public long invited(ItemView.Question question, String margin) {
        return invited.getOrDefault(List.of(question.instrument(), question.wave(), question.role(), margin), -1L);
    }

    public List<Response> responses() {
        return List.copyOf(responses);
    }
}
