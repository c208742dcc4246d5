package org.adept.analysis.table;

import java.util.ArrayList;
import java.util.List;

/** Who was invited to a questionnaire and who answered anything in it. */
public final class AnsweredView {
    /** One questionnaire at one wave in one group. */
    public record Response(String instrument, String wave, String role, String margin, long invited, long answered) {}

    private final List<Response> responses = new ArrayList<>();

    private AnsweredView(SmallRows rows) {
        for (int i = 0; i < rows.size(); i++) {
            responses.add(new Response(
                    rows.text("instrument", i),
                    rows.text("wave", i),
                    rows.text("role", i),
                    rows.text("margin", i),
                    rows.count("invited", i),
                    rows.count("answered", i)));
        }
    }

    static AnsweredView of(SmallRows rows) {
        return new AnsweredView(rows);
    }

    public List<Response> responses() {
        return List.copyOf(responses);
    }
}
