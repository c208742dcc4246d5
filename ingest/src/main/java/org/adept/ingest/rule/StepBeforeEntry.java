package org.adept.ingest.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** A step inside the programme before entering it. */
record StepBeforeEntry() implements DossierRule {
    private static final Set<String> INSIDE = Set.of("enrolled", "matched", "agreement", "first-meeting", "completed");

    @Override
    public About about() {
        return new About(
                "step-before-entry",
                Family.PLAUSIBILITY,
                Severity.WARNING,
                "A step inside the programme is dated before the participant entered it.",
                "Look whether entry_on is the day of entry, and whether the step is that of an earlier intake.",
                "A participant who entered on 2024-02-01 and was matched on 2023-10-01 breaks the rule.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("milestones") && isAsked(setting) ? List.of("on") : List.of();
    }

    private static boolean isAsked(Setting setting) {
        return setting.fills("participants", "entry_on") && setting.maps().test("milestones");
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int entry = slots.slot("participants", "entry_on");
        int milestone = slots.slot("milestones", "milestone");
        int on = slots.slot("milestones", "on");
        String reason = of("on");
        return isAsked(setting)
                ? Optional.of(dossier -> {
                    ExaminedRow participant = dossier.participant();
                    if (participant != null && participant.has(entry)) {
                        for (ExaminedRow step : dossier.rows("milestones")) {
                            if (step.has(on)
                                    && INSIDE.contains(step.text(milestone, ""))
                                    && step.lastDay(on) < participant.day(entry)) {
                                step.because(reason);
                            }
                        }
                    }
                })
                : Optional.empty();
    }
}
