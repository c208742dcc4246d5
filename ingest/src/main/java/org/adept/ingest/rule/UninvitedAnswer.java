package org.adept.ingest.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adept.ingest.contract.RawTable;

/** An answer of somebody who was not asked. */
record UninvitedAnswer() implements DossierRule {

    @Override
    public About about() {
        return new About(
                "uninvited-answer",
                Family.COMPLETENESS,
                Severity.WARNING,
                "An answer was given by somebody without an invitation to that questionnaire in that round.",
                "Look whether the list of invitations is complete: answers without one are counted as answers, but not in the"
                        + " share of those asked who answered. Programmes that hand in no invitations are not held to this.",
                "Answers in the round “end” by a participant invited only to “start” break the rule.");
    }

    @Override
    public List<String> columns(RawTable table, Setting setting) {
        return table.name().equals("feedback") && setting.maps().test("invitations")
                ? List.of("participant_id")
                : List.of();
    }

    @Override
    public Optional<DossierExamination> examination(Slots slots, Setting setting) {
        int[] asked = {slots.slot("invitations", "instrument"), slots.slot("invitations", "wave")};
        int[] answered = {slots.slot("feedback", "instrument"), slots.slot("feedback", "wave")};
        boolean[] handedIn = setting.filesWhoseProgrammeHandsIn("invitations");
        String reason = of("participant_id");
        return setting.maps().test("invitations")
                ? Optional.of(dossier -> {
                    Set<List<String>> invited = new HashSet<>();
                    List<? extends ExaminedRow> answers = dossier.rows("feedback");
                    if (!answers.isEmpty()) {
                        dossier.rows("invitations")
                                .forEach(row -> invited.add(List.of(row.text(asked[0], ""), row.text(asked[1], ""))));
                    }
                    for (ExaminedRow answer : answers) {
                        if (handedIn[answer.file()]
                                && answer.has(answered[0])
                                && answer.has(answered[1])
                                && !invited.contains(
                                        List.of(answer.text(answered[0], ""), answer.text(answered[1], "")))) {
                            answer.because(reason);
                        }
                    }
                })
                : Optional.empty();
    }
}
