package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** An answer about a match that had not begun. */
record AnsweredBeforeMatch() implements DossierRule {

    @Override
    public About about() {
        return new About(
                "answered-before-match",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "An answer about a match was given before the match began.",
                "Look whether the answer belongs to an earlier match, and whether the match's start is right.",
                "A match that started on 2024-03-15 and an answer about it on 2024-03-01 break the rule.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("feedback") && isAsked(setting) ? List.of("answered_on") : List.of();
    }

    private static boolean isAsked(Setting setting) {
        return setting.fills("feedback", "answered_on")
                && setting.fills("feedback", "match_id")
                && setting.fills("matches", "started");
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int answered = slots.slot("feedback", "answered_on");
        int about = slots.slot("feedback", "match_id");
        int started = slots.slot("matches", "started");
        String reason = of("answered_on");
        return isAsked(setting)
                ? Optional.of(dossier -> {
                    for (ExaminedRow answer : dossier.rows("feedback")) {
                        ExaminedRow match = answer.has(about) ? dossier.match(answer.text(about, "")) : null;
                        if (match != null
                                && answer.has(answered)
                                && match.has(started)
                                && answer.lastDay(answered) < match.day(started)) {
                            answer.because(reason);
                        }
                    }
                })
                : Optional.empty();
    }
}
