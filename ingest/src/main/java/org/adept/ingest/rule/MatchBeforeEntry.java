package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import org.adept.ingest.contract.RawTable;

/** A match that began before its mentee came to the programme. */
record MatchBeforeEntry() implements DossierRule {

    @Override
    public About about() {
        return new About(
                "match-before-entry",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A match began before its mentee entered the programme.",
                "Look whether the participant's row is that of a later intake, and whether entry_on is the day of entry.",
                "A mentee who entered on 2024-02-01 with a match from 2023-09-15 breaks the rule.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("matches") && isAsked(setting) ? List.of("started") : List.of();
    }

    private static boolean isAsked(Setting setting) {
        return setting.fills("participants", "entry_on") && setting.fills("matches", "started");
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int entry = slots.slot("participants", "entry_on");
        int started = slots.slot("matches", "started");
        String reason = of("started");
        return isAsked(setting)
                ? Optional.of(dossier -> {
                    ExaminedRow participant = dossier.participant();
                    if (participant != null && participant.has(entry)) {
                        for (ExaminedRow match : dossier.rows("matches")) {
                            if (match.has(started) && match.lastDay(started) < participant.day(entry)) {
                                match.because(reason);
                            }
                        }
                    }
                })
                : Optional.empty();
    }
}
