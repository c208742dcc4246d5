package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** A mentee with two matches at the same time. */
record OverlappingMatches() implements DossierRule {

    @Override
    public About about() {
        return new About(
                "overlapping-matches",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A mentee's match began while an earlier one was going on.",
                "Look whether the earlier match lacks its end. Where mentees do have two mentors at once, raise at-most for"
                        + " this rule. Both matches are counted; the person is counted once.",
                "Matches from 2024-01-10 to 2024-06-30 and from 2024-05-01 on, with the same mentee, break the rule; the"
                        + " second one is told.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("matches") && setting.fills("matches", "ended") ? List.of("started") : List.of();
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int started = slots.slot("matches", "started");
        int ended = slots.slot("matches", "ended");
        String reason = of("started");
        return setting.fills("matches", "ended")
                ? Optional.of(dossier -> {
                    List<? extends ExaminedRow> matches = dossier.rows("matches");
                    int goingOnUntil = Integer.MIN_VALUE;
                    for (int i = 0; i < matches.size(); i++) {
                        ExaminedRow match = matches.get(i);
                        if (match.has(started)) {
                            boolean stands = dossier.stands(match);
                            if (goingOnUntil > match.lastDay(started)) {
                                match.because(reason);
                            }
                            if (stands) {
                                goingOnUntil =
                                        Math.max(goingOnUntil, match.has(ended) ? match.day(ended) : Integer.MAX_VALUE);
                            }
                        }
                    }
                })
                : Optional.empty();
    }
}
